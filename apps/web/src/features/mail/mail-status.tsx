import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/domain-ui/answer';
import { formatCount } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { EmptyState, Notice } from '@/ui/states';
import { Table } from '@/ui/table';
import { MAIL_STATUS, type MailStatusData, SEND_TEST_MAIL } from './mail.graphql';
import './mail-status.css';

/** How mail goes: on or off, what has gone, who cannot be reached, and a test. */
export function MailStatus() {
  const query = useQuery(graphqlQuery(MAIL_STATUS, {}));
  return (
    <Answer query={query} height="60vh">
      {({ mailStatus }) => (
        <div className="stack mail-status">
          {mailStatus.isOn ? <On status={mailStatus} /> : <Off />}
          <Refused rows={mailStatus.refused} />
        </div>
      )}
    </Answer>
  );
}

function Off() {
  return (
    <section className="panel">
      <EmptyState title="E-post är av">
        Allt annat fungerar: påminnelser finns i Samlad och inbjudningar är länkar att kopiera. Den som sköter
        servern slår på e-post med SAMLAD_SMTP, SAMLAD_MAIL_FROM och SAMLAD_URL och startar om.
      </EmptyState>
    </section>
  );
}

function On({ status }: { status: MailStatusData }) {
  const { moment } = useFormats();
  const { host, from, waiting, sent, failed, lastSentAt, lastFault } = status;
  return (
    <section className="panel" aria-labelledby="mail-state">
      <h2 id="mail-state">Så går det</h2>
      <dl className="mail-facts">
        <Fact name="Mejlserver">{host}</Fact>
        <Fact name="Avsändare">{from}</Fact>
        <Fact name="Senast skickat">{lastSentAt === null ? 'Inget ännu' : moment(lastSentAt)}</Fact>
        <Fact name="Senaste sju dagarna">
          {`${formatCount(sent, 'mejl skickat', 'mejl skickade')}, ${failed} gick inte fram`}
        </Fact>
        <Fact name="Väntar">{formatCount(waiting, 'mejl', 'mejl')}</Fact>
      </dl>
      {lastFault !== null && (
        <Notice tone="warning" title="Det senaste mejlet gick inte">
          {lastFault}
        </Notice>
      )}
      <TestMail />
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function TestMail() {
  const send = useSend(SEND_TEST_MAIL, { showsErrors: true, refetch: ['mailStatus'] });
  const result = send.data?.sendTestMail;
  return (
    <div className="stack">
      <div>
        <Button icon="send" busy={send.isPending} onClick={() => send.mutate({})}>
          Skicka provmejl till mig
        </Button>
      </div>
      {result?.sent && (
        <Notice tone="success" live title="Mejlservern har tagit emot provmejlet">
          Kommer det inte fram inom några minuter: titta i skräpposten.
        </Notice>
      )}
      {(send.error ?? (result && !result.sent)) && (
        <Notice tone="danger" live title="Provmejlet gick inte">
          {send.error ? errorMessage(send.error) : result?.fault}
        </Notice>
      )}
    </div>
  );
}

function Refused({ rows }: { rows: MailStatusData['refused'] }) {
  const { moment } = useFormats();
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="mail-refused">
      <h2 id="mail-refused">Adresser som inte tar emot</h2>
      <p className="muted">
        Inget mer skickas dit förrän personens inloggningstjänst lämnar en annan adress.
      </p>
      <Table
        caption="Adresser som inte tar emot"
        captionHidden
        rows={rows}
        rowKey={({ userId }) => userId}
        narrow="stack"
        columns={[
          { key: 'name', header: 'Person', rowHeader: true, cell: ({ name }) => name },
          { key: 'address', header: 'Adress', cell: ({ address }) => address },
          { key: 'at', header: 'Sedan', cell: ({ refusedAt }) => moment(refusedAt) },
        ]}
      />
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '@/domain-ui/answer';
import { formatDateYear } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats, useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Disclosure } from '@/ui/disclosure';
import { EmptyState } from '@/ui/states';
import { AgreementForm } from './agreement-form';
import { EndDialog, LeaveDialog } from './agreement-endings';
import { areasInWords, purposesInWords, STATE_TEXT, timeInWords } from './agreement-words';
import {
  ACCEPT,
  AGREEMENT,
  type Agreement,
  type AgreementGround,
  type FullAgreement,
} from './agreements.graphql';

interface AgreementDialogProps {
  id: string;
  ground: AgreementGround;
  onClose: () => void;
}

type Step = 'change' | 'end' | 'leave';

/** One agreement: what it says, what each party has answered, and what the reader may do about it. */
export function AgreementDialog({ id, ground, onClose }: AgreementDialogProps) {
  const query = useQuery(graphqlQuery(AGREEMENT, { id }));
  return (
    <Dialog open onClose={onClose} place="side" title={query.data?.agreement?.title ?? 'Överenskommelse'}>
      <Answer query={query}>
        {({ agreement }) =>
          agreement === null ? (
            <EmptyState title="Överenskommelsen finns inte" />
          ) : (
            <Content agreement={agreement} ground={ground} />
          )
        }
      </Answer>
    </Dialog>
  );
}

function Content({ agreement, ground }: { agreement: FullAgreement; ground: AgreementGround }) {
  const [step, setStep] = useState<Step | null>(null);
  const done = () => setStep(null);
  return (
    <>
      <div className="stack">
        <Facts agreement={agreement} />
        <Answers agreement={agreement} />
        <Steps agreement={agreement} onStep={setStep} />
        <History agreement={agreement} />
      </div>
      {step === 'change' && <AgreementForm agreement={agreement} ground={ground} onClose={done} />}
      {step === 'end' && <EndDialog agreement={agreement} onClose={done} />}
      {step === 'leave' && <LeaveDialog agreement={agreement} onClose={done} />}
    </>
  );
}

function Facts({ agreement }: { agreement: Agreement }) {
  const { label, tone, meaning } = STATE_TEXT[agreement.state];
  const facts = [
    ['Diarienummer', agreement.reference ?? 'Inget'],
    ['Ändamål', purposesInWords(agreement.purposes)],
    ['Områden', areasInWords(agreement)],
    ['Tid', timeInWords(agreement)],
    ['Version', String(agreement.version)],
  ];
  return (
    <>
      <p>
        <Badge tone={tone}>{label}</Badge> {meaning}
      </p>
      <dl className="agreement-facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Answers({ agreement }: { agreement: Agreement }) {
  const { calendarDate } = useFormats();
  const day = (instant: string) => formatDateYear(calendarDate(instant));
  return (
    <section>
      <h3>Parterna</h3>
      <ul className="agreement-parties">
        {agreement.parties.map(({ partyId, partyName, own, acceptedAt, acceptedBy, leftAt }) => (
          <li key={partyId}>
            <span>{own ? `${partyName} (ni)` : partyName}</span>
            <span className="muted">
              {leftAt !== null
                ? `lämnade ${day(leftAt)}`
                : acceptedAt !== null
                  ? `godkände ${day(acceptedAt)}${acceptedBy === null ? '' : `, ${acceptedBy}`}`
                  : 'har inte svarat'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ agreement, onStep }: { agreement: Agreement; onStep: (step: Step) => void }) {
  const accept = useSend(ACCEPT, { said: 'Ni har godkänt överenskommelsen.' });
  const administers = useMay()('agreement.administer') && agreement.state !== 'ENDED';
  if (!administers && !agreement.mayAccept && !agreement.mayLeave) return null;
  return (
    <div className="row">
      {agreement.mayAccept && (
        <Button
          tone="primary"
          icon="check"
          busy={accept.isPending}
          onClick={() => accept.mutate({ id: agreement.id, expectedVersion: agreement.version })}
        >
          Godkänn för vår part
        </Button>
      )}
      {administers && (
        <>
          <Button icon="edit" onClick={() => onStep('change')}>
            Ändra…
          </Button>
          <Button onClick={() => onStep('end')}>Avsluta…</Button>
        </>
      )}
      {agreement.mayLeave && <Button onClick={() => onStep('leave')}>Lämna…</Button>}
    </div>
  );
}

function History({ agreement }: { agreement: FullAgreement }) {
  const { moment } = useFormats();
  if (agreement.history.length === 0) return null;
  return (
    <Disclosure summary="Historik">
      <ol className="agreement-history">
        {agreement.history.map(({ sequence, text, reason, by, at }) => (
          <li key={sequence}>
            <p className="muted">{`${moment(at)}${by === null ? '' : `, ${by}`}`}</p>
            <p>{text}</p>
            {reason && <p>{`Skäl: ${reason}`}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

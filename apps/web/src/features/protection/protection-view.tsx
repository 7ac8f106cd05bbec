import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/domain-ui/answer';
import { formatWeekYear } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { Table } from '@/ui/table';
import { PROTECTION_PAGE, type ProtectionPageData } from './protection.graphql';
import { ProtectionForm } from './protection-form';
import './protection.css';

/** How small figures and descriptions are protected, and who has made it stricter. */
export function ProtectionView() {
  const query = useQuery(graphqlQuery(PROTECTION_PAGE, {}));
  return (
    <Answer query={query} height="80vh">
      {({ protectionPage }) => (
        <div className="stack">
          <ProtectionForm key={protectionPage.version} page={protectionPage} />
          <Versions versions={protectionPage.versions} />
        </div>
      )}
    </Answer>
  );
}

function Versions({ versions }: Pick<ProtectionPageData, 'versions'>) {
  const { moment } = useFormats();
  return (
    <section className="panel" aria-labelledby="protection-versions">
      <h2 id="protection-versions">Ändringar</h2>
      {versions.length === 0 ? (
        <p className="muted">Inget har ändrats: regelns egna tal gäller.</p>
      ) : (
        <Table
          caption="Ändringar av skyddet"
          captionHidden
          rows={versions}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'number', header: 'Version', rowHeader: true, cell: ({ number }) => number },
            { key: 'from', header: 'Gäller från', cell: ({ fromWeek }) => formatWeekYear(fromWeek) },
            { key: 'why', header: 'Skäl', cell: ({ reason }) => reason },
            { key: 'at', header: 'När', cell: ({ changedAt }) => moment(changedAt) },
            { key: 'by', header: 'Av', cell: ({ by }) => by },
          ]}
        />
      )}
    </section>
  );
}

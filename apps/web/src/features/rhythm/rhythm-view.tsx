import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/domain-ui/answer';
import { formatWeekYear } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { Table } from '@/ui/table';
import { RHYTHM_PAGE, type RhythmPageData } from './rhythm.graphql';
import { RhythmForm } from './rhythm-form';
import './rhythm.css';

/** When the week's parts are due, what the next weeks become of it, and who has changed it. */
export function RhythmView() {
  const query = useQuery(graphqlQuery(RHYTHM_PAGE, {}));
  return (
    <Answer query={query} height="80vh">
      {({ rhythmPage }) => (
        <div className="rhythm stack">
          <RhythmForm key={rhythmPage.version} page={rhythmPage} />
          <Versions versions={rhythmPage.versions} />
        </div>
      )}
    </Answer>
  );
}

function Versions({ versions }: Pick<RhythmPageData, 'versions'>) {
  const { moment } = useFormats();
  return (
    <section className="panel" aria-labelledby="rhythm-versions">
      <h2 id="rhythm-versions">Ändringar</h2>
      <Table
        caption="Ändringar av rytmen"
        captionHidden
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', header: 'Version', rowHeader: true, cell: ({ number }) => number },
          {
            key: 'from',
            header: 'Gäller från',
            cell: ({ fromWeek }) => (fromWeek === null ? 'Början' : formatWeekYear(fromWeek)),
          },
          { key: 'at', header: 'När', cell: ({ changedAt }) => moment(changedAt) },
          { key: 'by', header: 'Av', cell: ({ by }) => by ?? 'Vid uppsättningen' },
        ]}
      />
    </section>
  );
}

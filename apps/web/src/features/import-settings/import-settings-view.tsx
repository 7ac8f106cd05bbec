import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/domain-ui/answer';
import { formatCount } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { EmptyState } from '@/ui/states';
import { Table } from '@/ui/table';
import { IMPORT_SETTINGS, type ImportSettings } from './import-settings.graphql';
import { ImportSettingsForm } from './import-settings-form';

/** How long a number of days keeps a file, in words. */
const daysOf = (days: number) => (days === 0 ? 'Sparas inte' : formatCount(days, 'dag', 'dagar'));

/** Whether files are kept that have been read in, and who has decided what. */
export function ImportSettingsView() {
  const query = useQuery(graphqlQuery(IMPORT_SETTINGS, {}));
  return (
    <Answer query={query} height="40vh">
      {({ importSettings }) => (
        <div className="stack">
          <ImportSettingsForm key={importSettings.version} settings={importSettings} />
          <History history={importSettings.history} />
        </div>
      )}
    </Answer>
  );
}

function History({ history }: Pick<ImportSettings, 'history'>) {
  const { moment } = useFormats();
  return (
    <section className="panel" aria-labelledby="import-settings-history">
      <h2 id="import-settings-history">Ändringar</h2>
      <Table
        caption="Ändringar av hur länge filer sparas"
        captionHidden
        rows={history}
        rowKey={({ version }) => String(version)}
        empty={<EmptyState title="Ingen har ändrat något än." />}
        columns={[
          { key: 'version', header: 'Version', rowHeader: true, cell: ({ version }) => version },
          { key: 'days', header: 'Filer sparas', cell: ({ keepDays }) => daysOf(keepDays) },
          { key: 'at', header: 'När', cell: ({ changedAt }) => moment(changedAt) },
          { key: 'by', header: 'Av', cell: ({ by }) => by ?? 'Driften' },
        ]}
      />
    </section>
  );
}

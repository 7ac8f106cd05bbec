import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/domain-ui/answer';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { EmptyState } from '@/ui/states';
import { Table } from '@/ui/table';
import { GUARD_SETTINGS, type GuardSettings } from './guard-settings.graphql';
import { GuardSettingsForm } from './guard-settings-form';
import './guard-settings.css';

/** How the municipality has set the guard, what it has found, and who changed what. */
export function GuardSettingsView() {
  const query = useQuery(graphqlQuery(GUARD_SETTINGS, {}));
  return (
    <Answer query={query} height="60vh">
      {({ guardSettings }) => (
        <div className="guard-settings stack">
          <GuardSettingsForm key={guardSettings.version} settings={guardSettings} />
          <History history={guardSettings.history} />
        </div>
      )}
    </Answer>
  );
}

function History({ history }: Pick<GuardSettings, 'history'>) {
  const { moment } = useFormats();
  return (
    <section className="panel" aria-labelledby="guard-history">
      <h2 id="guard-history">Ändringar</h2>
      <Table
        caption="Ändringar av textskyddets inställningar"
        captionHidden
        rows={history}
        rowKey={({ version }) => String(version)}
        empty={<EmptyState title="Ingen har ändrat något än." />}
        columns={[
          { key: 'version', header: 'Version', rowHeader: true, cell: ({ version }) => version },
          { key: 'at', header: 'När', cell: ({ changedAt }) => moment(changedAt) },
          { key: 'by', header: 'Av', cell: ({ by }) => by },
        ]}
      />
    </section>
  );
}

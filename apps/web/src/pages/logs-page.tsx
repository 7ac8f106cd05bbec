import { LogsView } from '@/features/proof/logs-view';
import { useMay, useSession } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';

/** Loggar: the start page of data protection, and the chain's button for operation. */
export function LogsPage() {
  const { municipality } = useSession();
  const mayDo = useMay();
  return (
    <>
      <PageHeader
        title="Loggar"
        description={
          mayDo('readLog.search')
            ? `${municipality.name}. Vem som har läst och ändrat vad, utan själva innehållet. Dina egna sökningar loggas också.`
            : municipality.name
        }
      />
      <LogsView />
    </>
  );
}

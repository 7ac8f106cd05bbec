import { Link } from 'react-router';
import { ListImport } from '@/features/list-import/list-import';
import { useMay } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';

/** Reading in a list of incidents for the own party. */
export function ImportPage() {
  const mayDo = useMay();
  return (
    <>
      <PageHeader title="Läs in händelselista" above={<Link to="/installningar">Inställningar</Link>} />
      {mayDo('incident.import') ? (
        <ListImport />
      ) : (
        <EmptyState title="Partsrepresentanten läser in listor">
          Din roll har inte rätt att läsa in händelser.
        </EmptyState>
      )}
    </>
  );
}

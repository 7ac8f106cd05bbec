import { Link } from 'react-router';
import { BoundaryImport } from '@/features/boundary-import/boundary-import';
import { useMay } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';

/** Reading in area boundaries from a GeoJSON file. */
export function AreasPage() {
  const mayDo = useMay();
  return (
    <>
      <PageHeader title="Läs in områdesgränser" above={<Link to="/installningar">Inställningar</Link>} />
      {mayDo('area.import') ? (
        <BoundaryImport />
      ) : (
        <EmptyState title="Samordnaren läser in områden">
          Din roll har inte rätt att ändra områdenas gränser.
        </EmptyState>
      )}
    </>
  );
}

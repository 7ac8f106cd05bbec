import { Explorer } from '@/features/explorer/explorer';
import { PageHeader } from '@/ui/page-header';

/** Karta: the explorer over weeks, categories, parties, levels and areas. */
export function MapPage() {
  return (
    <>
      <div className="visually-hidden">
        <PageHeader title="Karta" />
      </div>
      <Explorer />
    </>
  );
}

import { PageHeader } from '@/ui/page-header';

export function MapPage() {
  return <PageHeader title="Karta" />;
}

import { PageHeader } from '@/ui/page-header';

export function MeasurePage() {
  return <PageHeader title="Insats" />;
}

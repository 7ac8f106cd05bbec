import { PageHeader } from '@/ui/page-header';

export function ReportPage() {
  return <PageHeader title="Rapport" />;
}

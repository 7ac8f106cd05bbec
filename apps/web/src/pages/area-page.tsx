import { PageHeader } from '@/ui/page-header';

export function AreaPage() {
  return <PageHeader title="Område" />;
}

import { PageHeader } from '@/ui/page-header';

export function WeekPage() {
  return <PageHeader title="Veckan" />;
}

import { PageHeader } from '@/ui/page-header';

export function AreasPage() {
  return <PageHeader title="Områden" />;
}

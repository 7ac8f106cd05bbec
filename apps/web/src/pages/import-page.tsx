import { PageHeader } from '@/ui/page-header';

export function ImportPage() {
  return <PageHeader title="Import" />;
}

import { PageHeader } from '@/ui/page-header';

export function MeasuresPage() {
  return <PageHeader title="Insatser" />;
}

import { LinkButton } from '@/ui/button';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Sidan finns inte" />
      <EmptyState
        title="Det finns ingen sida på den här adressen"
        action={<LinkButton to="/">Till början</LinkButton>}
      >
        Adressen kan vara felskriven, eller så har sidan flyttat.
      </EmptyState>
    </>
  );
}

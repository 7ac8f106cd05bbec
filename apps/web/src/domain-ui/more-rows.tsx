import type { ReactNode } from 'react';
import { formatNumber } from '@/i18n/format';
import { Button } from '@/ui/button';

interface MoreRowsProps {
  /** How many are on the screen, and how many there are. */
  shown: number;
  total: number;
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  /** What is always said, such as how many there are in words. */
  children?: ReactNode;
}

/** Under a list in pages: how much of it is shown, and the button that fetches more. */
export function MoreRows({ shown, total, query, children }: MoreRowsProps) {
  return (
    <p className="row muted" role="status">
      {shown < total ? `${formatNumber(shown)} av ${formatNumber(total)} visas.` : children}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Hämta fler
        </Button>
      )}
    </p>
  );
}

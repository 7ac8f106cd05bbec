import type { ReactNode } from 'react';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { ErrorState, Skeleton } from '@/ui/states';

interface AnswerProps<Data> {
  query: { data: Data | undefined; isError: boolean; error: unknown; refetch: () => Promise<unknown> };
  /** Height of the place that is kept while the answer is on its way. */
  height?: string;
  children: (data: Data) => ReactNode;
}

/** What a query has answered, its place until then, or why it could not. */
export function Answer<Data>({ query, height = '24rem', children }: AnswerProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Skeleton height={height} />;
  return (
    <ErrorState
      message={errorMessage(query.error)}
      requestId={errorRequestId(query.error)}
      onRetry={() => void query.refetch()}
    />
  );
}

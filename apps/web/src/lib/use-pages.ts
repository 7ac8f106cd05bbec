import { useInfiniteQuery } from '@tanstack/react-query';
import type { TadaDocumentNode } from './graphql';
import { KEEP_LAST } from './query-client';
import { operationName, request } from './request';

export interface PageOf<Node> {
  nodes: readonly Node[];
  totalCount: number;
  hasMore: boolean;
  endCursor: string | null;
}

interface PageVariables {
  first: number;
  after?: string | null | undefined;
}

/** A list that is fetched a page at a time: the rows so far, how many there are, and the way to the next page. */
export function usePages<Result, Variables extends PageVariables, Node>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pageIn: (answer: Result) => PageOf<Node>,
) {
  return useInfiniteQuery({
    queryKey: [operationName(document), 'pages', variables],
    queryFn: ({ signal, pageParam }) =>
      request(document, { ...variables, after: pageParam } as Variables, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (answer) => {
      const { hasMore, endCursor } = pageIn(answer);
      return hasMore ? endCursor : null;
    },
    select: ({ pages }) => ({
      rows: pages.flatMap((answer) => [...pageIn(answer).nodes]),
      total: pages[0] ? pageIn(pages[0]).totalCount : 0,
    }),
    ...KEEP_LAST,
  });
}

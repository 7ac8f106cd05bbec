import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import { mayRetry } from './api-error';
import type { TadaDocumentNode } from './graphql';
import { operationName, request } from './request';

const RETRIES = 3;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && mayRetry(error),
        retryDelay: (attempt) => Math.min(8_000, 700 * 2 ** attempt),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Options for `useQuery` and friends: the key is the operation's name and its variables. */
export function graphqlQuery<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
) {
  return queryOptions({
    queryKey: [operationName(document), variables],
    queryFn: ({ signal }) => request(document, variables, signal),
  });
}

/** For filters and sliders: the last answer stays on the screen until the next has come. */
export const KEEP_LAST = { placeholderData: keepPreviousData } as const;

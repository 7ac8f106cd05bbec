import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { ApiError, mayRetry } from './api-error';
import type { TadaDocumentNode } from './graphql';
import { operationName, request } from './request';
import { askForStepUp } from './step-up';

const RETRIES = 3;

/** Key of the query that tells who is signed in. */
const SESSION_KEY = 'session';

/** The client of the whole page; an answer that says "not signed in" makes it ask for the session again. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error, key?: unknown) => {
    if (error instanceof ApiError && error.reason === 'STEP_UP_REQUIRED') askForStepUp();
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED' || key === SESSION_KEY) return;
    void client.invalidateQueries({ queryKey: [SESSION_KEY] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => onError(error, query.queryKey[0]) }),
    mutationCache: new MutationCache({ onError: (error) => onError(error) }),
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
  return client;
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

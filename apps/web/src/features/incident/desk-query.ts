import type { QueryClient } from '@tanstack/react-query';
import { graphqlQuery } from '@/lib/query-client';
import { INCIDENT_DESK } from './incident.graphql';

/** What the form needs of the server; kept as long as the page is open, since the network may be gone when it is written in. */
export const DESK = {
  ...graphqlQuery(INCIDENT_DESK, {}),
  staleTime: 5 * 60_000,
  gcTime: Infinity,
  refetchOnReconnect: true,
};

/** Fetches it, so that it is at hand. */
export const prepareDesk = (queries: QueryClient): Promise<void> => queries.prefetchQuery(DESK);

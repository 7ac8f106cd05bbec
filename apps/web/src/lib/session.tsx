import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo } from 'react';
import type { Permission } from '@samlad/domain/permissions.js';
import { instantFormats, type InstantFormats } from '@/i18n/format';
import { graphqlQuery } from './query-client';
import { SESSION, type Session } from './session.graphql';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, read from the server; `data.session` is null for nobody. */
export function useSessionQuery() {
  return useQuery({ ...graphqlQuery(SESSION, {}), staleTime: 60_000, refetchOnWindowFocus: 'always' });
}

/** The signed-in user, party, role and municipality. Only inside the signed-in part of the app. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is used outside the signed-in part of the app');
  return session;
}

/** Whether the signed-in role may do something; the server decides again. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

/** Formats of instants on the municipality's own clock. */
export function useFormats(): InstantFormats {
  const { timeZone } = useSession().municipality;
  return useMemo(() => instantFormats(timeZone), [timeZone]);
}

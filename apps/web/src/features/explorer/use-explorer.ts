import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphqlQuery, KEEP_LAST } from '@/lib/query-client';
import { useSession } from '@/lib/session';
import type { MapViewState } from '@/map/map-view';
import type { Bounds } from '@/map/bounds';
import { type ExplorerState, filterOf, readAddress, writeAddress } from './address';
import { INCIDENT_MAP } from './explorer.graphql';

const VIEW_SETTLES_MS = 250;
/** Before the map has told what it shows: everything. */
const EVERYWHERE = { west: -180, south: -90, east: 180, north: 90, zoom: 9 };

/** The explorer's state, kept in the address, and what the server says of it. */
export function useExplorer() {
  const { homeWeek } = useSession();
  const [search, setSearch] = useSearchParams();
  const [viewport, setViewport] = useState(EVERYWHERE);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const state = useMemo(() => readAddress(search, homeWeek), [search, homeWeek]);
  const [startView] = useState(state.view);
  const change = useCallback(
    (part: Partial<ExplorerState>) =>
      setSearch(
        () => writeAddress({ ...readAddress(new URLSearchParams(location.search), homeWeek), ...part }),
        { replace: true, flushSync: true },
      ),
    [setSearch, homeWeek],
  );
  const handleView = useCallback(
    ({ bounds, longitude, latitude, zoom }: MapViewState & { bounds: Bounds }) => {
      clearTimeout(settling.current);
      settling.current = setTimeout(() => {
        setViewport({ ...bounds, zoom: Math.max(0, Math.round(zoom)) });
        change({ view: { longitude, latitude, zoom } });
      }, VIEW_SETTLES_MS);
    },
    [change],
  );
  const filter = useMemo(() => filterOf(state), [state]);
  const map = useQuery({ ...graphqlQuery(INCIDENT_MAP, { filter, viewport }), ...KEEP_LAST });
  const whole = useQuery({
    ...graphqlQuery(INCIDENT_MAP, { filter: filterOf({ ...state, atWeek: null }), viewport: EVERYWHERE }),
    ...KEEP_LAST,
    enabled: state.atWeek !== null,
  });
  return {
    state,
    change,
    handleView,
    startView,
    filter,
    map,
    perWeek: (state.atWeek ? whole : map).data?.incidentMap.perWeek,
  };
}

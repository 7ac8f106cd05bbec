import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatCount, formatNumber } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { request } from '@/lib/request';
import { useFormats } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { ErrorState, Skeleton } from '@/ui/states';
import { Table } from '@/ui/table';
import { SearchField } from '@/ui/text-field';
import { AREA_INCIDENTS, type AreaOverview } from './area.graphql';
import { choiceFrom, filterOf, holdsWords, PERIODS } from './incident-filter';
import { incidentColumns } from './incident-columns';

interface IncidentListProps {
  overview: AreaOverview;
  selected: string | null;
}

const PAGE = 100;

/** The incidents of the area as a table: the map's equal, with the same rows and more. */
export function IncidentList({ overview, selected }: IncidentListProps) {
  const formats = useFormats();
  const [address, setAddress] = useAddress();
  const choice = choiceFrom(address);
  const filter = filterOf(choice, overview.area.code, overview.week);
  const query = useInfiniteQuery({
    queryKey: ['areaIncidents', filter],
    queryFn: ({ signal, pageParam }) =>
      request(AREA_INCIDENTS, { filter, first: PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ incidents }) => (incidents.hasMore ? incidents.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => incidentColumns(formats), [formats]);
  const loaded = query.data?.pages.flatMap(({ incidents }) => incidents.nodes) ?? [];
  const rows = choice.search.trim() ? loaded.filter((row) => holdsWords(row, choice.search.trim())) : loaded;
  const total = query.data?.pages[0]?.incidents.totalCount ?? 0;

  return (
    <section className="panel area-wide" aria-labelledby="area-incidents">
      <h2 id="area-incidents">Händelser</h2>
      <Toolbar label="Urval av händelser">
        <SelectField
          label="Period"
          value={String(choice.weeks)}
          options={PERIODS}
          onChange={(period) => setAddress({ period: period === PERIODS[0].value ? null : period })}
        />
        <SelectField
          label="Kategorier"
          placeholder="Alla"
          value={choice.group}
          options={CATEGORY_GROUPS.map(({ code, label }) => ({ value: code as string, label }))}
          onChange={(group) => setAddress({ kategori: group })}
        />
        <SelectField
          label="Part"
          placeholder="Alla"
          value={choice.partyId}
          options={overview.levelHistory.map(({ party }) => ({ value: party.id, label: party.name }))}
          onChange={(part) => setAddress({ part })}
        />
        <SearchField label="Sök i listan" value={choice.search} onChange={(sok) => setAddress({ sok })} />
      </Toolbar>
      {query.isError ? (
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : query.data ? (
        <>
          <p className="muted" role="status">
            {query.isPlaceholderData
              ? 'Hämtar…'
              : sentence({ shown: rows.length, loaded: loaded.length, total, isSearch: rows !== loaded })}
          </p>
          <Table
            caption="Händelser i området"
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            sort={sortFromText(address.get('sortera'))}
            onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
            selected={selected}
            narrow="stack"
            dense
            maxHeight="40rem"
            empty={choice.search ? 'Inget i listan har de orden.' : 'Inga händelser med det här urvalet.'}
          />
          {query.hasNextPage && (
            <Button
              className="area-more no-print"
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              Hämta fler
            </Button>
          )}
        </>
      ) : (
        <Skeleton height="20rem" />
      )}
    </section>
  );
}

interface Shown {
  shown: number;
  loaded: number;
  total: number;
  isSearch: boolean;
}

function sentence({ shown, loaded, total, isSearch }: Shown): string {
  const rows = formatCount(total, 'rad', 'rader');
  const part =
    loaded < total ? `${formatNumber(loaded)} av ${rows} hämtade. Sök och sortering gäller dem.` : `${rows}.`;
  return isSearch ? `${formatNumber(shown)} träffar. ${part}` : part;
}

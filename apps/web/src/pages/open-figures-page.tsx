import { isoWeekSchema } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { FixedTable } from '@/features/figures/figures.graphql';
import { FiguresView } from '@/features/figures/figures-view';
import { formatWeek, instantFormats } from '@/i18n/format';
import { ApiError, errorMessage } from '@/lib/api-error';
import { KEEP_LAST } from '@/lib/query-client';
import { fetchJson } from '@/lib/request';
import { useAddress } from '@/lib/use-address';
import { EmptyState, Skeleton } from '@/ui/states';

interface OpenFigures {
  municipality: string;
  timeZone: string;
  figures: FixedTable | null;
}

const isNowhere = (error: unknown) => error instanceof ApiError && error.code === 'NOT_FOUND';

/** `/oppet/:code`: the public tables of a municipality that has chosen to show them, without signing in. */
export function OpenFiguresPage() {
  const { code = '' } = useParams();
  const [address] = useAddress();
  const asked = isoWeekSchema.safeParse(address.get('vecka'));
  const week = asked.success ? `?week=${asked.data}` : '';
  const query = useQuery({
    queryKey: ['openFigures', code, week],
    queryFn: ({ signal }) =>
      fetchJson<OpenFigures>(`/open/figures/${encodeURIComponent(code)}${week}`, signal),
    retry: false,
    ...KEEP_LAST,
  });
  const { municipality, timeZone, figures } = query.data ?? {};
  return (
    <main className="open-figures" id="innehall">
      <title>{`Läget i siffror – ${municipality ?? 'Samlad'}`}</title>
      <header>
        <h1>{municipality ? `Läget i siffror, ${municipality}` : 'Läget i siffror'}</h1>
        {figures && (
          <p className="muted">{`Till och med ${formatWeek(figures.week)} ${figures.week.slice(0, 4)}`}</p>
        )}
      </header>
      {query.isPending && <Skeleton height="60vh" />}
      {query.isError && !query.data && (
        <EmptyState
          title={isNowhere(query.error) ? 'Här finns inget att visa' : 'Siffrorna kunde inte hämtas'}
        >
          {isNowhere(query.error)
            ? 'Kommunen visar inga siffror för allmänheten, eller så är adressen fel.'
            : errorMessage(query.error)}
        </EmptyState>
      )}
      {query.data && figures === null && (
        <EmptyState title="Inga tabeller än">De görs när veckans lägesbild har granskats.</EmptyState>
      )}
      {figures && timeZone && <FiguresView figures={figures} moment={instantFormats(timeZone).moment} />}
    </main>
  );
}

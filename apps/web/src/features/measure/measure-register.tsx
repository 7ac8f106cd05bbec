import { MEASURE_STATE_TEXT, MEASURE_STATES } from '@samlad/domain/measure.js';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { formatCount, formatNumber } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { request } from '@/lib/request';
import { useAddress } from '@/lib/use-address';
import { useAddressText } from '@/lib/use-address-text';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { Table } from '@/ui/table';
import { SearchField } from '@/ui/text-field';
import { MarksLegend } from './commitment-marks';
import { MEASURES, type ListedMeasure, type MeasureGround } from './measure.graphql';
import { MeasureBoard } from './measure-board';
import { MEASURE_COLUMNS } from './measure-columns';
import { CURRENT, EVERY, filterFrom, isNarrowed } from './measure-filter';
import { MeasureTimeline } from './measure-timeline';
import { StepDialog } from './step-dialog';
import { useMeasureSteps } from './use-measure-steps';
import './measure-register.css';

export type RegisterLook = 'tabell' | 'tavla' | 'tidslinje';

interface MeasureRegisterProps {
  look: RegisterLook;
  ground: MeasureGround | undefined;
}

const PAGE = 100;

const STATE_OPTIONS = [
  { value: EVERY, label: 'Alla' },
  ...MEASURE_STATES.map((state) => ({ value: state as string, label: MEASURE_STATE_TEXT[state].label })),
];

/** All insatser that the filters hold, as table, board or timeline. */
export function MeasureRegister({ look, ground }: MeasureRegisterProps) {
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useAddressText('sok');
  const filter = filterFrom(address);
  const query = useInfiniteQuery({
    queryKey: ['measureRegister', filter],
    queryFn: ({ signal, pageParam }) => request(MEASURES, { filter, first: PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ measures }) => (measures.hasMore ? measures.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.pages.flatMap(({ measures }) => measures.nodes) ?? [];
  const total = query.data?.pages[0]?.measures.totalCount ?? 0;
  const clear = () => setAddress({ lage: null, omrade: null, part: null, sok: null });
  return (
    <div className="measure-register">
      <Toolbar label="Urval av insatser">
        <SearchField label="Sök insats" value={search} onChange={setSearch} />
        <SelectField
          label="Läge"
          placeholder="Aktuella"
          value={address.get('lage') === CURRENT ? '' : (address.get('lage') ?? '')}
          options={STATE_OPTIONS}
          onChange={(lage) => setAddress({ lage })}
        />
        <SelectField
          label="Område"
          placeholder="Alla"
          value={address.get('omrade') ?? ''}
          options={(ground?.areas ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(omrade) => setAddress({ omrade })}
        />
        <SelectField
          label="Part"
          placeholder="Alla"
          value={address.get('part') ?? ''}
          options={(ground?.parties ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(part) => setAddress({ part })}
        />
        {isNarrowed(address) && (
          <Button tone="quiet" icon="close" onClick={clear}>
            Rensa urvalet
          </Button>
        )}
      </Toolbar>
      {query.isError ? (
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : !query.data ? (
        <Skeleton height="24rem" />
      ) : (
        <>
          <p className="muted measure-sum" role="status">
            {sumOf(rows.length, total)}
          </p>
          {rows.length === 0 ? (
            <Nothing narrowed={isNarrowed(address)} onClear={clear} />
          ) : (
            <Look look={look} rows={rows} />
          )}
          {query.hasNextPage && (
            <Button
              className="no-print"
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              Hämta fler
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function sumOf(loaded: number, total: number): string {
  const all = formatCount(total, 'insats', 'insatser');
  return loaded < total ? `${formatNumber(loaded)} av ${all} hämtade. Sorteringen gäller dem.` : all;
}

function Look({ look, rows }: { look: RegisterLook; rows: ListedMeasure[] }) {
  const [address, setAddress] = useAddress();
  const steps = useMeasureSteps();
  if (look === 'tidslinje') return <MeasureTimeline measures={rows} />;
  if (look === 'tavla') {
    return (
      <>
        <MeasureBoard measures={rows} steps={steps} />
        <MarksLegend />
        <StepDialog steps={steps} />
      </>
    );
  }
  return (
    <>
      <Table
        caption="Insatser"
        captionHidden
        columns={MEASURE_COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        sort={sortFromText(address.get('sortera'))}
        onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
        narrow="stack"
      />
      <MarksLegend />
    </>
  );
}

function Nothing({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  return narrowed ? (
    <EmptyState title="Ingen insats passar urvalet" action={<Button onClick={onClear}>Rensa urvalet</Button>}>
      Pröva ett annat område, en annan part eller ett annat läge.
    </EmptyState>
  ) : (
    <EmptyState title="Inga insatser ännu">
      En insats börjar med ett problem. Skriv ner problemet och föreslå sedan vad parterna kan göra åt det.
    </EmptyState>
  );
}

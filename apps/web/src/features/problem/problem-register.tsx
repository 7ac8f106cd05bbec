import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { formatCount } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { request } from '@/lib/request';
import { useMay } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { useAddressText } from '@/lib/use-address-text';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { SearchField } from '@/ui/text-field';
import { PriorityMatrix } from './priority-matrix';
import { PROBLEMS, type ListedProblem } from './problem.graphql';
import { ProblemCard } from './problem-card';
import { ProblemDialog } from './problem-dialog';
import './problem.css';

interface ProblemRegisterProps {
  areas: readonly { code: string; name: string }[];
}

const PAGE = 100;

const holds = ({ title, description, timePattern }: ListedProblem, words: string) =>
  [title, description, timePattern]
    .join(' ')
    .toLocaleLowerCase('sv-SE')
    .includes(words.toLocaleLowerCase('sv-SE'));

/** The problems in order of priority, beside the matrix of need and influence. */
export function ProblemRegister({ areas }: ProblemRegisterProps) {
  const may = useMay();
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useAddressText('sok');
  const [pointed, setPointed] = useState<string | null>(null);
  const [isRecording, setIsRecording] = useState(false);
  const variables = {
    areaCode: address.get('omrade'),
    state: address.get('visa') === 'alla' ? null : ('OPEN' as const),
  };
  const query = useInfiniteQuery({
    queryKey: ['problemRegister', variables],
    queryFn: ({ signal, pageParam }) =>
      request(PROBLEMS, { ...variables, first: PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ problems }) => (problems.hasMore ? problems.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const words = search.trim();
  const linked = address.get('problem');
  const loaded = query.data?.pages.flatMap(({ problems }) => problems.nodes) ?? [];
  const rows = loaded
    .map((problem, index) => ({ number: index + 1, problem }))
    .filter(({ problem }) => words === '' || holds(problem, words));
  const shown = pointed ?? linked;
  const isLoaded = query.isSuccess;
  useEffect(() => {
    if (isLoaded && linked) document.getElementById(`p-${linked}`)?.scrollIntoView({ block: 'center' });
  }, [isLoaded, linked]);
  const add = may('problem.write') && (
    <Button icon="plus" onClick={() => setIsRecording(true)}>
      Nytt problem
    </Button>
  );
  return (
    <div className="problem-register">
      <Toolbar label="Urval av problem">
        <SearchField label="Sök problem" value={search} onChange={setSearch} />
        <SelectField
          label="Område"
          placeholder="Alla"
          value={address.get('omrade') ?? ''}
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(omrade) => setAddress({ omrade })}
        />
        <SelectField
          label="Läge"
          placeholder="Öppna"
          value={address.get('visa') ?? ''}
          options={[{ value: 'alla', label: 'Öppna och avslutade' }]}
          onChange={(visa) => setAddress({ visa })}
        />
        {add}
      </Toolbar>
      {query.isError ? (
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : !query.data ? (
        <Skeleton height="28rem" />
      ) : rows.length === 0 ? (
        <EmptyState
          title={loaded.length === 0 ? 'Inga problem här' : 'Inget problem har de orden'}
          action={add}
        >
          Ett problem är något som återkommer på en plats. Skriv ner det, så kan parterna sätta poäng och
          föreslå insatser.
        </EmptyState>
      ) : (
        <div className="problem-columns">
          <section className="problem-picture panel" aria-labelledby="problem-prioritet">
            <h2 id="problem-prioritet">Prioritet</h2>
            <PriorityMatrix problems={rows} shown={shown} onShow={setPointed} />
          </section>
          <section aria-labelledby="problem-lista">
            <h2 id="problem-lista">{formatCount(rows.length, 'problem', 'problem')}</h2>
            <ol className="problem-list">
              {rows.map(({ number, problem }) => (
                <ProblemCard
                  key={problem.id}
                  number={number}
                  problem={problem}
                  areas={areas}
                  isShown={shown === problem.id}
                  onShow={() => setPointed(problem.id)}
                />
              ))}
            </ol>
            {query.hasNextPage && (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                Hämta fler
              </Button>
            )}
          </section>
        </div>
      )}
      {isRecording && (
        <ProblemDialog areas={areas} areaCode={variables.areaCode} onClose={() => setIsRecording(false)} />
      )}
    </div>
  );
}

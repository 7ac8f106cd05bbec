import { ChartFigure } from '@/charts/chart-figure';
import { formatCount, formatNumber } from '@/i18n/format';
import { Table } from '@/ui/table';
import type { ListedProblem } from './problem.graphql';
import { disagreementOf, middleOf } from './problem-words';

export interface NumberedProblem {
  number: number;
  problem: ListedProblem;
}

interface PriorityMatrixProps {
  problems: readonly NumberedProblem[];
  /** The id of the problem whose parties are drawn one by one. */
  shown: string | null;
  onShow: (id: string | null) => void;
}

const CELL = 64;
const LEFT = 44;
const TOP = 8;
const SIDE = 5 * CELL;
const SCALE = [1, 2, 3, 4, 5];
const MARK = 12;
/** Marks that share a place are spread around it. */
const AROUND = 17;

const x = (influence: number) => LEFT + (influence - 0.5) * CELL;
const y = (need: number) => TOP + SIDE - (need - 0.5) * CELL;

/** Behov × påverkbarhet: where the middle of the parties lies for each problem, and each party's own for one. */
export function PriorityMatrix({ problems, shown, onShow }: PriorityMatrixProps) {
  const scored = problems.flatMap(({ number, problem }) => {
    const middle = middleOf(problem.scores);
    return middle ? [{ number, problem, ...middle }] : [];
  });
  const chosen = scored.find(({ problem }) => problem.id === shown);
  return (
    <ChartFigure
      legend={
        <>
          <span>Siffran är problemets nummer i listan, i mitten av parternas poäng.</span>
          <span>
            {chosen
              ? `Ringarna är parternas egna poäng för ${chosen.problem.title}.`
              : 'Peka på ett problem för att se varje parts egen poäng som ringar.'}
          </span>
          {scored.length < problems.length && (
            <span>
              {`${formatCount(problems.length - scored.length, 'problem', 'problem')} utan poäng står bara i listan.`}
            </span>
          )}
        </>
      }
      table={<Scores problems={problems} />}
    >
      <svg
        className="chart problem-matrix"
        viewBox={`0 0 ${LEFT + SIDE + 8} ${TOP + SIDE + 46}`}
        role="img"
        aria-label="Prioritet: behov och påverkbarhet, ett till fem. Samma siffror finns i tabellen under."
      >
        {SCALE.map((need) =>
          SCALE.map((influence) => (
            <rect
              key={`${need} ${influence}`}
              className={`problem-cell problem-cell-${weight(need * influence)}`}
              x={LEFT + (influence - 1) * CELL}
              y={TOP + (5 - need) * CELL}
              width={CELL}
              height={CELL}
            />
          )),
        )}
        {SCALE.map((step) => (
          <g key={step}>
            <text className="chart-tick" x={x(step)} y={TOP + SIDE + 18}>
              {step}
            </text>
            <text className="chart-tick-y" x={LEFT - 8} y={y(step) + 4}>
              {step}
            </text>
          </g>
        ))}
        <text className="chart-tick" x={LEFT + SIDE / 2} y={TOP + SIDE + 38}>
          Påverkbarhet: vad parterna kan göra åt det
        </text>
        <text className="chart-tick" transform={`translate(14 ${TOP + SIDE / 2}) rotate(-90)`}>
          Behov: omfattning, allvar, trend
        </text>
        {scored.map(({ number, problem, need, influence }, index) => {
          const before = scored
            .slice(0, index)
            .filter((one) => one.need === need && one.influence === influence);
          const [dx, dy] = offset(before.length);
          return (
            <g
              key={problem.id}
              className={problem.id === shown ? 'problem-mark is-shown' : 'problem-mark'}
              transform={`translate(${x(influence) + dx} ${y(need) + dy})`}
              onPointerEnter={() => onShow(problem.id)}
            >
              <title>{problem.title}</title>
              <circle r={MARK} />
              <text y="4">{number}</text>
            </g>
          );
        })}
        {chosen && <OwnScores chosen={chosen.problem} />}
      </svg>
    </ChartFigure>
  );
}

function OwnScores({ chosen }: { chosen: ListedProblem }) {
  const places = new Map<string, string[]>();
  for (const { need, influence, party } of chosen.scores) {
    const key = `${need} ${influence}`;
    places.set(key, [...(places.get(key) ?? []), party.shortName]);
  }
  return (
    <g className="problem-own-scores">
      {[...places].map(([key, names]) => {
        const [need = 0, influence = 0] = key.split(' ').map(Number);
        return (
          <g key={key} transform={`translate(${x(influence)} ${y(need)})`}>
            <circle r={CELL / 2 - 5} />
            <text y={CELL / 2 - 10}>{names.length === 1 ? names[0] : `${names.length} parter`}</text>
          </g>
        );
      })}
    </g>
  );
}

function offset(taken: number): [number, number] {
  if (taken === 0) return [0, 0];
  const angle = (taken - 1) * (Math.PI / 3);
  return [AROUND * Math.cos(angle) * 1.2, AROUND * Math.sin(angle) * 1.2];
}

/** Five shades from the product of the two, each with its own numbers on the axes. */
function weight(product: number): number {
  return [4, 8, 12, 16].filter((limit) => product > limit).length;
}

function Scores({ problems }: Pick<PriorityMatrixProps, 'problems'>) {
  return (
    <Table
      caption="Behov och påverkbarhet per problem"
      captionHidden
      dense
      narrow="stack"
      rows={problems}
      rowKey={({ problem }) => problem.id}
      columns={[
        {
          key: 'nummer',
          header: 'Nr',
          numeric: true,
          sortValue: ({ number }) => number,
          cell: ({ number }) => number,
        },
        {
          key: 'problem',
          header: 'Problem',
          rowHeader: true,
          sortValue: ({ problem }) => problem.title,
          cell: ({ problem }) => problem.title,
        },
        {
          key: 'prioritet',
          header: 'Prioritet',
          numeric: true,
          firstDirection: 'descending',
          sortValue: ({ problem }) => problem.priority,
          cell: ({ problem: { priority } }) => (priority === null ? '–' : formatNumber(priority)),
        },
        {
          key: 'parter',
          header: 'Behov × påverkbarhet per part',
          cell: ({ problem: { scores } }) =>
            scores
              .map(({ party, need, influence }) => `${party.shortName} ${need} × ${influence}`)
              .join(', ') || '–',
        },
        {
          key: 'olika',
          header: 'Ser olika',
          cell: ({ problem: { scores } }) => disagreementOf(scores) ?? 'Nej',
        },
      ]}
    />
  );
}

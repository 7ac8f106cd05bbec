import { max } from 'd3-array';
import { scaleQuantize } from 'd3-scale';
import { foldColumns } from './fold-columns';
import { useWidth } from './use-width';
import './chart.css';

interface HeatGridProps {
  label: string;
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly number[])[];
  /** On a narrow screen this many columns become one; `columns` names them in words, `heads` above the cells. */
  fold: { by: number; columns: readonly string[]; heads: readonly string[] };
  /** What a cell says, such as "fredag 22–23: 4 händelser". */
  read: (row: string, column: string, value: number) => string;
}

const ROW_LABEL = 34;
const HEAD = 20;
const ROW = 26;
const NARROWEST = 22;
const CLASSES = [1, 2, 3, 4, 5] as const;

/** Figures in rows and columns as shaded cells with their numbers; nought is an empty cell. */
export function HeatGrid({ label, rows, columns, values, fold, read }: HeatGridProps) {
  const [box, width] = useWidth<HTMLDivElement>(720);
  const isFolded = (width - ROW_LABEL) / columns.length < NARROWEST;
  const cells = isFolded ? foldColumns(values, fold.by) : values;
  const heads = isFolded ? fold.heads : columns;
  const names = isFolded ? fold.columns : columns;
  const cell = (width - ROW_LABEL) / heads.length;
  const shade = scaleQuantize<number>([0, Math.max(1, max(cells.flat()) ?? 1)], CLASSES);
  const height = HEAD + rows.length * ROW;
  return (
    <div ref={box} className="chart-box" style={{ minHeight: height }}>
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {heads.map((head, column) => (
          <text key={head} className="chart-tick" x={ROW_LABEL + (column + 0.5) * cell} y={HEAD - 7}>
            {head}
          </text>
        ))}
        {rows.map((row, index) => (
          <g key={row} transform={`translate(0 ${HEAD + index * ROW})`}>
            <text className="chart-row-label" x="0" y={ROW / 2 + 4}>
              {row}
            </text>
            {heads.map((head, column) => {
              const value = cells[index]?.[column] ?? 0;
              const tone = value === 0 ? 0 : shade(value);
              return (
                <g key={head} transform={`translate(${ROW_LABEL + column * cell} 0)`}>
                  <title>{read(row, names[column] ?? head, value)}</title>
                  <rect
                    className={`chart-heat chart-heat-${tone}`}
                    x="0.5"
                    y="0.5"
                    width={cell - 1}
                    height={ROW - 1}
                  />
                  {value > 0 && (
                    <text className={`chart-heat-text chart-heat-text-${tone}`} x={cell / 2} y={ROW / 2 + 4}>
                      {value}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { SeriesFrame, SeriesPoint } from './series';

interface SeriesPlotProps {
  points: readonly SeriesPoint[];
  frame: SeriesFrame;
}

type Indexed = SeriesPoint & { index: number };

const isAbove = ({ value, high }: SeriesPoint) => high !== null && value > high;

/** Bars against a band: what was, and what was expected. */
export function SeriesPlot({ points, frame }: SeriesPlotProps) {
  const top = max(points, ({ value, high }) => Math.max(value, high ?? 0)) ?? 1;
  const y = scaleLinear([0, Math.max(4, top)], [frame.bottom, frame.top + 10]).nice(4);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const indexed: Indexed[] = points.map((point, index) => ({ ...point, index }));
  const band = area<Indexed>()
    .defined(({ low, high }) => low !== null && high !== null)
    .x(({ index }) => frame.x(index))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0));
  const middle = line<Indexed>()
    .defined((point) => point.middle !== null)
    .x(({ index }) => frame.x(index))
    .y((point) => y(point.middle ?? 0));
  const bar = Math.max(1.5, frame.step * 0.62);
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="chart-grid" d={`M${frame.left} ${y(tick)}H${frame.right}`} />
          <text className="chart-tick chart-tick-y" x={frame.left - 6} y={y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      <path className="chart-band" d={band(indexed) ?? ''} />
      {indexed.map((point) => (
        <rect
          key={point.key}
          className={isAbove(point) ? 'chart-bar-above' : 'chart-bar'}
          x={frame.x(point.index) - bar / 2}
          y={y(point.value)}
          width={bar}
          height={frame.bottom - y(point.value)}
        />
      ))}
      <path className="chart-middle" d={middle(indexed) ?? ''} />
      {indexed.filter(isAbove).map((point) => (
        <circle
          key={point.key}
          className="chart-above-mark"
          cx={frame.x(point.index)}
          cy={y(point.value) - 5}
          r="2.5"
        />
      ))}
      <path className="chart-axis" d={`M${frame.left} ${frame.bottom}H${frame.right}`} />
    </g>
  );
}

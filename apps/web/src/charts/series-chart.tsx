import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { clamp } from './clamp';
import { LevelStrip, STRIP } from './level-strip';
import { thinTicks, type SeriesFrame, type SeriesPoint, type SeriesSpan, type SeriesTick } from './series';
import { SeriesPlot } from './series-plot';
import { LANE, SpanLanes } from './span-lanes';
import { useWidth } from './use-width';
import './chart.css';

interface SeriesChartProps {
  label: string;
  points: readonly SeriesPoint[];
  spans: readonly SeriesSpan[];
  ticks: readonly SeriesTick[];
  stripLabel: string;
  /** What is said of a step, under the chart and to assistive technology. */
  read: (index: number) => string;
}

const LEFT = 34;
const RIGHT = 6;
const PLOT = 220;
const AXIS = 26;
const TICK_GAP = 74;
const PAGE = 8;

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  PageDown: (at) => at - PAGE,
  PageUp: (at) => at + PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

/** A long series with its expected band, what lasted under the same axis, and a cursor for pointer and arrows. */
export function SeriesChart({ label, points, spans, ticks, stripLabel, read }: SeriesChartProps) {
  const [box, width] = useWidth<HTMLDivElement>(960);
  const last = points.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const at = clamp(chosen ?? last, 0, last);
  const step = (width - LEFT - RIGHT) / Math.max(1, points.length);
  const frame: SeriesFrame = {
    left: LEFT,
    right: width - RIGHT,
    top: 4,
    bottom: PLOT,
    step,
    x: (index) => LEFT + (index + 0.5) * step,
  };
  const lanesTop = PLOT + AXIS;
  const stripTop = lanesTop + spans.length * LANE;
  const height = stripTop + STRIP;

  const handlePoint = (event: PointerEvent<HTMLDivElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - rect.left) / rect.width) * width;
    setChosen(clamp(Math.floor((x - LEFT) / step), 0, last));
  };
  const handleKey = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    setChosen(clamp(move(at, last), 0, last));
  };

  return (
    <>
      <div
        ref={box}
        className="chart-box chart-series"
        style={{ minHeight: height }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={read(at)}
        onPointerMove={handlePoint}
        onPointerDown={handlePoint}
        onPointerLeave={() => setChosen(null)}
        onKeyDown={handleKey}
      >
        <svg className="chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
          <rect className="chart-cursor" x={frame.x(at) - step / 2} y="4" width={step} height={height - 8} />
          <SeriesPlot points={points} frame={frame} />
          {thinTicks(ticks, step, TICK_GAP).map((tick) => (
            <g key={tick.at}>
              <path className="chart-axis" d={`M${frame.x(tick.at)} ${PLOT}v4`} />
              <text
                className={tick.at * step > width - 90 ? 'chart-tick chart-tick-last' : 'chart-tick'}
                x={frame.x(tick.at)}
                y={PLOT + 17}
              >
                {tick.label}
              </text>
            </g>
          ))}
          <SpanLanes spans={spans} frame={frame} top={lanesTop} />
          <LevelStrip label={stripLabel} points={points} frame={frame} top={stripTop} />
        </svg>
      </div>
      <p className="chart-readout" aria-hidden="true">
        {read(at)}
      </p>
    </>
  );
}

import { scaleLinear } from 'd3-scale';
import './chart.css';

interface RangeMarkProps {
  value: number;
  low: number;
  middle: number;
  high: number;
  /** The end of the scale, the same for marks that are compared. */
  max: number;
}

const WIDTH = 96;
const HEIGHT = 16;
const EDGE = 6;

/** A value as a dot against a band; the words stand beside it. */
export function RangeMark({ value, low, middle, high, max }: RangeMarkProps) {
  const x = scaleLinear([0, Math.max(1, max)], [EDGE, WIDTH - EDGE]).clamp(true);
  const isOutside = value < low || value > high;
  return (
    <svg className="chart-range" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <path className="chart-range-line" d={`M${EDGE} 8H${WIDTH - EDGE}`} />
      <rect
        className="chart-range-band"
        x={x(low) - 1}
        y="3.5"
        width={Math.max(2, x(high) - x(low) + 2)}
        height="9"
        rx="1.5"
      />
      <path className="chart-range-middle" d={`M${x(middle)} 3.5v9`} />
      <circle className={isOutside ? 'chart-range-out' : 'chart-range-in'} cx={x(value)} cy="8" r="4" />
    </svg>
  );
}

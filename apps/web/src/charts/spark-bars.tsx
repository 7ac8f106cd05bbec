import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import './chart.css';

interface SparkBarsProps {
  /** Read out instead of the picture. */
  label: string;
  values: readonly number[];
  /** The top of the scale; the highest value when left out. */
  top?: number;
}

const HEIGHT = 24;
const STEP = 3;

/** A row of small bars, oldest first; the last is marked. */
export function SparkBars({ label, values, top }: SparkBarsProps) {
  const y = scaleLinear([0, Math.max(1, top ?? max(values) ?? 1)], [0, HEIGHT - 1]);
  const width = values.length * STEP;
  return (
    <svg
      className="chart-spark"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className="chart-spark-base" d={`M0 ${HEIGHT - 0.5}H${width}`} />
      {values.map((value, index) => (
        <rect
          key={index}
          className={index === values.length - 1 ? 'chart-spark-last' : 'chart-spark-bar'}
          x={index * STEP + 0.5}
          y={HEIGHT - y(value)}
          width={STEP - 1}
          height={y(value)}
        />
      ))}
    </svg>
  );
}

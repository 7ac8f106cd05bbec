import type { SeriesFrame, SeriesPoint } from './series';

interface LevelStripProps {
  label: string;
  points: readonly SeriesPoint[];
  frame: SeriesFrame;
  top: number;
}

export const STRIP = 48;
const LABEL = 18;
const MOST = 4;

/** A class 0–4 a step by height and colour, so that grey suffices. */
export function LevelStrip({ label, points, frame, top }: LevelStripProps) {
  const unit = (STRIP - LABEL - 4) / (MOST + 1);
  const base = top + STRIP - 4;
  return (
    <g>
      <text className="chart-span-label" x={frame.left} y={top + 12}>
        {label}
      </text>
      {points.map(({ key, level }, index) => {
        if (level === null) return null;
        const height = (level + 1) * unit;
        return (
          <rect
            key={key}
            className={`chart-level chart-level-${level}`}
            x={frame.x(index) - frame.step / 2}
            y={base - height}
            width={Math.max(1, frame.step - (frame.step > 4 ? 0.75 : 0))}
            height={height}
          />
        );
      })}
      <path className="chart-axis" d={`M${frame.left} ${base}H${frame.right}`} />
    </g>
  );
}

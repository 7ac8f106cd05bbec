import { fitText, type SeriesFrame, type SeriesSpan } from './series';

interface SpanLanesProps {
  spans: readonly SeriesSpan[];
  frame: SeriesFrame;
  top: number;
}

export const LANE = 30;
const BAR_TOP = 17;
const BAR = 9;

/** What lasts, as bars on the time axis of the chart above, one lane each. */
export function SpanLanes({ spans, frame, top }: SpanLanesProps) {
  const edge = frame.step / 2;
  return (
    <g>
      {spans.map((span, lane) => {
        const from = Math.max(frame.left, frame.x(span.from) - edge);
        const to = Math.min(frame.right, frame.x(span.to) + edge);
        const isLate = from > (frame.left + frame.right) / 2;
        const room = isLate ? to - frame.left : frame.right - from;
        return (
          <g key={span.id} transform={`translate(0 ${top + lane * LANE})`}>
            <title>{span.label}</title>
            <text
              className={`chart-span-label${isLate ? ' chart-span-label-end' : ''}`}
              x={isLate ? to : from}
              y="12"
            >
              {fitText(span.label, room)}
            </text>
            <rect
              className={`chart-span chart-span-${span.tone}`}
              x={from}
              y={BAR_TOP}
              width={Math.max(3, to - from)}
              height={BAR}
              rx="2"
            />
          </g>
        );
      })}
    </g>
  );
}

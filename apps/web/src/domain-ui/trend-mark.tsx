import { TREND_TEXT, type Trend } from '@samlad/domain/source-types.js';

interface TrendMarkProps {
  trend: Trend;
  /** Shows the word beside the arrow; otherwise it is read out and shown on hover. */
  withLabel?: boolean;
}

/** Which way an area goes, as an arrow with its word. */
export function TrendMark({ trend, withLabel = false }: TrendMarkProps) {
  const { arrow, label } = TREND_TEXT[trend];
  return (
    <span className="trend-mark" title={withLabel ? undefined : label}>
      <span aria-hidden="true">{arrow}</span>
      <span className={withLabel ? undefined : 'visually-hidden'}>{` ${label}`}</span>
    </span>
  );
}

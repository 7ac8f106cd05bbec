/** One step of a series: a value, and the range that was expected of it when there is one. */
export interface SeriesPoint {
  key: string;
  value: number;
  low: number | null;
  middle: number | null;
  high: number | null;
  /** A class 0–4 for the strip under the chart. */
  level: number | null;
}

/** Something that lasts, in steps of the series; its ends may lie outside. */
export interface SeriesSpan {
  id: string;
  label: string;
  from: number;
  to: number;
  tone: 'planned' | 'ongoing' | 'done';
}

/** A name on the axis. */
export interface SeriesTick {
  at: number;
  label: string;
}

/** Where things lie in the drawing, in pixels. */
export interface SeriesFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  step: number;
  /** The middle of a step; fractions are places between. */
  x: (index: number) => number;
}

/** The last name ends where its step does, so the one before it needs more room. */
const LAST_GAP = 1.5;

/** Ticks with at least `gap` pixels between them; the last is kept. */
export function thinTicks(ticks: readonly SeriesTick[], step: number, gap: number): SeriesTick[] {
  const kept: SeriesTick[] = [];
  for (const tick of [...ticks].reverse()) {
    const next = kept.at(-1);
    const room = kept.length === 1 ? gap * LAST_GAP : gap;
    if (!next || (next.at - tick.at) * step >= room) kept.push(tick);
  }
  return kept.reverse();
}

/** Text cut to a width, by the mean width of a letter. */
export function fitText(text: string, width: number, letter = 6.4): string {
  const room = Math.floor(width / letter);
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}

import type { WeekIndex } from '@samlad/domain/week.js';

/** One change of a count in a possible other world. */
export interface Change {
  area: string;
  series: string;
  week: WeekIndex;
  by: number;
}

/**
 * The counts as they also could be: added to the true counts they give whole numbers ≥ 0 and every published
 * figure again, but another value of the hidden figures. Never leaves the server.
 */
export type OtherWorld = readonly Change[];

export interface Cell {
  area: string;
  series: string;
  /** Length of the window in weeks; it ends with the publication's week. */
  weeks: number;
  /** Null when hidden; nothing tells a small figure from one hidden to protect it. */
  value: number | null;
}

/** The fixed tables of one week for one kind of reader, made once and kept. */
export interface Publication {
  week: WeekIndex;
  cells: readonly Cell[];
  /** What proves that the hidden figures are open; secret, kept beside the counts. */
  worlds: readonly OtherWorld[];
}

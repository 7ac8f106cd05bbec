import type { EventReport } from './report.js';
import { SHARES } from './shares.js';
import { SAME_EVENT, type PartOfScore } from './weights.js';

export interface ScorePart {
  part: PartOfScore;
  /** What it adds to the score. */
  points: number;
  /** The most that it could add. */
  most: number;
  text: string;
}

export interface SameEventScore {
  /** 0–1; 0 as soon as one part says that it cannot be. */
  score: number;
  parts: readonly ScorePart[];
  /** The parts' words as one sentence. */
  sentence: string;
}

const PARTS = Object.keys(SAME_EVENT.weight) as PartOfScore[];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How likely two reports tell of one event, and why. The same whichever is named first. */
export function sameEventScore(a: EventReport, b: EventReport): SameEventScore {
  const parts = PARTS.map((part) => {
    const { share, text } = SHARES[part](a, b);
    const most = SAME_EVENT.weight[part];
    return { part, points: share * most, most, text };
  });
  const isPossible = parts.every(({ points }) => points > 0);
  const telling = parts.filter(({ part, points, most }) => part !== 'COUNT' || points < most);
  return {
    score: isPossible ? parts.reduce((sum, { points }) => sum + points, 0) : 0,
    parts,
    sentence: `${capital(telling.map(({ text }) => text).join(', '))}.`,
  };
}

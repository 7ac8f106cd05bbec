import { foldText } from './text.js';

/** Endings of Swedish nouns, verbs and adjectives, longest first, without diacritics. */
const ENDINGS =
  'ningarna ningarnas arnas ernas ornas heten elser ningar ningen andes endes arna erna orna aren erns elsen ades ande ende aste ning else ens ets are ade ats ast ten ter tes det des dde tt en et ar er or na an as es ad at ts a e n t s d r'
    .split(' ')
    .sort((one, other) => other.length - one.length);
const SHORTEST_STEM = 3;
const SHORTEST_PART = 4;
const ONE_EDIT_FROM = 4;
const TWO_EDITS_FROM = 7;

/** Words without case, diacritics and signs: `Bråk, i TRAPPEN!` → `brak`, `i`, `trappen`. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** A folded word without its ending: `mopeder`, `mopederna` → `moped`. Rough; only for comparing. */
function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, word.length - ending.length);
}

/**
 * How alike a typed word is to a known one, 0–1; both folded. Same word, same stem, begun to be typed, a part of a compound,
 * one or two typing errors, in that order.
 */
export function likeness(typed: string, known: string): number {
  if (typed === known) return 1;
  const stem = stemOf(typed);
  const knownStem = stemOf(known);
  if (stem === knownStem) return 0.93;
  if (known.startsWith(typed)) return 0.62 + 0.28 * (typed.length / known.length);
  if (stem.length >= SHORTEST_PART && known.startsWith(stem)) return 0.6;
  return Math.max(asPart(stem, known), asPart(knownStem, typed) * 0.96, asMistyped(typed, known));
}

/** A part of a compound: `moped` in `mopedbrand` and in `elmoped`; the last part says what it is. */
function asPart(part: string, whole: string): number {
  if (part.length < SHORTEST_PART || whole.length - part.length < 2) return 0;
  const at = whole.lastIndexOf(part);
  if (at < 0) return 0;
  const isLast = whole.length - at - part.length <= 4;
  const share = part.length / whole.length;
  return (isLast ? 0.5 : at === 0 ? 0.46 : 0.3) + 0.2 * share;
}

function asMistyped(typed: string, known: string): number {
  if (typed.length < ONE_EDIT_FROM || !beginsAlike(typed, known)) return 0;
  const most = typed.length >= TWO_EDITS_FROM ? 2 : 1;
  if (typed.length - known.length > most) return 0;
  const edits = editsToStart(typed, known, most);
  if (edits > most) return 0;
  const isWhole = Math.abs(typed.length - known.length) <= most;
  return (edits === 1 ? 0.7 : 0.5) - (isWhole ? 0 : 0.2);
}

/**
 * Fewest letters missing, extra, changed or swapped with a neighbour that turn `typed` into some beginning of `known`;
 * more than `most` is told as `most + 1`.
 */
function editsToStart(typed: string, known: string, most: number): number {
  const width = Math.min(known.length, typed.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= width; j += 1) {
      const same = typed[i - 1] === known[j - 1] ? 0 : 1;
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same);
      if (i > 1 && j > 1 && typed[i - 1] === known[j - 2] && typed[i - 2] === known[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(...row);
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity;

/** One of the first two letters in its place, or the two swapped: what is cheap to see before letters are counted. */
const beginsAlike = (one: string, other: string) =>
  one[0] === other[0] || one[1] === other[1] || (one[0] === other[1] && one[1] === other[0]);

const WORDS_KEPT = 1_000;

/** Likenesses of typed words to a fixed vocabulary of folded words, reckoned once a word. */
export class Likenesses {
  private readonly kept = new Map<string, ReadonlyMap<string, number>>();

  constructor(private readonly vocabulary: readonly string[]) {}

  /** The known words that are like a typed one, 0–1; either may be the longer. */
  of(typed: string): ReadonlyMap<string, number> {
    const earlier = this.kept.get(typed);
    if (earlier !== undefined) return earlier;
    const likes = new Map<string, number>();
    for (const known of this.vocabulary) {
      const like = Math.max(likeness(typed, known), likeness(known, typed) * 0.9);
      if (like > 0) likes.set(known, like);
    }
    if (this.kept.size >= WORDS_KEPT) this.kept.clear();
    this.kept.set(typed, likes);
    return likes;
  }
}

import { categoryConfidence, type CategoryWishes, findCategories } from '../find-categories.js';
import { isChoosable } from '../incident-categories.js';
import { findTime, readTime, type TimeAnswer } from '../time-words/read-time.js';
import type { TimeContext } from '../time-words/span.js';
import { weekOfInstant } from '../week.js';
import { wordsOf } from '../word-likeness.js';
import { pastedLines, type PastedLine } from './paste-lines.js';

/** How far something that was read may be trusted. */
export type Sureness = 'SURE' | 'LIKELY' | 'GUESS';

/** A pasted line as it was understood; what could not be is null, for the reader to fill in. */
export interface PastedRow {
  /** The line in the paste, the first being 1. */
  line: number;
  source: string;
  category: { code: string; sureness: Sureness; others: string[] } | null;
  time: { words: string; sureness: Sureness; others: string[] } | null;
  /** Why a time that is there cannot be. */
  timeFault: string | null;
  area: { code: string; sureness: Sureness } | null;
  /** What names the place: a cell of its own, or the whole line. */
  placeText: string;
  isOnlyPlace: boolean;
  count: number;
  /** What is kept as the incident's own words. */
  text: string;
  /** Why the line is no incident at all. */
  refusal: string | null;
}

export interface PasteContext extends TimeContext {
  areas: readonly { code: string; name: string }[];
  wishes?: CategoryWishes;
}

export interface Pasted {
  rows: PastedRow[];
  left: number;
}

type Column = 'DAY' | 'TIME' | 'CATEGORY' | 'PLACE' | 'AREA' | 'COUNT' | 'TEXT';

const COLUMNS: readonly [Column, RegExp][] = [
  ['COUNT', /^(antal|st)\b/iu],
  ['AREA', /^(område|kommundel|stadsdel)/iu],
  ['PLACE', /^(plats|adress|var|ställe)/iu],
  ['CATEGORY', /^(kategori|typ|brott|händelse|rubrik)/iu],
  ['DAY', /^(datum|dag)/iu],
  ['TIME', /^(tid|klockslag|kl|när|start)/iu],
  ['TEXT', /^(text|beskrivning|fritext|kommentar|notering)/iu],
];
/** Things that are events, or that each an event has happened to, also as the end of a word: `3 bilbränder`. */
const THINGS =
  'fall|händelser|anmälningar|larm|bilar|cyklar|mopeder|rutor|fönster|bränder|inbrott|stölder|slagsmål|bråk|rån|fordon';
const OF_THINGS = new RegExp(
  `(?:^|[\\s,(])(\\d{1,3}) ?(?:st|stycken|gånger|ggr|(?!(?:polis|brand|ambulans)bilar)\\p{L}*(?:${THINGS}))(?![\\p{L}\\d])`,
  'iu',
);
const TIMES = /(?:^|[\s,(])(?:(\d{1,3}) ?[x×]|[x×] ?(\d{1,3}))(?![\p{L}\d])/iu;
/** How mails begin and end. */
const GREETING =
  /^(?:hej|hejsan|hallå|god (?:morgon|dag|kväll)|hälsningar|vänliga? hälsning|med vänlig|mvh|tack på förhand|här kommer|nedan följer|från:|till:|ämne:|skickat:)(?![\p{L}\d])/iu;
const FORMULA = /^\s*[=@](?=[\p{L}(+"-])/u;
const MOST_COUNT = 1_000;
const MOST_OTHERS = 3;
const SURE_FROM = 0.85;
const LIKELY_FROM = 0.5;

/** Reads a paste, a table or free words with one event a line, as rows to look through. Nothing in it is run or followed. */
export function readPasted(pasted: string, context: PasteContext): Pasted {
  const { lines, left, header } = pastedLines(pasted);
  const columns = header?.map((name) => COLUMNS.find(([, words]) => words.test(name))?.[0] ?? 'TEXT') ?? null;
  return { rows: lines.map((line) => rowOf(line, columns, context)), left };
}

function rowOf(line: PastedLine, columns: readonly Column[] | null, context: PasteContext): PastedRow {
  const cell = (column: Column) =>
    line.cells
      .filter((value, index) => columns?.[index] === column && value !== '')
      .join(' ')
      .trim();
  const isTable = columns !== null;
  const free = line.cells.length > 0 ? line.cells.filter(Boolean).join(', ') : line.text;
  const when = isTable ? `${cell('DAY')} ${cell('TIME')}`.trim() : free;
  const answer = isTable ? (readTime(when, context) ?? null) : findTime(free, context);
  const rest = isTable ? '' : without(free, answer);
  const what = isTable ? cell('CATEGORY') || cell('TEXT') : rest;
  const place = isTable ? cell('PLACE') : rest;
  const text = isTable ? cell('TEXT') : rest;
  const refusal = refusalOf(line, answer !== null);
  return {
    line: line.number,
    source: line.text,
    category: refusal === null ? categoryIn(what, context) : null,
    time: timeIn(answer),
    timeFault: answer?.kind === 'REFUSED' ? answer.sentence : null,
    area: areaIn([isTable ? cell('AREA') : '', place].join(' '), context),
    placeText: place.slice(0, 500),
    isOnlyPlace: isTable && place !== '',
    count: isTable ? countOf(cell('COUNT')) : countIn(line),
    text,
    refusal,
  };
}

function refusalOf({ text, cells }: PastedLine, hasTime: boolean): string | null {
  if ([text, ...cells].some((value) => FORMULA.test(value)))
    return 'Raden är en formel. Klistra in dess värde.';
  if (GREETING.test(text) && (!hasTime || text.endsWith(':')))
    return 'Raden är en hälsning eller ett brevhuvud, ingen händelse.';
  return /\p{L}{2}/u.test(text) ? null : 'Raden har inga ord att förstå.';
}

/** The text without the words of its time. */
function without(text: string, answer: TimeAnswer | null): string {
  let rest = text;
  for (const [from, to] of (answer?.used ?? []).toSorted((one, other) => other[0] - one[0])) {
    rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  }
  return rest
    .replace(/\s+/g, ' ')
    .replace(/\s([,.;:])/g, '$1')
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/gu, '')
    .replace(/([,;:])\1+/g, '$1');
}

const surenessOf = (share: number): Sureness =>
  share >= SURE_FROM ? 'SURE' : share >= LIKELY_FROM ? 'LIKELY' : 'GUESS';

function categoryIn(what: string, { now, timeZone, wishes }: PasteContext): PastedRow['category'] {
  const week = weekOfInstant(now, timeZone);
  const found = findCategories(what.slice(0, 300), MOST_OTHERS + 3, wishes).filter(
    (category) => category.mode === 'COUNT' && isChoosable(category, week),
  );
  const [best, ...others] = found;
  if (best === undefined) return null;
  return {
    code: best.code,
    sureness: surenessOf(categoryConfidence(what.slice(0, 300), best)),
    others: others.slice(0, MOST_OTHERS).map(({ code }) => code),
  };
}

function timeIn(answer: TimeAnswer | null): PastedRow['time'] {
  if (answer?.kind !== 'READ') return null;
  const others = answer.others.map(({ words }) => words);
  const isSure = others.length === 0 && answer.note === null;
  return { words: answer.reading.words, sureness: isSure ? 'SURE' : 'LIKELY', others };
}

const barely = (word: string) => (word.length > 4 ? word.replace(/s$/, '') : word);

/** The area that a text names, whole or by one of the names it is made of. */
function areaIn(text: string, { areas }: PasteContext): PastedRow['area'] {
  const words = wordsOf(text).map(barely);
  for (const { code, name } of areas) {
    const whole = wordsOf(name).map(barely);
    if (whole.every((word) => words.includes(word))) return { code, sureness: 'SURE' };
  }
  const partly = areas.filter(({ name }) =>
    wordsOf(name)
      .map(barely)
      .some((word) => word.length > 4 && words.includes(word)),
  );
  const [only] = partly;
  return partly.length === 1 && only !== undefined ? { code: only.code, sureness: 'LIKELY' } : null;
}

function countOf(cell: string): number {
  const count = Number(/^\d{1,4}/.exec(cell)?.[0] ?? 1);
  return Math.min(MOST_COUNT, Math.max(1, count));
}

/** How many events a line tells of. Those who took part are not counted: “4 inblandade” is one event. */
function countIn({ text, cells }: PastedLine): number {
  const alone = cells.findLast((cell) => /^\d{1,3}$/.test(cell));
  const [, twice, after] = TIMES.exec(text) ?? [];
  return countOf(alone ?? OF_THINGS.exec(text)?.[1] ?? twice ?? after ?? '1');
}

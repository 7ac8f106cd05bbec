import { synonymsOf } from '@samlad/domain/category-words/synonyms.js';
import { CATEGORIES } from '@samlad/domain/incident-categories.js';
import { foldText } from '@samlad/domain/text.js';
import type { ColumnMapping } from './mapping.js';
import { quoted } from './quoted.js';
import { detectCrs, readNumber } from './read-position.js';
import { formatsThatRead, formatThatReadsMost } from './read-times.js';

/** A mapping as far as it can be guessed; the person who imports completes and confirms it. */
export interface SuggestedMapping {
  mapping: { [Part in keyof ColumnMapping]: ColumnMapping[Part] | null };
  /** Swedish sentences on what was guessed and should be checked. */
  notes: string[];
}

type Field =
  | 'externalId'
  | 'category'
  | 'from'
  | 'clock'
  | 'to'
  | 'east'
  | 'north'
  | 'area'
  | 'count'
  | 'severity'
  | 'text';

// Words that headers begin with or are, without blanks and diacritics; the first word that fits wins.
const HEADER_WORDS: Record<Field, readonly string[]> = {
  externalId: [
    'uid',
    'externid',
    'externalid',
    'handelseid',
    'arendenummer',
    'diarienummer',
    'casenumber',
    'id',
  ],
  category: [
    'kategori',
    'handelsetyp',
    'brottstyp',
    'offensetype',
    'primarytype',
    'crimetype',
    'category',
    'offense',
    'type',
    'typ',
  ],
  from: [
    'occurredfrom',
    'brottstidfran',
    'starttid',
    'datumtid',
    'tidpunkt',
    'handelsetid',
    'datum',
    'datetime',
    'date',
    'fran',
    'tid',
    'time',
  ],
  clock: ['klockslag', 'klockan', 'tid', 'time'],
  to: ['occurredto', 'brottstidtill', 'sluttid', 'till', 'tom'],
  east: ['longitud', 'longitude', 'lon', 'lng', 'long', 'easting', 'ost', 'e', 'x', 'xkoordinat'],
  north: ['latitud', 'latitude', 'lat', 'northing', 'nord', 'n', 'y', 'ykoordinat'],
  area: ['omrade', 'omradeskod', 'kommundel', 'stadsdel', 'area', 'areacode', 'district', 'precinct'],
  count: ['antal', 'count'],
  severity: ['allvarlighetsgrad', 'allvarlighet', 'severity'],
  text: ['fritext', 'beskrivning', 'anteckning', 'notering', 'kommentar', 'description', 'text'],
};
const REFERENCE_SYSTEM = /(sweref\d*(tm)?|wgs84|3006|3011|\d{4})$/;

const MOST_LISTED = 5;
const CLOCK_ONLY = /^(\d{1,2}[.:]\d{2}([.:]\d{2})?)?$/;

/** Guesses what the columns mean from the headers, and formats and reference system from sample rows. */
export function suggestMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): SuggestedMapping {
  const column = (field: Field) => columnFor(field, headers);
  const samples = (name: string) => sampleRows.map((row) => row[headers.indexOf(name)] ?? '');
  const notes: string[] = [];
  const from = column('from');
  const category = column('category');
  return {
    mapping: {
      externalId: column('externalId'),
      category:
        category === null
          ? null
          : { column: category, values: ownWords(samples(category), notes), always: null },
      occurredFrom: from === null ? null : timeColumns(from, column('clock'), samples, notes),
      occurredTo: endColumns(column('to'), samples, notes),
      position: positionColumns(column('east'), column('north'), samples, notes),
      area: column('area'),
      count: column('count'),
      severity: column('severity'),
      text: column('text'),
    },
    notes,
  };
}

type Samples = (column: string) => string[];

/** The columns of a position and how it is written, as far as headers and rows tell; with what is to be checked. Null and nothing where no row has one. */
export function suggestPosition(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): { position: ColumnMapping['position']; notes: string[] } {
  const notes: string[] = [];
  const samples = (name: string) => sampleRows.map((row) => row[headers.indexOf(name)] ?? '');
  const [east, north] = [columnFor('east', headers), columnFor('north', headers)];
  if (east === null || samples(east).every((written) => written.trim() === ''))
    return { position: null, notes };
  const position = positionColumns(east, north, samples, notes);
  return { position, notes };
}

const columnFor = (field: Field, headers: readonly string[]): string | null =>
  headerThatIs(HEADER_WORDS[field], headers);

/** The header that is one of some words, whatever its case, blanks and diacritics; the first word that fits wins. */
export function headerThatIs(words: readonly string[], headers: readonly string[]): string | null {
  for (const word of words) {
    const found = headers.find((header) => plainHeader(header) === word);
    if (found !== undefined) return found;
  }
  return null;
}

function plainHeader(header: string): string {
  const folded = foldText(header).replace(/[^a-z\d]/g, '');
  const short = folded.replace(REFERENCE_SYSTEM, '');
  return short === '' ? folded : short;
}

/** The categories of words that are a label, or an everyday word of one category alone. */
function ownWords(words: readonly string[], notes: string[]) {
  const byLabel = new Map(CATEGORIES.map(({ code, label }) => [foldText(label), code]));
  const guessed: string[] = [];
  const values = [...new Set(words.map((word) => word.trim()))].flatMap((word) => {
    const everyday = byLabel.has(foldText(word)) ? undefined : everydayCode(word);
    const code = byLabel.get(foldText(word)) ?? everyday;
    if (everyday !== undefined) guessed.push(quoted(word));
    return code === undefined ? [] : [{ word, code }];
  });
  if (guessed.length > 0)
    notes.push(`Kategorin är gissad för ${listed(guessed)}. Kontrollera att den stämmer.`);
  return values;
}

function everydayCode(word: string): string | undefined {
  const codes = CATEGORIES.filter(
    ({ code, mode, retired }) =>
      mode === 'COUNT' &&
      retired === undefined &&
      synonymsOf(code).some((one) => foldText(one) === foldText(word)),
  );
  return codes.length === 1 ? codes[0]?.code : undefined;
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED);
  const more = words.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` och ${more} till` : ''}`;
}

function timeColumns(column: string, clock: string | null, samples: Samples, notes: string[]) {
  const dates = samples(column);
  const hasClock = dates.some((date) =>
    /\d[:.]\d\d(\D|$)/.test(date.replace(/\d{1,2}[.]\d{1,2}[.]\d{4}/, '')),
  );
  const isClock = clock !== null && samples(clock).every((written) => CLOCK_ONLY.test(written.trim()));
  const clockColumn = isClock && clock !== column && !hasClock ? clock : null;
  const clocks = clockColumn === null ? [] : samples(clockColumn);
  const written = dates.map((date, row) => `${date} ${clocks[row] ?? ''}`.trim());
  const formats = formatsThatRead(written);
  const most = formats[0] ?? formatThatReadsMost(written);
  const format = most ?? 'ISO';
  if (most === null) notes.push(`Tiderna i ${quoted(column)} känns inte igen. Välj hur de är skrivna.`);
  if (format === 'SWEDISH' && formats.includes('US')) {
    notes.push(`Det går inte att se om ${quoted(column)} är dag/månad eller månad/dag. Kontrollera.`);
  }
  return { column, clockColumn, format };
}

function endColumns(column: string | null, samples: Samples, notes: string[]) {
  return column === null ? null : timeColumns(column, null, samples, notes);
}

function positionColumns(east: string | null, north: string | null, samples: Samples, notes: string[]) {
  if (east === null || north === null) return null;
  const norths = samples(north).map(readNumber);
  const pairs = samples(east).flatMap((written, row) => {
    const [eastward, northward] = [readNumber(written), norths[row] ?? null];
    return eastward === null || northward === null ? [] : [{ east: eastward, north: northward }];
  });
  const found = detectCrs({ east, north }, pairs);
  if (found === null) {
    notes.push('Koordinatsystemet känns inte igen. Välj det innan filen läses in.');
    return null;
  }
  if (found.isSwapped)
    notes.push(`${quoted(east)} pekar norrut och ${quoted(north)} österut. De har bytt plats.`);
  return found.isSwapped ? { east: north, north: east, crs: found.crs } : { east, north, crs: found.crs };
}

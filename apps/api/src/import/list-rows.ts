import { DomainError } from '@samlad/domain/errors.js';
import { categoryOf } from '@samlad/domain/incident-categories.js';
import { finestPlace } from '@samlad/domain/place.js';
import { JOINT_LEVELS, SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { foldText } from '@samlad/domain/text.js';
import { countingWeek, type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import { type IncidentList, readIncidentList } from '@samlad/import/incident-list.js';
import type { ColumnMapping } from '@samlad/import/mapping.js';
import type { AcceptedRow } from '@samlad/import/row-reader.js';
import { zoneClock } from '@samlad/import/zone-clock.js';
import type { StoredPlace } from '../area/area-locator.js';
import { ruleOf, type RuleId } from '@samlad/guard/rules.js';
import type { Goes } from '../guard/road.js';
import type { AreaHistory } from './area-history.js';

const DAY_MS = 86_400_000;

/** What rows are placed by. */
export interface PlacingTerms {
  secrecyLevel: SecrecyLevel;
  timeZone: string;
  history: AreaHistory;
  /** What keeps a text out, by the guard's rules; nothing for one that may come in. */
  judge: (text: string, goes: Goes) => readonly RuleId[];
}

/** What rows are read by. */
export interface ListTerms extends PlacingTerms {
  mapping: ColumnMapping;
  source: string;
  now: string;
  knownKeys: ReadonlySet<string>;
  /** Weeks that reports are still written for. */
  openWeeks: ReadonlySet<WeekIndex>;
}

/** A row with its week, level and place. */
export interface PlacedRow {
  row: AcceptedRow;
  week: WeekIndex;
  secrecyLevel: SecrecyLevel;
  isRaised: boolean;
  place: StoredPlace;
  areaIds: string[];
}

/** A row as it is to be stored. */
export interface ListRow extends PlacedRow {
  /** History is shared at once; rows of open weeks are the party's own until its report is sent in. */
  shared: boolean;
}

export interface ReadList extends Omit<IncidentList, 'rows'> {
  rows: ListRow[];
}

/** Reads a list and places every accepted row by the areas of its own week. Never throws on content. */
export function readListRows(bytes: Uint8Array, terms: ListTerms): ReadList {
  const { history } = terms;
  const list = readIncidentList(bytes, {
    mapping: terms.mapping,
    source: terms.source,
    timeZone: terms.timeZone,
    now: terms.now,
    knownKeys: terms.knownKeys,
    locate: (position) => history.codeAt(position),
    areaByName: (name) => history.codeOf(foldText, name),
  });
  const rows: ListRow[] = [];
  const refused = [...list.refused];
  for (const row of list.rows) {
    const placed = placedRow(row, terms);
    if ('reason' in placed) refused.push({ line: row.line, reason: placed.reason, column: null });
    else {
      const isHistory = !terms.openWeeks.has(placed.week);
      rows.push({ ...placed, shared: isHistory && JOINT_LEVELS.includes(placed.secrecyLevel) });
    }
  }
  return { ...list, rows, refused: refused.sort((a, b) => a.line - b.line) };
}

/** A row at the place of its own week, as far as it may be stored; or why it cannot be. */
export function placedRow(row: AcceptedRow, terms: PlacingTerms): PlacedRow | { reason: string } {
  const category = categoryOf(row.categoryCode);
  if (category === undefined) return { reason: `Kategorin ${row.categoryCode} finns inte.` };
  const week = weekOf(row, terms.timeZone);
  const secrecyLevel = higher(terms.secrecyLevel, category.secrecy);
  const kept =
    row.text === null ? [] : terms.judge(row.text, { level: secrecyLevel, category: row.categoryCode });
  if (kept.length > 0) return { reason: pointsAtSomebody(kept) };
  try {
    const place = terms.history.at(week).place({
      finest: finestPlace(category.finest, secrecyLevel, null),
      precision: row.position === null ? 'AREA_ONLY' : 'POINT',
      position: row.position,
      areaCode: row.position === null ? row.areaCode : null,
    });
    const later = place.position === null ? [] : terms.history.laterIds(week, place.position);
    return {
      row,
      week,
      secrecyLevel,
      isRaised: secrecyLevel !== terms.secrecyLevel,
      place,
      areaIds: [...new Set([...place.areaIds, ...later])],
    };
  } catch (error) {
    if (error instanceof DomainError) return { reason: error.message };
    throw error;
  }
}

/** As the domain's counting week, without asking for the calendar once a row. */
function weekOf({ occurredFrom, occurredTo }: AcceptedRow, timeZone: string): WeekIndex {
  const from = Date.parse(occurredFrom);
  const length = occurredTo === null ? 0 : Date.parse(occurredTo) - from;
  const middle = length > DAY_MS ? from + Math.floor(length / 2) : from;
  return zoneClock(timeZone).weekOf(middle) ?? weekIndexOf(countingWeek(occurredFrom, occurredTo, timeZone));
}

function higher(a: SecrecyLevel, b: SecrecyLevel): SecrecyLevel {
  return SECRECY_LEVELS.indexOf(a) >= SECRECY_LEVELS.indexOf(b) ? a : b;
}

/** Why a row's text is not taken in, by rule; never its words. */
function pointsAtSomebody(rules: readonly RuleId[]): string {
  if (rules.includes('CHILD_CONCERN')) {
    return 'Texten verkar handla om oro för ett visst barn och läses inte in. Sådant lämnas som orosanmälan.';
  }
  const what = rules.map((rule) => ruleOf(rule).label.toLowerCase()).join(', ');
  return `Texten kan peka ut någon: ${what}. Ta bort det ur texten och läs in raden på nytt.`;
}

import { DomainError } from '@samlad/domain/errors.js';
import { categoryOf } from '@samlad/domain/incident-categories.js';
import { finestPlace } from '@samlad/domain/place.js';
import { SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { countingWeek, type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
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

/** A row with its week, level and place. */
export interface PlacedRow {
  row: AcceptedRow;
  week: WeekIndex;
  secrecyLevel: SecrecyLevel;
  isRaised: boolean;
  place: StoredPlace;
  areaIds: string[];
}

/** A row at the place of its own week, as far as it may be stored; or why it cannot be. */
export function placedRow(
  row: AcceptedRow,
  terms: PlacingTerms,
): PlacedRow | { reason: string; isConcern?: boolean } {
  const category = categoryOf(row.categoryCode);
  if (category === undefined) return { reason: `Kategorin ${row.categoryCode} finns inte.` };
  const week = weekOf(row, terms.timeZone);
  const secrecyLevel = higher(terms.secrecyLevel, category.secrecy);
  const kept =
    row.text === null ? [] : terms.judge(row.text, { level: secrecyLevel, category: row.categoryCode });
  if (kept.length > 0) return { reason: pointsAtSomebody(kept), isConcern: kept.includes('CHILD_CONCERN') };
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
  const what = rules.map((rule) => ruleOf(rule).label.toLowerCase()).join(', ');
  return `Texten kan peka ut någon: ${what}. Ta bort det ur texten och läs in raden på nytt.`;
}

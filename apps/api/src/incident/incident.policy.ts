import { DomainError } from '@samlad/domain/errors.js';
import { categoryOf, type IncidentCategory, isChoosable } from '@samlad/domain/incident-categories.js';
import { PARTY_KIND, type PartyKind } from '@samlad/domain/party-kinds.js';
import type { FinestPlace } from '@samlad/domain/place.js';
import { SECRECY_LEVELS, SECRECY_TEXT, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { countingWeek, type IsoWeek, weekOfInstant } from '@samlad/domain/week.js';

const ALLOWED_CLOCK_DRIFT_MS = 5 * 60_000;

const refuse = (message: string) => new DomainError('INVALID_INPUT', { message });

/** Refuses a kind of party that reports levels only. */
export function mustReportIncidents(kind: PartyKind): void {
  const { mayReportIncidents, label } = PARTY_KIND[kind];
  if (!mayReportIncidents) throw new DomainError('PARTY_REPORTS_NO_INCIDENTS', { party: label });
}

/** The category, when it counts incidents and is in use in the week. */
export function countedCategory(code: string, week: IsoWeek): IncidentCategory {
  const category = categoryOf(code);
  if (category === undefined || !isChoosable(category, week)) {
    throw new DomainError('UNKNOWN_CATEGORY', { category: code });
  }
  if (category.mode === 'LEVEL') {
    throw refuse(`${category.label} rapporteras som nivå i partens rapport, inte som händelse.`);
  }
  return category;
}

/** The week that the times count in; refuses what has not happened and what counts in another week than meant. */
export function weekOfIncident(
  times: { occurredFrom: string; occurredTo: string | null; week: IsoWeek | null },
  now: string,
  timeZone: string,
): IsoWeek {
  const { occurredFrom, occurredTo, week: meant } = times;
  if (occurredTo !== null && occurredTo < occurredFrom) throw new DomainError('INTERVAL_REVERSED');
  if (Date.parse(occurredFrom) > Date.parse(now) + ALLOWED_CLOCK_DRIFT_MS)
    throw new DomainError('TIME_IN_FUTURE');
  const week = countingWeek(occurredFrom, occurredTo, timeZone);
  if (week > weekOfInstant(new Date(Date.parse(now) + ALLOWED_CLOCK_DRIFT_MS).toISOString(), timeZone)) {
    throw new DomainError('TIME_IN_FUTURE');
  }
  if (meant !== null && meant !== week) {
    throw refuse(`Tiden räknas till vecka ${week}, inte ${meant}. Ändra tiden eller byt vecka.`);
  }
  return week;
}

/**
 * The level an incident gets: what is asked for, else what it had, never lower than its category's own.
 * Lowering is refused; an earlier level that a new category outranks is raised.
 */
export function levelOfIncident(
  category: IncidentCategory,
  asked: SecrecyLevel | null,
  earlier: SecrecyLevel | null,
): SecrecyLevel {
  const rank = (level: SecrecyLevel) => SECRECY_LEVELS.indexOf(level);
  if (asked === null) {
    return earlier !== null && rank(earlier) > rank(category.secrecy) ? earlier : category.secrecy;
  }
  if (rank(asked) < rank(category.secrecy)) {
    const label = SECRECY_TEXT[category.secrecy].label;
    throw refuse(`${category.label} har nivån ${label}. Den kan höjas men inte sänkas.`);
  }
  return asked;
}

/** The name of the place, when a point may be kept: words may not tell what the map must not. */
export const keptPlaceName = (finest: FinestPlace, name: string | null): string | null =>
  finest === 'POINT' ? name : null;

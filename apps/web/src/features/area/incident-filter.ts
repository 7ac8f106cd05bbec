import { CATEGORIES, type CategoryGroupCode } from '@samlad/domain/incident-categories.js';
import { addWeeks, type IsoWeek } from '@samlad/domain/week.js';
import type { AreaIncident } from './area.graphql';
import { placeOf, whatOf } from './incident-words';

/** How many weeks back the table may reach. */
export const PERIODS = [
  { value: '1', label: 'Denna vecka' },
  { value: '4', label: '4 veckor' },
  { value: '13', label: '13 veckor' },
  { value: '52', label: '52 veckor' },
] as const;

export interface IncidentChoice {
  weeks: number;
  group: string;
  partyId: string;
  search: string;
}

/** The choice that an address holds; anything unknown counts as not chosen. */
export function choiceFrom(address: URLSearchParams): IncidentChoice {
  const period = PERIODS.find(({ value }) => value === address.get('period')) ?? PERIODS[0];
  return {
    weeks: Number(period.value),
    group: address.get('kategori') ?? '',
    partyId: address.get('part') ?? '',
    search: address.get('sok') ?? '',
  };
}

/** What the server is asked for. */
export function filterOf({ weeks, group, partyId }: IncidentChoice, code: string, week: IsoWeek) {
  const codes = CATEGORIES.filter((category) => category.group === (group as CategoryGroupCode));
  return {
    areaCodes: [code],
    fromWeek: addWeeks(week, 1 - weeks),
    toWeek: week,
    categoryCodes: group ? codes.map((category) => category.code) : null,
    partyIds: partyId ? [partyId] : null,
  };
}

/** Whether a row holds every word of a search. */
export function holdsWords(row: AreaIncident, search: string): boolean {
  const text = [whatOf(row), placeOf(row), row.text, row.actionTaken, row.party.shortName]
    .join(' ')
    .toLocaleLowerCase('sv-SE');
  return search
    .toLocaleLowerCase('sv-SE')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

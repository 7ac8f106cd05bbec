import { ROLES } from '@samlad/domain/permissions.js';
import { sortFromText } from '@/ui/sort-rows';
import type { Assignment, AssignmentFilter } from './people.graphql';
import { STATE_TEXT } from './people-words';

const SORTS: Record<string, NonNullable<AssignmentFilter['sort']>> = {
  namn: 'NAME',
  roll: 'ROLE',
  part: 'PARTY',
  fran: 'VALID_FROM',
  till: 'LAST_DAY',
  inloggad: 'SIGNED_IN',
};
const STATES = Object.keys(STATE_TEXT) as Assignment['state'][];
const EVERY = 'alla';
const PRESENT: Assignment['state'][] = ['CURRENT', 'COMING', 'SUSPENDED'];

/** The names in the address that narrow the list. */
export const NARROWING = ['sok', 'roll', 'part', 'lage'];

export const STATE_CHOICES = [
  ...STATES.map((state) => ({ value: state as string, label: STATE_TEXT[state].label })),
  { value: EVERY, label: 'Alla' },
];

/** The filter that the address asks for; those that have ended are left out until they are asked for. */
export function assignmentFilter(address: URLSearchParams): AssignmentFilter {
  const sort = sortFromText(address.get('sortera'));
  const state = address.get('lage');
  return {
    search: address.get('sok')?.trim() || null,
    role: ROLES.find((role) => role === address.get('roll')) ?? null,
    partyId: address.get('part'),
    states:
      state === EVERY ? null : STATES.some((one) => one === state) ? [state as Assignment['state']] : PRESENT,
    sort: SORTS[sort?.key ?? ''] ?? 'NAME',
    descending: sort?.direction === 'descending',
  };
}

export const isNarrowed = (address: URLSearchParams): boolean => NARROWING.some((name) => address.get(name));

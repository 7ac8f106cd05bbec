import { MEASURE_STATES, OPEN_MEASURE_STATES, type MeasureState } from '@samlad/domain/measure.js';
import type { VariablesOf } from '@/lib/graphql';
import type { MEASURES } from './measure.graphql';

export type MeasureFilter = VariablesOf<typeof MEASURES>['filter'];

/** What the register shows when nothing is chosen: all that has not ended. */
export const CURRENT = 'aktuella';
export const EVERY = 'alla';
const CURRENT_STATES: MeasureState[] = ['PROPOSED', ...OPEN_MEASURE_STATES, 'EVALUATED'];

function statesOf(chosen: string): MeasureState[] | null {
  if (chosen === EVERY) return null;
  const one = MEASURE_STATES.find((state) => state === chosen);
  return one ? [one] : CURRENT_STATES;
}

/** The filter that the address asks for. */
export function filterFrom(address: URLSearchParams): MeasureFilter {
  return {
    states: statesOf(address.get('lage') ?? CURRENT),
    areaCode: address.get('omrade'),
    partyId: address.get('part'),
    search: address.get('sok')?.trim() || null,
  };
}

/** Whether the reader has narrowed the list further than it was from the start. */
export function isNarrowed(address: URLSearchParams): boolean {
  return ['lage', 'omrade', 'part', 'sok'].some((name) => address.get(name));
}

import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { AnswerBasis } from './answer-basis.js';
import { DISTRICTS } from './huddinge-districts.js';
import { countOf } from './lanes.js';

/** One answer per district, by area code. */
export const perDistrict = <Value>(answer: (code: string, name: string) => Value): Record<string, Value> =>
  Object.fromEntries(DISTRICTS.map(({ code, name }) => [code, answer(code, name)]));

/** One answer per district that has one; the others are left out. */
export function someDistricts<Value>(answer: (code: string) => Value | null): Record<string, Value> {
  return Object.fromEntries(
    DISTRICTS.flatMap(({ code }) => {
      const value = answer(code);
      return value === null ? [] : [[code, value]];
    }),
  );
}

/** A table of counts: per district, how many a party has reported in the categories of each column. */
export function countTable(
  { lanes, week }: AnswerBasis,
  party: PartyKind,
  columns: Record<string, readonly string[]>,
): Record<string, Record<string, number>> {
  return perDistrict((code) =>
    Object.fromEntries(
      Object.entries(columns).map(([column, categories]) => [
        column,
        countOf(lanes.of(week, party, code), ...categories),
      ]),
    ),
  );
}

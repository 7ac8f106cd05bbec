import type { AgreementPurpose } from '@samlad/domain/agreements.js';

/** What an agreement says. Days are `YYYY-MM-DD`; `validTo` is the last one. */
export interface Terms {
  title: string;
  reference: string | null;
  purposes: readonly AgreementPurpose[];
  allAreas: boolean;
  areaIds: readonly string[];
  validFrom: string;
  validTo: string | null;
  partyIds: readonly string[];
}

const adds = <Thing>(before: readonly Thing[], after: readonly Thing[]) =>
  after.some((one) => !before.includes(one));

const CHANGES: [string, (before: Terms, after: Terms) => boolean][] = [
  ['en part till', (before, after) => adds(before.partyIds, after.partyIds)],
  ['ett ändamål till', (before, after) => adds(before.purposes, after.purposes)],
  [
    'fler områden',
    (before, after) => !before.allAreas && (after.allAreas || adds(before.areaIds, after.areaIds)),
  ],
  [
    'längre tid',
    (before, after) =>
      after.validFrom < before.validFrom ||
      (before.validTo !== null && (after.validTo === null || after.validTo > before.validTo)),
  ],
];

/** What a change adds to what the parties have accepted, in words; nothing when they need not accept it anew. */
export function materialChanges(before: Terms, after: Terms): string[] {
  return CHANGES.filter(([, holds]) => holds(before, after)).map(([words]) => words);
}

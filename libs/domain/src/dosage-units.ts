import { z } from 'zod';

/** What a dose is counted in: the unit after one, and after any other number. */
export const DOSAGE_UNITS = [
  { code: 'VISITS', label: 'besök', one: 'besök' },
  { code: 'HOURS', label: 'timmar', one: 'timme' },
  { code: 'SHIFTS', label: 'pass', one: 'pass' },
  { code: 'ACTIVITIES', label: 'aktiviteter', one: 'aktivitet' },
  { code: 'PARTICIPANTS', label: 'deltagare', one: 'deltagare' },
  { code: 'PLACES', label: 'åtgärdade platser', one: 'åtgärdad plats' },
] as const;
export type DosageUnit = (typeof DOSAGE_UNITS)[number]['code'];
export const dosageUnitSchema = z.enum(
  DOSAGE_UNITS.map((unit) => unit.code) as [DosageUnit, ...DosageUnit[]],
);

/** An amount with its unit in Swedish: `1 timme`, `2,5 timmar`. */
export function dosageText(amount: number, unit: DosageUnit): string {
  const entry = DOSAGE_UNITS.find((candidate) => candidate.code === unit);
  return `${amount.toLocaleString('sv-SE')} ${amount === 1 ? entry?.one : entry?.label}`;
}

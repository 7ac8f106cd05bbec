import { DOSAGE_UNITS, dosageText, type DosageUnit } from '@samlad/domain/dosage-units.js';
import { MEASURE_KINDS } from '@samlad/domain/measure-kinds.js';
import type { MeasureState } from '@samlad/domain/measure.js';
import { formatDateRange, formatDateYear, formatNumber } from '@/i18n/format';

interface Period {
  startsOn: string | null;
  endsOn: string | null;
}

/** `9 nov–20 dec`, `från 9 nov 2026`, `till 20 dec 2026` or `ingen period satt`. */
export function periodWords({ startsOn, endsOn }: Period): string {
  if (startsOn && endsOn) return formatDateRange(startsOn, endsOn);
  if (startsOn) return `från ${formatDateYear(startsOn)}`;
  return endsOn ? `till ${formatDateYear(endsOn)}` : 'ingen period satt';
}

export function kindLabel(code: string): string {
  return MEASURE_KINDS.find((kind) => kind.code === code)?.label ?? code;
}

export function unitLabel(code: string): string {
  return DOSAGE_UNITS.find((unit) => unit.code === code)?.label ?? code;
}

interface Dose {
  dosageUnit: string;
  dosageDone: number;
  dosagePlanned: number | null;
}

/** `12 av 24 besök`, or `12 besök` when nothing was planned. */
export function doseWords({ dosageUnit, dosageDone, dosagePlanned }: Dose): string {
  if (dosagePlanned === null) return dosageText(dosageDone, dosageUnit as DosageUnit);
  return `${formatNumber(dosageDone)} av ${dosageText(dosagePlanned, dosageUnit as DosageUnit)}`;
}

/** What has been done of what was planned, 0–1 and above; null when nothing was planned. */
export function doseShare(commitments: readonly Dose[]): number | null {
  const shares = commitments.flatMap(({ dosageDone, dosagePlanned }) =>
    dosagePlanned ? [dosageDone / dosagePlanned] : [],
  );
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

export type MeasureTone = 'planned' | 'ongoing' | 'done';

const TONE: Record<MeasureState, MeasureTone> = {
  PROPOSED: 'planned',
  AGREED: 'planned',
  PLANNED: 'planned',
  ONGOING: 'ongoing',
  DONE: 'done',
  IN_FOLLOW_UP: 'done',
  EVALUATED: 'done',
  CLOSED: 'done',
  ABORTED: 'done',
  DECLINED: 'done',
};

/** How an insats is drawn: dashed ahead, filled now, pale when done. */
export const measureTone = (state: MeasureState): MeasureTone => TONE[state];

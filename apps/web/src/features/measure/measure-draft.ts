import type { Geometry, Polygon } from 'geojson';
import type { FullMeasure } from './measure.graphql';

/** An insats as it is being written. */
export interface MeasureDraft {
  title: string;
  kind: string;
  cause: string;
  expectedEffect: string;
  startsOn: string;
  endsOn: string;
  polygon: Geometry | null;
}

export type MeasureFaults = Partial<Record<keyof MeasureDraft, string>>;

export const EMPTY_MEASURE: MeasureDraft = {
  title: '',
  kind: '',
  cause: '',
  expectedEffect: '',
  startsOn: '',
  endsOn: '',
  polygon: null,
};

export function measureDraftOf(measure: FullMeasure): MeasureDraft {
  return {
    title: measure.title,
    kind: measure.kind,
    cause: measure.cause ?? '',
    expectedEffect: measure.expectedEffect ?? '',
    startsOn: measure.startsOn ?? '',
    endsOn: measure.endsOn ?? '',
    polygon: measure.polygon,
  };
}

/** What must be mended before it can be saved; the rest may wait until the meeting. */
export function measureFaults(draft: MeasureDraft): MeasureFaults {
  const faults: MeasureFaults = {};
  if (!draft.title.trim()) faults.title = 'Insatsen behöver en rubrik.';
  if (!draft.kind) faults.kind = 'Välj vad insatsen består av.';
  if (draft.startsOn && draft.endsOn && draft.startsOn > draft.endsOn) {
    faults.endsOn = 'Slutdagen ligger före startdagen.';
  }
  return faults;
}

const NEEDED: [string, (draft: MeasureDraft) => boolean][] = [
  ['orsak', ({ cause }) => cause.trim() !== ''],
  ['väntad effekt', ({ expectedEffect }) => expectedEffect.trim() !== ''],
  ['period', ({ startsOn, endsOn }) => startsOn !== '' && endsOn !== ''],
  ['yta på kartan', ({ polygon }) => polygon !== null],
];

/** What may be left empty now but the meeting must have before it can agree. */
export function neededForAgreement(draft: MeasureDraft): string[] {
  return NEEDED.filter(([, holds]) => !holds(draft)).map(([name]) => name);
}

/** As the API takes it. */
export function measureInput(draft: MeasureDraft) {
  return {
    title: draft.title.trim(),
    kind: draft.kind,
    cause: draft.cause.trim() || null,
    expectedEffect: draft.expectedEffect.trim() || null,
    startsOn: draft.startsOn || null,
    endsOn: draft.endsOn || null,
    polygon: draft.polygon,
  };
}

/** The surface as one polygon that can be reshaped; null when it has several parts or none. */
export function asPolygon(surface: Geometry | null): Polygon | null {
  if (surface?.type === 'Polygon') return surface;
  const [part, ...others] = surface?.type === 'MultiPolygon' ? surface.coordinates : [];
  return part && others.length === 0 ? { type: 'Polygon', coordinates: part } : null;
}

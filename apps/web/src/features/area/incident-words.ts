import { categoryOf } from '@samlad/domain/incident-categories.js';
import { PLACE_PRECISION_LABEL, PLACE_TYPES } from '@samlad/domain/place.js';
import {
  RELIABILITY_LABEL,
  REPORTED_TO_POLICE_LABEL,
  SEVERITY_LABEL,
  SOURCE_TYPES,
} from '@samlad/domain/source-types.js';
import type { AreaIncident } from './area.graphql';

const labelIn = (labels: object, code: unknown): string | null =>
  (labels as Record<string, string>)[String(code)] ?? null;

export function whatOf({ categoryCode }: AreaIncident): string {
  return categoryOf(categoryCode)?.label ?? categoryCode;
}

/** The place in words: its name, its kind, and how exactly it is known. */
export function placeOf({ placeName, placeType, placePrecision }: AreaIncident): string {
  const kind = PLACE_TYPES.find(({ code }) => code === placeType)?.label;
  return [placeName, kind, PLACE_PRECISION_LABEL[placePrecision]].filter(Boolean).join(', ');
}

export function severityOf({ severity }: AreaIncident): string {
  return severity === null ? '–' : `${severity} ${labelIn(SEVERITY_LABEL, severity) ?? ''}`;
}

/** Source, how far it is to be trusted, and whether the police have been told. */
export function sourceOf({ sourceType, reliability, reportedToPolice }: AreaIncident): string {
  const source = SOURCE_TYPES.find(({ code }) => code === sourceType)?.label;
  return [
    source,
    labelIn(RELIABILITY_LABEL, reliability),
    labelIn(REPORTED_TO_POLICE_LABEL, reportedToPolice),
  ]
    .filter(Boolean)
    .join(', ');
}

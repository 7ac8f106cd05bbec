import { z } from 'zod';

/** What an insats may consist of, in the order it is offered. */
export const MEASURE_KINDS = [
  { code: 'PRESENCE', label: 'Ökad närvaro' },
  { code: 'LIGHTING', label: 'Belysning' },
  { code: 'SAFETY_WALK', label: 'Trygghetsvandring' },
  { code: 'OPEN_ACTIVITY', label: 'Öppen aktivitet' },
  { code: 'INSPECTION', label: 'Tillsyn' },
  { code: 'PLACE_IMPROVEMENT', label: 'Platsåtgärd eller beskärning' },
  { code: 'CAMERA', label: 'Kamerabevakning' },
  { code: 'DIALOGUE', label: 'Dialog eller information' },
  { code: 'CLEANING', label: 'Städning eller sanering' },
  { code: 'PUBLIC_ORDER_GUARD', label: 'Ordningsvakt' },
  { code: 'TARGETED_POLICE_EFFORT', label: 'Riktad polisinsats' },
  { code: 'FIRE_PREVENTION', label: 'Brandförebyggande arbete' },
  { code: 'SCHOOL_EFFORT', label: 'Insats i skolan' },
  { code: 'ACCESS_CONTROL', label: 'Skalskydd eller stängning av lokal' },
  { code: 'TRAFFIC', label: 'Trafikåtgärd' },
  { code: 'OTHER', label: 'Annan insats' },
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number]['code'];
export const measureKindSchema = z.enum(
  MEASURE_KINDS.map((kind) => kind.code) as [MeasureKind, ...MeasureKind[]],
);

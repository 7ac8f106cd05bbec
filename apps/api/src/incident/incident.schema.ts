import { placePrecisionSchema, placeTypeSchema } from '@samlad/domain/place.js';
import { oslProvisionSchema, secrecyLevelSchema } from '@samlad/domain/secrecy.js';
import {
  reliabilitySchema,
  reportedToPoliceSchema,
  severitySchema,
  sourceTypeSchema,
} from '@samlad/domain/source-types.js';
import { cleanLine, cleanText } from '@samlad/domain/text.js';
import { timePrecisionSchema } from '@samlad/domain/time-precision.js';
import { isoWeekSchema } from '@samlad/domain/week.js';
import { positionSchema } from '@samlad/geo/position.js';
import { z } from 'zod';
import { knownId } from '../database/transaction.js';

const MOST_AT_ONCE = 1_000;
const EARLIEST = '2000-01-01T00:00:00Z';
const COUNT = `Antalet ska vara ett heltal från 1 till ${MOST_AT_ONCE}.`;

const orNothing = (text: z.ZodType<string>) =>
  text
    .nullish()
    .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value));

/** What a value is, for the description of the API. */
function jsonOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema.nullable());
  return json;
}

const chosen = <Schema extends z.ZodType>(schema: Schema, sentence: string) =>
  z
    .unknown()
    .optional()
    .refine((value) => value === null || value === undefined || schema.safeParse(value).success, sentence)
    .transform((value) => (value ?? null) as z.infer<Schema> | null)
    .meta(jsonOf(schema));

const instant = z
  .string()
  .transform((text) => new Date(text).toISOString())
  .refine((text) => text >= EARLIEST, 'Tiden ligger före år 2000. Kontrollera årtalet.');

/** What is told of an incident, field by field. */
export const incidentFields = {
  week: isoWeekSchema.nullish().transform((week) => week ?? null),
  categoryCode: z.string(),
  occurredFrom: instant,
  occurredTo: instant.nullish().transform((text) => text ?? null),
  timePrecision: timePrecisionSchema,
  placePrecision: placePrecisionSchema,
  areaCode: z
    .string()
    .nullish()
    .transform((code) => code ?? null),
  longitude: z.number().nullish(),
  latitude: z.number().nullish(),
  placeName: orNothing(cleanLine(120)),
  placeType: chosen(placeTypeSchema, 'Platstypen finns inte. Välj en ur listan.'),
  count: z.int(COUNT).min(1, COUNT).max(MOST_AT_ONCE, COUNT),
  severity: chosen(severitySchema, 'Allvaret anges från 1 (lågt) till 4 (mycket högt).'),
  sourceType: chosen(sourceTypeSchema, 'Källtypen finns inte. Välj en ur listan.'),
  reliability: chosen(reliabilitySchema, 'Tillförlitligheten anges som A, B eller C.'),
  reportedToPolice: chosen(reportedToPoliceSchema, 'Ange om den är polisanmäld: ja, nej eller vet ej.'),
  secrecyLevel: chosen(secrecyLevelSchema, 'Sekretessnivån finns inte.'),
  oslProvision: chosen(oslProvisionSchema, 'Bestämmelsen finns inte. Välj en ur listan.'),
  circleId: z
    .string()
    .nullish()
    .transform((id) => (id ? knownId(id) : null)),
  levelReason: orNothing(cleanLine(300)),
  text: orNothing(cleanText(2000)),
  actionTaken: orNothing(cleanText(1000)),
};

/** An incident as it is told, checked field by field; what depends on week, area and party is checked later. */
export const incidentSchema = z
  .object(incidentFields)
  .transform(({ longitude, latitude, ...told }, context) => {
    const none = (longitude ?? null) === null && (latitude ?? null) === null;
    const point = none ? null : positionSchema.safeParse({ longitude, latitude });
    if (point !== null && !point.success) {
      context.addIssue({
        code: 'custom',
        message: 'Ange både longitud (−180 till 180) och latitud (−90 till 90).',
      });
      return z.NEVER;
    }
    return { ...told, position: point?.data ?? null };
  })
  .refine(
    ({ placePrecision, position }) =>
      position !== null || placePrecision === 'AREA_ONLY' || placePrecision === 'NAMED',
    'Peka ut platsen på kartan eller välj bara område.',
  )
  .refine(
    ({ placePrecision, placeName }) => placePrecision !== 'NAMED' || placeName !== null,
    'Skriv platsens namn eller välj bara område.',
  );

/** An incident as it is told. */
export type ToldIncident = z.infer<typeof incidentSchema>;

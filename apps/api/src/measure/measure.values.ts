import { dosageUnitSchema } from '@samlad/domain/dosage-units.js';
import { measureKindSchema } from '@samlad/domain/measure-kinds.js';
import { cleanLine, cleanText } from '@samlad/domain/text.js';
import { surfaceSchema } from '@samlad/geo/geometry.js';
import { z } from 'zod';

const optional = (schema: z.ZodType<string>) => schema.nullish().transform((text) => text?.trim() || null);
const filled = (length: number, sentence: string) =>
  cleanLine(length).refine((text) => text.trim() !== '', sentence);
const date = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

/** What an insats says; everything but title and kind may wait until the meeting. */
export const measureValuesSchema = z
  .object({
    title: filled(120, 'Insatsen behöver en rubrik.'),
    kind: z
      .string()
      .refine(
        (kind) => measureKindSchema.safeParse(kind).success,
        'Insatstypen finns inte. Välj en ur listan.',
      ),
    cause: optional(cleanText(1_000)),
    expectedEffect: optional(cleanText(1_000)),
    polygon: surfaceSchema.nullish().transform((surface) => surface ?? null),
    startsOn: date,
    endsOn: date,
  })
  .refine(
    (values) => values.startsOn === null || values.endsOn === null || values.startsOn <= values.endsOn,
    {
      message: 'Insatsens slutdag ligger före startdagen.',
    },
  );

/** What an åtagande says. Amounts are in the named dosage unit. */
export const commitmentValuesSchema = z.object({
  what: filled(300, 'Skriv vad parten ska göra.'),
  mandateGround: optional(cleanLine(300)),
  responsibleFunction: filled(120, 'Ange vilken funktion som ansvarar, inte en person.'),
  dueOn: z.string(),
  dosageUnit: z
    .string()
    .refine((unit) => dosageUnitSchema.safeParse(unit).success, 'Dosenheten finns inte. Välj en ur listan.'),
  dosagePlanned: z
    .number('Planerad dos ska vara ett tal.')
    .min(0, 'Planerad dos kan inte vara negativ.')
    .max(100_000, 'Planerad dos är orimligt stor.')
    .nullish()
    .transform((amount) => amount ?? null),
});

/** One entry of what was actually done. */
export const dosageSchema = z.object({
  amount: z.number().min(0, 'Dosen kan inte vara negativ.').max(100_000, 'Dosen är orimligt stor.'),
  note: optional(cleanText(500)),
});

export const searchSchema = cleanLine(200);
export const declineCommentSchema = optional(cleanText(500));

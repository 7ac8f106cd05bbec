import { AREA_LEVELS, areaLevelSchema } from '@samlad/domain/source-types.js';
import { cleanLine, cleanText } from '@samlad/domain/text.js';
import { z } from 'zod';
import { emptyValue } from './answers.js';
import type { Field, RowsField, TableField } from './fields.js';
import type { MarkContext } from './marks.js';
import { blanksOf } from './templates/templates.js';

/** A draft may leave anything out; what is sent answers every required field. */
export type Completeness = 'DRAFT' | 'SUBMISSION';

export interface AnswerContext extends MarkContext {
  /** Areas that exist in the week of the report. */
  areaCodes: readonly string[];
  /** The party's own open commitments. */
  commitmentIds: readonly string[];
}

const LONGEST_NAME_SHOWN = 40;
const HUNDREDTHS = 100;

/** How a wrong or missing value is mended, by type of field. */
const MEND: Record<Field['type'], string> = {
  COUNT: 'Ange ett helt tal, 0 eller större.',
  AMOUNT: 'Ange ett tal, 0 eller större, med högst två decimaler.',
  SHORT_TEXT: 'Skriv en rad text.',
  LONG_TEXT: 'Skriv något här.',
  CHOICE: 'Välj ett av alternativen.',
  MULTI_CHOICE: 'Välj bland alternativen.',
  LEVEL: 'Välj en nivå från 0 till 4.',
  DATE: 'Skriv datumet som 2026-11-23.',
  BOOLEAN: 'Svara ja eller nej.',
  AREA: 'Välj ett område ur listan.',
  COMMITMENT: 'Välj ett av era egna öppna åtaganden.',
  TABLE: 'Fyll i tabellen.',
  ROWS: 'Lägg till rader.',
  GROUP: 'Fyll i uppgifterna.',
};

/** Schema of one field's answer, per area when the field is. */
export function fieldSchema(field: Field, context: AnswerContext, completeness: Completeness): z.ZodType {
  const { perArea, ...single } = field;
  if (!perArea) return answerSchema(field, context, completeness);
  const one = answerSchema(single, context, completeness);
  const every = closedObject(
    shapeOf(context.areaCodes, () => one),
    unknownArea,
  );
  if (completeness === 'SUBMISSION' && field.required) return every;
  return every
    .partial()
    .nullish()
    .transform((answers) => answers ?? {});
}

/** An object with exactly these keys; others are refused by name. */
export function closedObject(shape: z.ZodRawShape, unknown: (name: string) => string = unknownField) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? unknown(shown(issue.keys[0]))
        : 'Uppgifterna saknas eller är fel ordnade.',
  });
}

function answerSchema(field: Field, context: AnswerContext, completeness: Completeness): z.ZodType {
  const must = completeness === 'SUBMISSION' && field.required === true;
  const value = valueSchema(field, context, completeness);
  if (!must) return value.nullish().transform((answer: unknown) => answer ?? emptyValue(field));
  return z
    .unknown()
    .superRefine((answer, issues) => {
      if (isBlank(answer))
        issues.addIssue({
          code: 'custom',
          message: `Svar saknas. ${MEND[field.type]}`,
          params: { missing: true },
          continue: false,
        });
    })
    .pipe(value);
}

function isBlank(answer: unknown): boolean {
  return answer === null || answer === undefined || (typeof answer === 'string' && answer.trim() === '');
}

function valueSchema(field: Field, context: AnswerContext, completeness: Completeness): z.ZodType {
  const error = MEND[field.type];
  switch (field.type) {
    case 'COUNT':
      return countSchema(field.max);
    case 'AMOUNT':
      return z
        .number(error)
        .min(0, error)
        .max(field.max, tooLarge(field.max))
        .refine((amount) => Math.round(amount * HUNDREDTHS) / HUNDREDTHS === amount, error);
    case 'SHORT_TEXT':
      return cleanLine(field.max);
    case 'LONG_TEXT':
      return completeness === 'DRAFT' ? cleanText(field.max) : filledText(field.max);
    case 'CHOICE':
      return oneOf(
        field.options.map((option) => option.code),
        error,
      );
    case 'MULTI_CHOICE':
      return multiChoiceSchema(
        field.options.map((option) => option.code),
        error,
      );
    case 'LEVEL':
      return levelSchema();
    case 'DATE':
      return z.iso.date(error);
    case 'BOOLEAN':
      return z.boolean(error);
    case 'AREA':
      return oneOf(context.areaCodes, 'Området finns inte i den valda veckan. Välj ett område ur listan.');
    case 'COMMITMENT':
      return oneOf(context.commitmentIds, 'Åtagandet är inte ett av era egna öppna. Välj ett ur listan.');
    case 'TABLE':
      return tableSchema(field, context);
    case 'ROWS':
      return rowsSchema(field, context, completeness);
    case 'GROUP':
      return membersSchema(field.fields, context, completeness);
  }
}

/** A text whose quick sentences have all their places filled in. */
const filledText = (max: number) =>
  cleanText(max).superRefine((text, issues) => {
    const [blank] = blanksOf(text);
    if (blank === undefined) return;
    issues.addIssue({ code: 'custom', message: `Fyll i [${blank.word}] i texten, eller ta bort det.` });
  });

const countSchema = (max: number) =>
  z.number(MEND.COUNT).int(MEND.COUNT).min(0, MEND.COUNT).max(max, tooLarge(max));

const levelSchema = () =>
  z
    .unknown()
    .refine((level) => areaLevelSchema.safeParse(level).success, MEND.LEVEL)
    .meta({ enum: [...AREA_LEVELS] });

const oneOf = (codes: readonly string[], error: string) =>
  z.string(error).refine((code) => codes.includes(code), error);

const multiChoiceSchema = (codes: readonly string[], error: string) =>
  listOf(oneOf(codes, error), codes.length, error, 'Fler alternativ är valda än som finns.').refine(
    (chosen) => new Set(chosen).size === chosen.length,
    'Samma alternativ är valt två gånger.',
  );

/** A list whose length is checked before anything in it, so that an endless one costs nothing. */
function listOf<T extends z.ZodType>(item: T, max: number, error: string, tooMany: string) {
  return z.array(z.unknown(), error).max(max, tooMany).pipe(z.array(item));
}

function tableSchema(field: TableField, context: AnswerContext): z.ZodType {
  const cell = (field.cell === 'COUNT' ? countSchema(field.max) : levelSchema()).nullable();
  const columns = field.columns.map((column) => column.code);
  const rows = field.rows === 'AREAS' ? context.areaCodes : field.rows.map((row) => row.code);
  const row = closedObject(shapeOf(columns, () => cell)).partial();
  return closedObject(
    shapeOf(rows, () => row),
    field.rows === 'AREAS' ? unknownArea : unknownField,
  ).partial();
}

function rowsSchema(field: RowsField, context: AnswerContext, completeness: Completeness): z.ZodType {
  const rows = listOf(
    membersSchema(field.columns, context, completeness),
    field.max,
    MEND.ROWS,
    `Högst ${field.max} rader får plats. Ta bort eller slå ihop några.`,
  );
  const { uniqueBy } = field;
  if (uniqueBy === undefined) return rows;
  return rows.superRefine((list, issues) => {
    const values = list.map((row) => row[uniqueBy]);
    const again = values.findIndex((value, index) => value !== null && values.indexOf(value) < index);
    if (again < 0) return;
    issues.addIssue({
      code: 'custom',
      path: [again, uniqueBy],
      message: 'Finns redan på en rad. Slå ihop raderna.',
    });
  });
}

function membersSchema(fields: readonly Field[], context: AnswerContext, completeness: Completeness) {
  return closedObject(
    Object.fromEntries(fields.map((member) => [member.key, fieldSchema(member, context, completeness)])),
  );
}

function shapeOf(keys: readonly string[], schemaOf: () => z.ZodType): z.ZodRawShape {
  return Object.fromEntries(keys.map((key) => [key, schemaOf()]));
}

const tooLarge = (max: number) => `Talet är större än ${max.toLocaleString('sv-SE')}. Kontrollera det.`;
const shown = (name = '') =>
  name.length > LONGEST_NAME_SHOWN ? `${name.slice(0, LONGEST_NAME_SHOWN)}…` : name;
const unknownField = (name: string) => `Fältet ”${name}” finns inte i formuläret. Ta bort det.`;
const unknownArea = (name: string) => `Området ”${name}” finns inte i den valda veckan. Ta bort det.`;

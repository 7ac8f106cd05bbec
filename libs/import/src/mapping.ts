import { z } from 'zod';
import { categoryOf } from '@samlad/domain/incident-categories.js';
import { isSupportedCrs } from '@samlad/geo/projection.js';
import { quoted } from './quoted.js';
import { TIME_FORMATS } from './read-times.js';

const column = z.string().min(1);
const optionalColumn = column.nullish().transform((name) => name ?? null);

const categoryCode = z.string().refine((code) => categoryOf(code) !== undefined, 'Kategorin finns inte.');

const timeColumns = z.object({
  column,
  /** A second column with the clock time, when date and time stand apart. */
  clockColumn: optionalColumn,
  format: z.enum(TIME_FORMATS),
});

/** What each column of a list means, as the person who imports it has said. Columns are named by their header. */
export const columnMappingSchema = z
  .object({
    externalId: optionalColumn,
    category: z.object({
      column: optionalColumn,
      /** The list's own words and the category each one stands for. */
      values: z
        .array(z.object({ word: z.string(), code: categoryCode }))
        .max(1_000)
        .default([]),
      /** Category of every row when there is no column. */
      always: categoryCode.nullish().transform((code) => code ?? null),
    }),
    occurredFrom: timeColumns,
    occurredTo: timeColumns.nullish().transform((columns) => columns ?? null),
    position: z
      .object({
        /** Longitude, or easting in metres. */
        east: column,
        /** Latitude, or northing in metres. */
        north: column,
        crs: z.string().refine(isSupportedCrs, 'Koordinatsystemet känns inte igen.'),
      })
      .nullish()
      .transform((columns) => columns ?? null),
    area: optionalColumn,
    count: optionalColumn,
    severity: optionalColumn,
    text: optionalColumn,
  })
  .refine(
    ({ category }) => (category.column === null) !== (category.always === null),
    'Välj antingen en kolumn för kategori eller en kategori för alla rader.',
  )
  .refine(
    ({ position, area }) => position !== null || area !== null,
    'Välj kolumner för läge, eller en kolumn för område.',
  );

export type ColumnMapping = z.output<typeof columnMappingSchema>;
export type ColumnMappingInput = z.input<typeof columnMappingSchema>;

/** Swedish sentences on columns that the mapping names and the list has not. */
export function missingColumns(mapping: ColumnMapping, headers: readonly string[]): string[] {
  const { externalId, category, occurredFrom, occurredTo, position, area, count, severity, text } = mapping;
  const times = [occurredFrom.column, occurredFrom.clockColumn, occurredTo?.column, occurredTo?.clockColumn];
  const named = [
    externalId,
    category.column,
    ...times,
    position?.east,
    position?.north,
    area,
    count,
    severity,
    text,
  ];
  return [...new Set(named)]
    .filter((name) => name != null && !headers.includes(name))
    .map((name) => `Kolumnen ${quoted(name ?? '')} finns inte i filen.`);
}

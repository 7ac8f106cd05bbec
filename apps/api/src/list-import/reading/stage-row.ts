import { digestOf } from '@samlad/import/row-reader.js';
import type { PlacedRow } from '../../import/list-rows.js';

/** The columns of the table that rows wait in, in the order they are copied. */
export const STAGE_COLUMNS = [
  ['line', 'integer'],
  ['key', 'text'],
  ['digest', 'text'],
  ['has_id', 'boolean'],
  ['week', 'integer'],
  ['secrecy_level', 'text'],
  ['category_code', 'text'],
  ['occurred_from', 'timestamptz'],
  ['occurred_to', 'timestamptz'],
  ['time_precision', 'text'],
  ['area_id', 'uuid'],
  ['area_ids', 'uuid[]'],
  ['place_precision', 'text'],
  ['longitude', 'double precision'],
  ['latitude', 'double precision'],
  ['z', 'bigint'],
  ['count', 'integer'],
  ['severity', 'smallint'],
  ['text', 'text'],
] as const;

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One placed row as a line of PostgreSQL's COPY in its text form. */
export function stageLine({ row, week, secrecyLevel, place, areaIds }: PlacedRow): string {
  const { position } = place;
  return `${[
    row.line,
    row.key,
    digestOf(row),
    row.externalId !== null,
    week,
    secrecyLevel,
    row.categoryCode,
    row.occurredFrom,
    row.occurredTo,
    row.timePrecision,
    place.area.id,
    `{${areaIds.join(',')}}`,
    place.precision,
    position?.longitude,
    position?.latitude,
    place.z,
    row.count,
    row.severity,
    row.text === null ? null : row.text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found),
  ]
    .map((value) => value ?? String.raw`\N`)
    .join('\t')}\n`;
}

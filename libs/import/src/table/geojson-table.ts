import { quoted } from '../quoted.js';
import type { TextEncoding } from './text-encoding.js';
import type { ByteSource } from './byte-source.js';
import { encodingOf, garbled, textOf } from './encodings.js';
import { jsonObjects, type JsonPiece } from './json-objects.js';
import {
  type OpenTable,
  type TableBlock,
  type TableChoices,
  type TableFormat,
  type TableLimits,
  TableMeter,
  tooManyColumns,
  Unreadable,
  FAULT_CHARACTERS,
} from './table.js';

export const LONGITUDE = 'longitud';
export const LATITUDE = 'latitud';
const BLOCK_ROWS = 500;
const NAMED_CRS = /EPSG:(?::|[\d.]*:)?(\d{4,5})$/i;

type Cells = { names: Map<string, string> } | { reason: string };

/** A kind of JSON file: what it is told by, and what the cells of one object are. */
interface JsonForm {
  format: TableFormat;
  fits(object: Record<string, unknown>): boolean;
  cells(object: Record<string, unknown>): Cells;
}

const FORMS: readonly JsonForm[] = [
  {
    format: 'GEOJSON',
    fits: ({ type, geometry }) => type === 'Feature' && geometry !== undefined,
    cells: featureCells,
  },
  {
    format: 'POLICE',
    fits: ({ id, datetime, name, location }) =>
      typeof id === 'number' &&
      typeof datetime === 'string' &&
      typeof name === 'string' &&
      isObject(location),
    cells: (event) => ({ names: valuesIn(event) }),
  },
];

/** A GeoJSON file of points, or the police's answer, as a table: one object a row. Throws Unreadable. */
export async function openJson(
  source: ByteSource,
  choices: TableChoices,
  limits: TableLimits,
): Promise<OpenTable> {
  const encoding = choices.encoding ?? (await encodingOf(source));
  const { headers, form, outer } = await surveyed(source, encoding, limits);
  const meter = new TableMeter(limits);
  return {
    format: form.format,
    encoding,
    delimiter: null,
    sheets: [],
    sheet: null,
    headers,
    crs: crsOf(outer),
    notes: [],
    blocks: async function* () {
      let block: TableBlock = { rows: [], faults: [], empty: 0 };
      let number = 0;
      for await (const piece of jsonObjects(textOf(source, encoding), limits)) {
        if ('outer' in piece) break;
        number += 1;
        const cells = cellsOf(piece.object, form);
        if ('reason' in cells)
          block.faults.push({ line: number, reason: cells.reason, text: textIn(piece.object) });
        else {
          const row = headers.map((header) => cells.names.get(header) ?? '');
          const long = row.some((cell) => cell.length > limits.cellCharacters);
          const reason = long ? 'Ett värde är för långt.' : garbled(row.join('\n'), encoding);
          if (reason === null) block.rows.push({ line: number, cells: row });
          else block.faults.push({ line: number, reason, text: row.join('\n').slice(0, FAULT_CHARACTERS) });
        }
        if (block.rows.length + block.faults.length < BLOCK_ROWS) continue;
        meter.count(block.rows);
        yield block;
        block = { rows: [], faults: [], empty: 0 };
      }
      meter.count(block.rows);
      yield block;
    },
  };
}

/** Goes through the file once for the names of all values: they may differ from object to object. */
async function surveyed(source: ByteSource, encoding: TextEncoding, limits: TableLimits) {
  const headers = new Set<string>();
  let form: JsonForm | undefined;
  let outer: unknown = null;
  for await (const piece of jsonObjects(textOf(source, encoding), limits)) {
    if ('outer' in piece) outer = piece.outer;
    else {
      form ??= formOf(piece);
      const cells = cellsOf(piece.object, form);
      if ('names' in cells) for (const name of cells.names.keys()) headers.add(name);
      if (headers.size > limits.columns) throw tooManyColumns(limits);
    }
  }
  if (form === undefined) throw new Unreadable('Filen har inga objekt att läsa in.');
  return { headers: [...headers], form, outer };
}

function formOf(piece: JsonPiece): JsonForm {
  const object = 'object' in piece && isObject(piece.object) ? piece.object : {};
  const form = FORMS.find(({ fits }) => fits(object));
  if (form !== undefined) return form;
  throw new Unreadable('Filen är JSON men varken GeoJSON med punkter eller polisens händelser.');
}

function cellsOf(object: unknown, form: JsonForm): Cells {
  if (!isObject(object) || !form.fits(object)) return { reason: 'Objektet ser inte ut som de andra.' };
  return form.cells(object);
}

function featureCells({ id, properties, geometry }: Record<string, unknown>): Cells {
  const names = isObject(properties) ? valuesIn(properties) : new Map<string, string>();
  if (id !== undefined && !names.has('id')) names.set('id', String(id as string));
  if (geometry === null) return { names: names.set(LONGITUDE, '').set(LATITUDE, '') };
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== 'Point')
    return { reason: `Objektet är av slaget ${quoted(String(type))}. Bara punkter läses in.` };
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    return { reason: 'Punkten saknar koordinater.' };
  return { names: names.set(LONGITUDE, String(longitude)).set(LATITUDE, String(latitude)) };
}

/** Everything that an object says, for one that cannot be read as a row. */
const textIn = (object: unknown): string => JSON.stringify(object).slice(0, FAULT_CHARACTERS);

/** Plain values as text; those of an object within get the names of both. */
function valuesIn(object: Record<string, unknown>, prefix = ''): Map<string, string> {
  const names = new Map<string, string>();
  for (const [key, value] of Object.entries(object)) {
    const name = `${prefix}${key}`.trim();
    if (name === '') continue;
    if (isObject(value) && prefix === '') {
      for (const [inner, text] of valuesIn(value, `${name}.`)) names.set(inner, text);
    } else if (value === null || value === undefined) names.set(name, '');
    else names.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value as string));
  }
  return names;
}

/** The reference system that an older GeoJSON file names; WGS 84 otherwise, as its standard says. */
function crsOf(outer: unknown): string | null {
  const crs = isObject(outer) ? outer['crs'] : undefined;
  const properties = isObject(crs) ? crs['properties'] : undefined;
  const name = isObject(properties) ? String(properties['name']) : '';
  const code = NAMED_CRS.exec(name)?.[1];
  return code === undefined ? null : `EPSG:${code}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { requiredText } from '@samlad/domain/text.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import type { MunicipalityNames } from './municipality-names.js';
import { tidyLine } from './plain-text.js';
import { readTitlePlace, readTitleTime } from './police-title.js';

const ORIGIN = 'https://polisen.se';
const COUNTY = / län$/i;
const SUMMARY_TYPE = /^sammanfattning/i;
const ONE_LEADING_SLASH = /^\/(?!\/)[^\\\p{Cc}\s]*$/u;
const PUBLISHED = /^(\d{4}-\d{2}-\d{2}) (\d{1,2}):(\d{2}):(\d{2}) ([+-]\d{2}:\d{2})$/;
const LONGEST_URL = 500;
const TITLE = requiredText(300);
const TYPE = requiredText(100);
const PLACE = requiredText(100);

/** One published notice as we keep it: what is needed to name and link it, never its text or a position. */
export interface PoliceNotice {
  sourceId: string;
  publishedAt: string;
  title: string;
  type: string;
  isSummary: boolean;
  eventAt: string | null;
  eventPrecision: TimePrecision;
  municipalityCode: string | null;
  municipalityName: string | null;
  countyName: string | null;
  placeText: string | null;
  url: string;
  contentHash: string;
}

type ReadNotice = { notice: PoliceNotice } | { reason: string; sourceId: string | null };

class Refusal extends Error {}

/**
 * One object of the police event list → notice, or the reason why not, as a Swedish sentence. Instants are UTC.
 * The summary only takes part in `contentHash`, so that an edit is seen. Source: polisen.se, API över händelser.
 */
export function readNotice(raw: unknown, municipalities: MunicipalityNames): ReadNotice {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { reason: 'Raden är inte ett objekt.', sourceId: null };
  }
  const fields = new Map<string, unknown>(Object.entries(raw));
  const sourceId = idOf(fields.get('id'));
  if (sourceId === null) return { reason: 'Händelsen saknar id.', sourceId };
  try {
    return { notice: noticeOf(sourceId, fields, municipalities) };
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message, sourceId };
    throw error;
  }
}

function noticeOf(sourceId: string, fields: Map<string, unknown>, names: MunicipalityNames): PoliceNotice {
  const title = lineOf(fields.get('name'), 'rubrik', TITLE);
  const type = lineOf(fields.get('type'), 'typ', TYPE);
  const published = publishedOf(fields.get('datetime'));
  const time = readTitleTime(title, published.wallClock);
  const locationName = locationOf(fields.get('location'));
  const titlePlace = readTitlePlace(title, type);
  const isCounty = COUNTY.test(locationName ?? '');
  const fromLocation = locationName === null ? null : names.find(locationName);
  const municipality = fromLocation ?? (titlePlace === null ? null : names.find(titlePlace));
  return {
    sourceId,
    publishedAt: published.at,
    title,
    type,
    isSummary: SUMMARY_TYPE.test(type),
    eventAt: time.at,
    eventPrecision: time.precision,
    municipalityCode: municipality?.code ?? null,
    municipalityName: municipality?.name ?? null,
    countyName: isCounty ? locationName : null,
    placeText: titlePlace ?? locationName,
    url: addressOf(fields.get('url')),
    contentHash: hashOf(fields),
  };
}

function idOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return String(value);
  return typeof value === 'string' && /^[1-9]\d{0,15}$/.test(value) ? value : null;
}

function lineOf(value: unknown, what: string, gate: typeof TITLE): string {
  if (typeof value !== 'string') throw new Refusal(`Händelsen saknar ${what}.`);
  const line = gate.safeParse(tidyLine(value));
  if (line.success) return line.data;
  throw new Refusal(`Händelsens ${what} kan inte läsas: ${line.error.issues[0]?.message ?? ''}`);
}

function locationOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const name: unknown = new Map<string, unknown>(Object.entries(value)).get('name');
  if (typeof name !== 'string') return null;
  const line = PLACE.safeParse(tidyLine(name));
  return line.success ? line.data : null;
}

function publishedOf(value: unknown): { at: string; wallClock: number } {
  const match = typeof value === 'string' ? PUBLISHED.exec(value.trim()) : null;
  if (match === null) throw new Refusal('Händelsens tid för publicering kan inte läsas.');
  const local = `${match[1]}T${(match[2] ?? '').padStart(2, '0')}:${match[3]}:${match[4]}`;
  try {
    return {
      at: Temporal.Instant.from(`${local}${match[5]}`).toString(),
      wallClock: Date.parse(`${local}Z`),
    };
  } catch {
    throw new Refusal('Händelsens tid för publicering finns inte i kalendern.');
  }
}

function addressOf(value: unknown): string {
  const path = typeof value === 'string' ? value.trim() : '';
  if (path === '') throw new Refusal('Händelsen saknar länk.');
  const address = ONE_LEADING_SLASH.test(path) && URL.canParse(path, ORIGIN) ? new URL(path, ORIGIN) : null;
  if (address?.origin !== ORIGIN || address.href.length > LONGEST_URL) {
    throw new Refusal('Händelsens länk leder inte till polisen.se.');
  }
  return address.href;
}

// Positions are left out: the source gives the same county with two spellings of one point.
function hashOf(fields: Map<string, unknown>): string {
  const published = ['id', 'datetime', 'name', 'summary', 'url', 'type'].map(
    (key) => fields.get(key) ?? null,
  );
  const content = JSON.stringify([...published, locationOf(fields.get('location'))]);
  return createHash('sha256').update(content).digest('hex');
}

import { AUDIT_GROUP, type AuditGroup, AUDIT_GROUPS } from '@samlad/domain/audit-actions.js';
import { cleanLine } from '@samlad/domain/text.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isUuid } from '../database/actor.js';
import type { LogFilterInput } from './log.input.js';

const WRONG_TIME =
  'Tiden ska vara ett datum eller en tidpunkt, till exempel 2026-11-23 eller 2026-11-23T08:00:00Z.';
const time = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], { error: WRONG_TIME })
  .nullish()
  .transform((text) => text || null);
const id = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine(isUuid, 'Ett id har 32 siffror och bokstäver a–f i fem grupper.')
  .nullish();

const schema = z.object({
  from: time,
  to: time,
  person: cleanLine(100).nullish(),
  partyId: id,
  objectId: id,
  group: z.enum(AUDIT_GROUPS as [AuditGroup, ...AuditGroup[]]).nullish(),
});

/** What a search in a log asks for, as parameters: from, to, pattern of a person, party, thing, patterns of actions. */
export type LogFilter = [
  string | null,
  string | null,
  string | null,
  string | null,
  string | null,
  string[] | null,
];

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Where a date begins on the municipality's clock, or the day after; an instant is itself. */
function instantOf(text: string | null, timeZone: string, daysLater: number): string | null {
  if (text === null || text.includes('T')) return text;
  const date = Temporal.PlainDate.from(text).add({ days: daysLater });
  return date.toZonedDateTime(timeZone).toInstant().toString();
}

/** The filter of a search, checked. A date stands for the whole day on the municipality's clock. */
export function logFilter(input: LogFilterInput, timeZone: string): LogFilter {
  const { from, to, person, partyId, objectId, group } = schema.parse(input);
  return [
    instantOf(from, timeZone, 0),
    instantOf(to, timeZone, 1),
    person ? `%${escaped(person)}%` : null,
    partyId ?? null,
    objectId ?? null,
    group ? AUDIT_GROUP[group].prefixes.map((prefix) => `${escaped(prefix)}%`) : null,
  ];
}

import { AUDIT_GROUP, type AuditGroup, AUDIT_GROUPS } from '@samlad/domain/audit-actions.js';
import { cleanLine } from '@samlad/domain/text.js';
import { z } from 'zod';
import { isUuid } from '../database/actor.js';
import type { LogFilterInput } from './log.input.js';

const WRONG_TIME = 'Tiden ska anges som en tidpunkt, till exempel 2026-11-23T08:00:00Z.';
const instant = z.iso.datetime({ offset: true, message: WRONG_TIME }).nullish();
const id = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine(isUuid, 'Ett id har 32 siffror och bokstäver a–f i fem grupper.')
  .nullish();

const schema = z.object({
  from: instant,
  to: instant,
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

/** The filter of a search, checked. */
export function logFilter(input: LogFilterInput): LogFilter {
  const { from, to, person, partyId, objectId, group } = schema.parse(input);
  return [
    from ?? null,
    to ?? null,
    person ? `%${escaped(person)}%` : null,
    partyId ?? null,
    objectId ?? null,
    group ? AUDIT_GROUP[group].prefixes.map((prefix) => `${escaped(prefix)}%`) : null,
  ];
}

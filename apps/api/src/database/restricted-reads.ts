import { purposeOf } from '@samlad/domain/purposes.js';
import { isUuid } from './actor.js';
import { idsIn } from './ids-in.js';
import type { CountedRow, Transaction } from './transaction.js';

const MOST_OBJECTS = 1_000;

/** Things with a level and an id of their own: object type → table. */
const BY_ID: Record<string, string> = {
  INCIDENT: 'incident',
  PROBLEM: 'problem',
  MEASURE: 'measure',
  COMMITMENT: 'commitment',
  DECISION: 'decision',
};

const OF_ID = Object.entries(BY_ID)
  .map(
    ([type, table]) =>
      `select '${type}' type, t.party_id, t.id from ${table} t where t.municipality_id = $1 and t.id = any ($2::uuid[])
         and t.secrecy_level = 'RESTRICTED' and t.party_id <> $3`,
  )
  .join(' union all ');

const INSERT = `
  insert into read_entry (municipality_id, id, kind, user_id, issuer, subject, party_id, role, operation, purpose, digest,
    author_party_id, object_type, object_ids, object_count, request_id)
  select $1, gen_random_uuid(), 'RESTRICTED', $4, $5, $6, $3, $7, $8, $9, $10, f.party_id, f.type, (array_agg(distinct f.id))[1:${MOST_OBJECTS}],
    count(distinct f.id)::integer, $11
  from (${OF_ID} union all
    select g.type, g.party, g.id from jsonb_to_recordset($12::jsonb) g (type text, party uuid, id uuid)) f
  group by f.party_id, f.type`;

/**
 * Keeps, in the reading transaction, what an answer holds of other parties' restricted material, and what its figures
 * are made of: one entry for each author and kind of thing. Throws when it cannot; then nothing leaves. Source: R20.
 */
export async function keepRestrictedReads(tx: Transaction, answer: unknown): Promise<void> {
  const { municipalityId, partyId, userId, issuer, subject, role, requestId, asked } = tx.actor;
  const marked = markedIn(answer).filter(({ party }) => party !== partyId);
  await tx.prepared(INSERT, [
    municipalityId,
    idsIn(answer),
    partyId,
    userId,
    issuer || null,
    subject || null,
    role,
    asked?.operation ?? '',
    purposeOf(asked?.permission),
    asked?.digest() ?? null,
    requestId,
    JSON.stringify([...marked, ...tx.counted]),
  ]);
}

/**
 * The parts of reports in an answer that are restricted, by the report that they stand in. A level is always shown with what it protects, and the mark
 * says whose it is (`secrecy-mark.sql.ts`), so nothing restricted is without one.
 */
function markedIn(answer: unknown): CountedRow[] {
  const found = new Map<string, CountedRow>();
  const waiting: unknown[] = [answer];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next)) continue;
    const { level, partyId, reportId } = next as { level?: unknown; partyId?: unknown; reportId?: unknown };
    if (level === 'RESTRICTED' && isId(partyId) && isId(reportId))
      found.set(reportId, { type: 'REPORT_PART', party: partyId, id: reportId });
    for (const child of next instanceof Map ? next.values() : Object.values(next))
      if (child !== undefined) waiting.push(child);
  }
  return [...found.values()];
}

const isId = (value: unknown): value is string => typeof value === 'string' && isUuid(value);

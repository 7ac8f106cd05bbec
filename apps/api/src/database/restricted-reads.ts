import { purposeOf } from '@samlad/domain/purposes.js';
import { isUuid } from './actor.js';
import { idsIn } from './ids-in.js';
import type { Transaction } from './transaction.js';

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
  select $1, gen_random_uuid(), 'RESTRICTED', $4, $5, $6, $3, $7, $8, $9, $10, f.party_id, f.type, array_agg(distinct f.id),
    count(distinct f.id)::integer, $11
  from (${OF_ID} union all
    select g.type, g.party, g.id from jsonb_to_recordset($12::jsonb) g (type text, party uuid, id uuid)) f
  group by f.party_id, f.type`;

/**
 * Keeps, in the reading transaction, what an answer holds of other parties' restricted material: one entry for each
 * author and kind of thing. Throws when it cannot; then nothing leaves. Source: R20.
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
    JSON.stringify(marked),
  ]);
}

interface Marked {
  type: string;
  party: string;
  /** The thing's own id, or that of what it stands in: its report, its area. */
  id: string;
}

/** Whose and in what something stands. */
interface Around {
  party: string | null;
  id: string | null;
}

/**
 * The parts of an answer that say of themselves that they are restricted and have no id of their own to be found by,
 * such as a part of a report. A level is always shown with what it protects, so nothing restricted lacks its mark.
 */
function markedIn(answer: unknown): Marked[] {
  const found: Marked[] = [];
  const waiting: [unknown, Around][] = [[answer, { party: null, id: null }]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, around] = next;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    const here = Array.isArray(value) ? around : closer(value as Record<string, unknown>, around);
    if (isMarked(value)) found.push(partOf(here));
    for (const child of value instanceof Map ? value.values() : Object.values(value))
      waiting.push([child, here]);
  }
  return found;
}

const isMarked = (value: object): boolean => {
  const { secrecyLevel, id } = value as { secrecyLevel?: unknown; id?: unknown };
  return secrecyLevel === 'RESTRICTED' && !isId(id);
};

function partOf({ party, id }: Around): Marked {
  if (party === null || id === null)
    throw new Error('Something restricted was read that does not say whose it is.');
  return { type: 'REPORT_PART', party, id };
}

function closer(value: Record<string, unknown>, around: Around): Around {
  const party = [value['partyId'], (value['party'] as { id?: unknown } | null)?.id].find(isId);
  const id = [value['id'], value['reportId'], value['areaId']].find(isId);
  return { party: party ?? around.party, id: id ?? around.id };
}

const isId = (value: unknown): value is string => typeof value === 'string' && isUuid(value);

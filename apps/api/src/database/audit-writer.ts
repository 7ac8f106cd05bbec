import { randomUUID } from 'node:crypto';
import { purposeOf } from '@samlad/domain/purposes.js';
import { isUuid } from './actor.js';
import { atText, type ChainedEntry, GENESIS, hashOfEntry } from './audit-form.js';
import { digestStatement, OBJECT_ROWS, saltStatement } from './audit-objects.js';
import type { AuditEntry, Transaction } from './transaction.js';

interface Standing {
  at: string;
  sequence: number;
  hash: string;
  /** Each thing's latest digest in the chain. */
  before: Record<string, string | null>;
}

const INSERT = `
  with given as (
    select * from jsonb_to_recordset($2::jsonb) as g ("sequence" bigint, "id" uuid, "at" timestamptz, "userId" uuid,
      "issuer" text, "subject" text, "partyId" uuid, "role" text, "purpose" text, "action" text, "objectType" text,
      "objectId" text, "digestBefore" text, "digestAfter" text, "detail" jsonb, "requestId" text,
      "previousHash" text, "hash" text)
  ), entry as (
    insert into audit_entry (municipality_id, sequence, id, at, user_id, issuer, subject, party_id, role, purpose, action,
      object_type, object_id, digest_before, digest_after, detail, request_id, previous_hash, hash)
    select $1, "sequence", "id", "at", "userId", "issuer", "subject", "partyId", "role", "purpose", "action",
      "objectType", "objectId", "digestBefore", "digestAfter", "detail", "requestId", "previousHash", "hash" from given
  )
  insert into audit_link (municipality_id, sequence, entry_id, object_id, digest_after, previous_sequence, previous_hash, hash)
  select $1, "sequence", "id", "objectId", "digestAfter", nullif("sequence" - 1, 0), "previousHash", "hash" from given`;

/**
 * Adds a transaction's audit entries to its municipality's chain. Must be the last thing before the commit: it takes
 * the lock that puts the chain in the order of commits and holds it until then.
 */
export async function writeAudits(tx: Transaction): Promise<ChainedEntry[]> {
  if (tx.audits.length === 0) return [];
  const { municipalityId } = tx.actor;
  if (!isUuid(municipalityId)) throw new Error('An audit entry needs a municipality.');
  const things = thingsIn(tx.audits);
  const ids = [...new Set([...things.values()].flat())].sort();
  const results = await tx.script(
    ...(ids.length === 0 ? [] : [saltStatement(municipalityId, ids)]),
    // Whatever is still to be checked is checked before others have to wait.
    'set constraints all immediate',
    `set local time zone 'UTC'`,
    ...(ids.length === 0 ? [] : [digestStatement(municipalityId, things)]),
    `select pg_advisory_xact_lock(hashtextextended('samlad-audit:${municipalityId}', 0))`,
    headStatement(municipalityId, ids),
  );
  const [standing] = results.at(-1) as unknown as [Standing];
  const digests = ids.length === 0 ? [] : (results.at(-3) as unknown as Digest[]);
  const entries = chained(tx, standing, new Map(digests.map(({ type, id, digest }) => [type + id, digest])));
  await tx.prepared(INSERT, [municipalityId, JSON.stringify(entries)]);
  return entries;
}

interface Digest {
  type: string;
  id: string;
  digest: string;
}

/** The things of the entries whose rows are known, by type. */
function thingsIn(audits: readonly AuditEntry[]): Map<string, string[]> {
  const things = new Map<string, string[]>();
  for (const { objectType, objectId } of audits) {
    if (OBJECT_ROWS[objectType] === undefined || !isUuid(objectId)) continue;
    things.set(objectType, [...new Set([...(things.get(objectType) ?? []), objectId])]);
  }
  return things;
}

/** Where the chain stands. A statement of its own: it must see what was committed while the lock was waited for. */
const headStatement = (municipalityId: string, ids: readonly string[]) => `
  select ${atText('clock_timestamp()')} "at", coalesce(h.sequence, 0)::float8 "sequence", coalesce(h.hash, '${GENESIS}') "hash",
    (select coalesce(jsonb_object_agg(o.id, (
       select l.digest_after from audit_link l where l.municipality_id = '${municipalityId}' and l.object_id = o.id
         and l.digest_after is not null
       order by l.sequence desc limit 1)), '{}') from unnest('{${ids.join(',')}}'::text[]) o (id)) "before"
  from (select) one left join lateral (
    select sequence, hash from audit_link where municipality_id = '${municipalityId}' order by sequence desc limit 1
  ) h on true`;

function chained(
  { actor, audits }: Transaction,
  { at, sequence, hash, before }: Standing,
  digests: ReadonlyMap<string, string>,
): (ChainedEntry & { hash: string })[] {
  let head = { sequence, hash };
  return audits.map((audit) => {
    const digestAfter = digests.get(audit.objectType + audit.objectId) ?? null;
    const entry: ChainedEntry = {
      municipalityId: actor.municipalityId,
      sequence: head.sequence + 1,
      id: randomUUID(),
      at,
      userId: actor.userId || null,
      issuer: actor.issuer || null,
      subject: actor.subject || null,
      partyId: actor.partyId || null,
      role: actor.partyId ? actor.role : null,
      purpose: purposeOf(actor.asked?.permission),
      action: audit.action,
      objectType: audit.objectType,
      objectId: audit.objectId,
      digestBefore: before[audit.objectId] ?? null,
      digestAfter,
      detail: JSON.parse(JSON.stringify(audit.detail ?? {})) as Record<string, unknown>,
      requestId: actor.requestId,
      previousHash: head.hash,
    };
    head = { sequence: entry.sequence, hash: hashOfEntry(entry) };
    if (digestAfter !== null) before[audit.objectId] = digestAfter;
    return { ...entry, hash: head.hash };
  });
}

import type { Transaction } from '../database/transaction.js';

/** One reading of a thing, or one that may have been. */
export interface Reading {
  at: string;
  kind: string;
  person: string | null;
  issuer: string | null;
  subject: string | null;
  party: string | null;
  authority: string | null;
  role: string | null;
  operation: string;
  purpose: string | null;
  requestId: string;
  /** False when the answer held more things than the log keeps, so that this one may have been among them. */
  certain: boolean;
}

/**
 * Who read a thing in a time, oldest first, as the maintenance role sees it: every answer that held it, and those so large that
 * only a part of what they held was kept.
 */
export function readersOfObject(
  tx: Transaction,
  { object, from, to }: { object: string; from: string; to: string },
): Promise<Reading[]> {
  return tx.query<Reading>(
    `select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') "at", e.kind, u.name "person", e.issuer, e.subject,
       p.name "party", o.name "authority", e.role, e.operation, e.purpose, e.request_id "requestId",
       e.object_ids @> array[$2::uuid] "certain"
     from read_entry e
     left join app_user u on u.id = e.user_id
     left join party p on p.municipality_id = e.municipality_id and p.id = e.party_id
     left join authority o on o.municipality_id = p.municipality_id and o.id = p.authority_id
     where e.municipality_id = $1 and e.at >= $3 and e.at < $4
       and (e.object_ids @> array[$2::uuid] or e.object_count > cardinality(e.object_ids))
     order by e.at`,
    [tx.actor.municipalityId, object, from, to],
  );
}

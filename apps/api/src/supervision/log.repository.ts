import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { LogFilter } from './log-filter.js';
import type { ChangeLogEntry, ReadLogEntry } from './log.model.js';

const MOST_COUNTED = 10_001;
const MOST_IDS_SHOWN = 20;

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const WHO = `${utc('e.at')} "at", coalesce(u.name, s.name) "person", nullif(concat_ws(' ', e.issuer, e.subject), '') "account", p.name "party",
  o.name "authority", e.role, e.purpose, e.request_id "requestId"`;
const JOIN_WHO = `
  left join app_user u on u.id = e.user_id
  left join api_token s on s.municipality_id = e.municipality_id and s.id = e.user_id
  left join party p on p.municipality_id = e.municipality_id and p.id = e.party_id
  left join authority o on o.municipality_id = p.municipality_id and o.id = p.authority_id`;

/** $1 municipality, $2–$6 the filter's first five. */
const NARROWED = `e.municipality_id = $1
  and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $3)
  and ($4::text is null or e.subject ilike $4 or e.user_id in (select id from app_user where name ilike $4))
  and ($5::uuid is null or e.party_id = $5)`;
const CHANGES = `${NARROWED} and ($6::text is null or e.object_id = $6)
  and ($7::text[] is null or e.action like any ($7))`;
const READS = `${NARROWED} and ($6::uuid is null or e.object_ids @> array[$6::uuid]) and $7::text[] is null`;

/** Searches in the logs; the database shows them to those who may see them, and nothing to the others. */
@Injectable()
export class LogRepository {
  changes(
    tx: Transaction,
    filter: LogFilter,
    before: number | null,
    limit: number,
  ): Promise<ChangeLogEntry[]> {
    return tx.query<ChangeLogEntry>(
      `select e.sequence::float8 "sequence", ${WHO}, e.action, e.object_type "objectType", e.object_id "objectId",
         e.digest_before "digestBefore", e.digest_after "digestAfter", e.hash
       from (select * from audit_entry e where ${CHANGES} and ($8::bigint is null or e.sequence < $8)
         order by e.sequence desc limit $9) e ${JOIN_WHO} order by e.sequence desc`,
      [tx.actor.municipalityId, ...filter, before, limit],
    );
  }

  countChanges(tx: Transaction, filter: LogFilter): Promise<number> {
    return counted(tx, `audit_entry e where ${CHANGES}`, filter);
  }

  /** Reads, newest first; with `author`, only those of that party's restricted material by others. */
  reads(
    tx: Transaction,
    filter: LogFilter,
    before: ReadKey | null,
    limit: number,
    { author = null, ids = MOST_IDS_SHOWN }: { author?: string | null; ids?: number } = {},
  ): Promise<(ReadLogEntry & { key: string })[]> {
    return tx.query<ReadLogEntry & { key: string }>(
      `select e.id, e.at::text "key", ${WHO}, e.kind, e.operation, e.digest, w.name "author", e.object_type "objectType",
         e.object_ids[1:${ids}] "objectIds", e.object_count "objectCount"
       from (select * from read_entry e where ${READS} and ${OF_AUTHOR}
         and ($9::timestamptz is null or (e.at, e.id) < ($9, $10::uuid))
         order by e.at desc, e.id desc limit $11) e ${JOIN_WHO}
       left join party w on w.municipality_id = e.municipality_id and w.id = e.author_party_id
       order by e.at desc, e.id desc`,
      [tx.actor.municipalityId, ...filter, author, before?.at ?? null, before?.id ?? null, limit],
    );
  }

  countReads(tx: Transaction, filter: LogFilter, author: string | null = null): Promise<number> {
    return counted(tx, `read_entry e where ${READS} and ${OF_AUTHOR}`, filter, author);
  }
}

const OF_AUTHOR = `($8::uuid is null or (e.kind = 'RESTRICTED' and e.author_party_id = $8 and e.party_id <> $8))`;

/** Where a page of reads ended. */
export interface ReadKey {
  at: string;
  id: string;
}

async function counted(
  tx: Transaction,
  rows: string,
  filter: LogFilter,
  ...more: (string | null)[]
): Promise<number> {
  const row = await tx.found<{ n: number }>(
    `select count(*)::int n from (select 1 from ${rows} limit ${MOST_COUNTED}) x`,
    [tx.actor.municipalityId, ...filter, ...more],
  );
  return row.n;
}

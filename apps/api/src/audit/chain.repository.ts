import { Injectable } from '@nestjs/common';
import { atText, type ChainedEntry, INSTALLATION } from '../database/audit-form.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { ChainRow } from './chain-check.js';

const BATCH = 1_000;

/** A chain and what it belongs to. */
export interface ChainName {
  municipalityId: string;
  /** The municipality's code; `installation` for the installation's own chain. */
  code: string;
}

/** A chain's newest entry. */
export interface Head {
  sequence: number;
  hash: string;
  at: string;
}

const ENTRY = `jsonb_build_object('municipalityId', e.municipality_id, 'sequence', e.sequence, 'id', e.id, 'at', ${atText('e.at')},
  'userId', e.user_id, 'issuer', e.issuer, 'subject', e.subject, 'partyId', e.party_id, 'role', e.role,
  'purpose', e.purpose, 'action', e.action, 'objectType', e.object_type, 'objectId', e.object_id,
  'digestBefore', e.digest_before, 'digestAfter', e.digest_after, 'detail', e.detail, 'requestId', e.request_id,
  'previousHash', e.previous_hash, 'hash', e.hash)`;
const LINK = `jsonb_build_object('entryId', l.entry_id, 'objectId', l.object_id, 'digestAfter', l.digest_after,
  'previousHash', l.previous_hash, 'hash', l.hash)`;

/** Reads chains for those who verify them, as the maintenance role; nothing of it is content. */
@Injectable()
export class ChainRepository {
  constructor(private readonly database: Database) {}

  /** Every chain there is: the municipalities' and the installation's. */
  names(): Promise<ChainName[]> {
    return this.database.administer(async (tx) => [
      ...(await tx.query<ChainName>('select id "municipalityId", code from municipality order by code')),
      { municipalityId: INSTALLATION, code: 'installation' },
    ]);
  }

  /** What tells this installation from every other, also in a file that lies outside the database. */
  async identity(): Promise<string> {
    const [row] = await this.database.installation<{ identity: string }>('select identity from installation');
    return row?.identity ?? '';
  }

  /** Whether the installation's chain has named a key that signs heads. */
  async knowsKey(fingerprint: string): Promise<boolean> {
    const found = await this.database.maintain(INSTALLATION, (tx) =>
      tx.one(
        `select 1 from audit_entry where municipality_id = $1 and action = 'audit.key' and object_id = $2 limit 1`,
        [INSTALLATION, fingerprint],
      ),
    );
    return found !== null;
  }

  /** Whether the installation's chain has named any key: then there are heads somewhere. */
  async hasSigned(): Promise<boolean> {
    const found = await this.database.maintain(INSTALLATION, (tx) =>
      tx.one(`select 1 from audit_entry where municipality_id = $1 and action = 'audit.key' limit 1`, [
        INSTALLATION,
      ]),
    );
    return found !== null;
  }

  /** The newest entry of a chain, or null when it is empty. */
  head(municipalityId: string): Promise<Head | null> {
    return this.database.maintain(municipalityId, (tx) =>
      tx.one<Head>(
        `select sequence::float8 sequence, hash, ${atText('clock_timestamp()')} at from audit_link
         where municipality_id = $1 order by sequence desc limit 1`,
        [municipalityId],
      ),
    );
  }

  /** The hash at a place of a chain, from which a walk may go on. */
  async hashAt(municipalityId: string, sequence: number): Promise<string | null> {
    const row = await this.database.maintain(municipalityId, (tx) =>
      tx.one<{ hash: string }>('select hash from audit_link where municipality_id = $1 and sequence = $2', [
        municipalityId,
        sequence,
      ]),
    );
    return row?.hash ?? null;
  }

  /** Does the work with the rows of a chain after a place, batch by batch; only one batch is in memory. */
  walk<Result>(
    municipalityId: string,
    after: number,
    work: (batches: AsyncIterable<ChainRow[]>, tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.database.maintain(municipalityId, (tx) => work(batchesAfter(tx, municipalityId, after), tx));
  }

  /** How many rows both tables of a chain hold up to a place. */
  counted(
    tx: Transaction,
    municipalityId: string,
    upTo: number,
  ): Promise<{ entries: number; links: number }> {
    return tx.found(
      `select (select count(*)::float8 from audit_entry where municipality_id = $1 and sequence <= $2) entries,
         (select count(*)::float8 from audit_link where municipality_id = $1 and sequence <= $2) links`,
      [municipalityId, upTo],
    );
  }
}

async function* batchesAfter(
  tx: Transaction,
  municipalityId: string,
  after: number,
): AsyncGenerator<ChainRow[]> {
  let last = after;
  for (;;) {
    const rows = await tx.query<{
      sequence: number;
      entry: (ChainedEntry & { hash: string }) | null;
      link: ChainRow['link'];
    }>(
      `with entries as (
         select * from audit_entry where municipality_id = $1 and sequence > $2 order by sequence limit ${BATCH}
       ), links as (
         select * from audit_link where municipality_id = $1 and sequence > $2 order by sequence limit ${BATCH}
       )
       select coalesce(e.sequence, l.sequence)::float8 "sequence",
         case when e.id is not null then ${ENTRY} end "entry", case when l.hash is not null then ${LINK} end "link"
       from entries e full join links l on l.sequence = e.sequence
       order by 1 limit ${BATCH}`,
      [municipalityId, last],
    );
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.sequence ?? last;
  }
}

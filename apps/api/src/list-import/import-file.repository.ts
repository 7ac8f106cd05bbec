import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { PIECE_BYTES } from './reading/asked-source.js';

export interface StoredFile {
  id: string;
  fileName: string;
  byteSize: number;
  sha256: string;
}

/** Files on their way in, kept in pieces so that any process can read them. All are one party's own. */
@Injectable()
export class ImportFileRepository {
  async begin(tx: Transaction, id: string, fileName: string, hours: number): Promise<void> {
    const { municipalityId, partyId, userId } = tx.actor;
    await tx.query(
      `insert into import_file (municipality_id, id, party_id, user_id, file_name, received_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $6::timestamptz + make_interval(hours => $7))`,
      [municipalityId, id, partyId, userId, fileName, tx.now, hours],
    );
  }

  async add(tx: Transaction, id: string, number: number, bytes: Uint8Array): Promise<void> {
    const { municipalityId, partyId } = tx.actor;
    await tx.query(
      `insert into import_file_chunk (municipality_id, file_id, number, party_id, bytes) values ($1, $2, $3, $4, $5)`,
      [municipalityId, id, number, partyId, bytes],
    );
  }

  /** Says that the file is whole and kept for so long; until then nothing is read from it. */
  async complete(
    tx: Transaction,
    id: string,
    byteSize: number,
    sha256: string,
    hours: number,
  ): Promise<void> {
    await tx.query(
      `update import_file set byte_size = $3, sha256 = $4, expires_at = $5::timestamptz + make_interval(hours => $6)
       where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, byteSize, sha256, tx.now, hours],
    );
  }

  /** A whole file of the own party; NOT_FOUND otherwise. */
  found(tx: Transaction, id: string): Promise<StoredFile> {
    return tx.found<StoredFile>(
      `select id, file_name "fileName", byte_size::int8::float8 "byteSize", sha256 from import_file
       where municipality_id = $1 and party_id = $2 and id = $3 and sha256 is not null and expires_at > $4`,
      [tx.actor.municipalityId, tx.actor.partyId, id, tx.now],
    );
  }

  /** Bytes of one piece; null when the file is gone. */
  async bytes(tx: Transaction, id: string, from: number, to: number): Promise<Uint8Array | null> {
    const number = Math.floor(from / PIECE_BYTES);
    const start = from - number * PIECE_BYTES;
    const row = await tx.one<{ bytes: Buffer }>(
      `select substring(bytes from $4 for $5) bytes from import_file_chunk
       where municipality_id = $1 and file_id = $2 and number = $3`,
      [tx.actor.municipalityId, id, number, start + 1, to - from],
    );
    return row?.bytes ?? null;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    const key = [tx.actor.municipalityId, id];
    await tx.query('delete from import_file_chunk where municipality_id = $1 and file_id = $2', key);
    await tx.query('delete from import_file where municipality_id = $1 and id = $2', key);
  }

  /** Keeps a file that has been read in for so many days as the municipality has decided, or not at all. */
  async keepOrRemove(tx: Transaction, id: string): Promise<void> {
    const row = await tx.one<{ days: number }>(
      `select import_keep_days days from municipality where id = $1`,
      [tx.actor.municipalityId],
    );
    const days = row?.days ?? 0;
    if (days === 0) return this.remove(tx, id);
    await tx.query(
      `update import_file set expires_at = $3::timestamptz + make_interval(days => $4)
       where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, tx.now, days],
    );
  }

  /** Takes away every file whose time is over, for the whole municipality; says how many. */
  async removeExpired(tx: Transaction): Promise<number> {
    const expired = await tx.query<{ id: string }>(
      `select id from import_file where municipality_id = $1 and expires_at <= $2`,
      [tx.actor.municipalityId, tx.now],
    );
    for (const { id } of expired) await this.remove(tx, id);
    return expired.length;
  }
}

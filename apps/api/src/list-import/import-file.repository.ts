import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { PIECE_BYTES } from './reading/asked-source.js';

export interface StoredFile {
  id: string;
  fileName: string;
  byteSize: number;
  sha256: string;
}

/** A file of which not all has come. */
export interface ComingFile {
  id: string;
  fileName: string;
  /** What it will be, as its sender has said; 0 when it has not. */
  byteSize: number;
  receivedBytes: number;
  isWhole: boolean;
}

const COMING = `id, file_name "fileName", byte_size::float8 "byteSize", received_bytes::float8 "receivedBytes",
  sha256 is not null "isWhole"`;

/** Files on their way in, kept in pieces so that any process can read them. All are one party's own. */
@Injectable()
export class ImportFileRepository {
  async begin(
    tx: Transaction,
    file: { id: string; fileName: string; byteSize: number; hours: number },
  ): Promise<void> {
    const { municipalityId, partyId, userId } = tx.actor;
    await tx.query(
      `insert into import_file (municipality_id, id, party_id, user_id, file_name, byte_size, received_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + make_interval(hours => $8))`,
      [municipalityId, file.id, partyId, userId, file.fileName, file.byteSize, tx.now, file.hours],
    );
  }

  /** A file that the actor has begun to send; NOT_FOUND otherwise. */
  coming(tx: Transaction, id: string): Promise<ComingFile> {
    const { municipalityId, partyId, userId } = tx.actor;
    return tx.found<ComingFile>(
      `select ${COMING} from import_file
       where municipality_id = $1 and party_id = $2 and user_id = $3 and id = $4 and expires_at > $5`,
      [municipalityId, partyId, userId, id, tx.now],
    );
  }

  /** Stores a piece that begins where the file ends so far; false when it ends elsewhere. */
  async add(tx: Transaction, id: string, from: number, bytes: Uint8Array): Promise<boolean> {
    const { municipalityId, partyId } = tx.actor;
    const row = await tx.changed(
      `update import_file set received_bytes = received_bytes + $4
       where municipality_id = $1 and party_id = $2 and id = $3 and received_bytes = $5 and sha256 is null returning id`,
      [municipalityId, partyId, id, bytes.byteLength, from],
    );
    if (row === null) return false;
    await tx.query(
      `insert into import_file_chunk (municipality_id, file_id, number, party_id, bytes) values ($1, $2, $3, $4, $5)`,
      [municipalityId, id, from / PIECE_BYTES, partyId, bytes],
    );
    return true;
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

  /** Notes that a file has been read in: kept as long as the municipality has decided, or gone at once. */
  async hasBeenRead(tx: Transaction, id: string): Promise<void> {
    if ((await this.keepDays(tx)) === 0) return this.remove(tx, id);
    await tx.query(`update import_file set read_in_at = $3 where municipality_id = $1 and id = $2`, [
      tx.actor.municipalityId,
      id,
      tx.now,
    ]);
  }

  /** The file of an import of the own party while it is kept; NOT_FOUND otherwise. */
  async kept(tx: Transaction, importId: string): Promise<StoredFile> {
    return tx.found<StoredFile>(
      `select f.id, f.file_name "fileName", f.byte_size::float8 "byteSize", f.sha256
       from import_batch b join import_file f on f.municipality_id = b.municipality_id and f.id = b.file_id
       where b.municipality_id = $1 and b.party_id = $2 and f.party_id = $2 and b.id = $3 and f.read_in_at is not null`,
      [tx.actor.municipalityId, tx.actor.partyId, importId],
    );
  }

  /**
   * Takes away every file whose time is over, for the whole municipality: those that have been read in by what is
   * decided now, the others by when they came. Says how many of each went.
   */
  async removeExpired(tx: Transaction): Promise<{ kept: number; unread: number }> {
    const expired = await tx.query<{ id: string; wasRead: boolean }>(
      `select id, read_in_at is not null "wasRead" from import_file
       where municipality_id = $1 and case when read_in_at is null then expires_at
         else read_in_at + make_interval(days => $3) end <= $2`,
      [tx.actor.municipalityId, tx.now, await this.keepDays(tx)],
    );
    for (const { id } of expired) await this.remove(tx, id);
    const kept = expired.filter(({ wasRead }) => wasRead).length;
    return { kept, unread: expired.length - kept };
  }

  /** For how many days files are kept that have been read in. */
  private async keepDays(tx: Transaction): Promise<number> {
    const row = await tx.one<{ days: number }>(
      `select keep_days days from import_setting where municipality_id = $1 order by version desc limit 1`,
      [tx.actor.municipalityId],
    );
    return row?.days ?? 0;
  }
}

import { Injectable } from '@nestjs/common';
import { utc } from '../../database/sql.js';
import { newId, type Transaction } from '../../database/transaction.js';

/** A key as it is kept: sealed, and never older than it may be. */
export interface StoredDeviceKey {
  id: string;
  generation: number;
  sealedKey: Buffer;
  madeAt: string;
  expiresAt: string;
}

/** How many of an assignment's keys are kept, over all its devices; the oldest give way. */
const MOST = 60;

/** The keys of the actor's own devices, in the assignment that the session acts in. */
@Injectable()
export class DeviceKeyRepository {
  /** Holds back other windows of the same device that ask at once, until the transaction ends. */
  async lock(tx: Transaction, deviceHash: string): Promise<void> {
    const name = `device ${tx.actor.assignmentId} ${deviceHash}`;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  /** The live keys of a device, newest first. */
  live(tx: Transaction, deviceHash: string): Promise<StoredDeviceKey[]> {
    return tx.query<StoredDeviceKey>(
      `select id, generation, sealed_key "sealedKey", ${utc('made_at')} "madeAt", ${utc('expires_at')} "expiresAt"
       from device_key
       where municipality_id = $1 and assignment_id = $2 and user_id = $3 and device_hash = $4 and expires_at > $5
       order by generation desc`,
      [tx.actor.municipalityId, tx.actor.assignmentId, tx.actor.userId, deviceHash, tx.now],
    );
  }

  /** Makes the next key of a device. */
  async make(
    tx: Transaction,
    deviceHash: string,
    generation: number,
    sealedKey: Buffer,
    days: number,
  ): Promise<void> {
    await tx.query(
      `insert into device_key (municipality_id, id, assignment_id, user_id, device_hash, generation, sealed_key, session_id,
         made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9::timestamptz + make_interval(days => $10))`,
      [
        tx.actor.municipalityId,
        newId(),
        tx.actor.assignmentId,
        tx.actor.userId,
        deviceHash,
        generation,
        sealedKey,
        tx.actor.sessionId ?? '',
        tx.now,
        days,
      ],
    );
  }

  /** Notes which session has a device's keys now, so that they go when it is ended. */
  async hand(tx: Transaction, deviceHash: string): Promise<void> {
    await tx.query(
      `update device_key set session_id = $4
       where municipality_id = $1 and assignment_id = $2 and device_hash = $3 and session_id <> $4`,
      [tx.actor.municipalityId, tx.actor.assignmentId, deviceHash, tx.actor.sessionId ?? ''],
    );
  }

  /** Destroys what is too old, and what is more than anybody's devices need. */
  async thin(tx: Transaction): Promise<void> {
    await tx.query(
      `delete from device_key where municipality_id = $1 and assignment_id = $2 and user_id = $3
         and (expires_at <= $4 or id in (
           select id from device_key where municipality_id = $1 and assignment_id = $2 and user_id = $3
           order by made_at desc, id offset ${MOST}))`,
      [tx.actor.municipalityId, tx.actor.assignmentId, tx.actor.userId, tx.now],
    );
  }
}

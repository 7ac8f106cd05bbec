import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { keyFor } from '../../config/secret.js';
import type { Actor } from '../../database/actor.js';
import { Database } from '../../database/database.js';
import { keyHash } from '../../database/named-key.js';
import type { Transaction } from '../../database/transaction.js';
import { SealedBox } from '../session/sealed-box.js';
import { DeviceKeyRepository, type StoredDeviceKey } from './device-key.repository.js';

const KEY_BYTES = 32;
const LIFE_DAYS = 7;
const DAY_MS = 86_400_000;
/** A key this old is followed by a new one, so that what somebody writes every day always has some days left. */
const FOLLOWED_AFTER_MS = DAY_MS;

/** The server's half of a key, as the device gets it. */
export interface ReleasedKey {
  id: string;
  /** 32 random bytes in base64url. */
  key: string;
  /** Seconds until it is destroyed; told as a span, since the device's clock may be wrong. */
  secondsLeft: number;
}

/**
 * The server's halves of the keys that a device locks drafts with: given to the user they belong to, in the assignment the
 * drafts are written in, and to nobody else. Source: security requirements §6, ADR 0027.
 */
@Injectable()
export class DeviceKeys {
  private readonly box: SealedBox;

  constructor(
    private readonly database: Database,
    private readonly repository: DeviceKeyRepository,
    @Inject(CONFIG) config: Config,
  ) {
    this.box = new SealedBox(keyFor(config, 'device-key'));
  }

  /**
   * The live keys of the device that calls itself `device` in the actor's assignment, newest first and at least one.
   * Each release is in the log.
   */
  async release(actor: Actor, device: string): Promise<ReleasedKey[]> {
    const deviceHash = keyHash(device);
    const intent = { clientKey: randomUUID(), operation: 'releaseDeviceKeys', input: deviceHash };
    let released: ReleasedKey[] = [];
    await this.database.write(actor, intent, async (tx) => {
      await this.repository.lock(tx, deviceHash);
      await this.repository.thin(tx);
      const before = await this.opened(tx, deviceHash);
      const [newest] = before;
      const isDue = newest === undefined || ageOf(newest.stored, tx.now) > FOLLOWED_AFTER_MS;
      if (isDue) await this.makeNext(tx, deviceHash);
      await this.repository.hand(tx, deviceHash);
      const keys = isDue ? await this.opened(tx, deviceHash) : before;
      released = keys.map(({ stored, key }) => ({
        id: stored.id,
        key,
        secondsLeft: Math.floor((Date.parse(stored.expiresAt) - Date.parse(tx.now)) / 1_000),
      }));
      const id = actor.sessionId ?? '';
      tx.audit({
        action: 'session.releaseDeviceKeys',
        objectType: 'SESSION',
        objectId: id,
        detail: { keys: released.map((key) => key.id), made: isDue },
      });
      return { id, version: 1 };
    });
    return released;
  }

  private async makeNext(tx: Transaction, deviceHash: string): Promise<void> {
    const [last] = await this.repository.live(tx, deviceHash);
    const key = this.box.seal(randomBytes(KEY_BYTES).toString('base64url'), aboutOf(tx, deviceHash));
    await this.repository.make(tx, deviceHash, (last?.generation ?? 0) + 1, key, LIFE_DAYS);
  }

  /** The keys that can be opened; those of an earlier installation secret cannot, and are as good as gone. */
  private async opened(
    tx: Transaction,
    deviceHash: string,
  ): Promise<{ stored: StoredDeviceKey; key: string }[]> {
    const stored = await this.repository.live(tx, deviceHash);
    return stored.flatMap((one) => {
      const key = this.box.open(one.sealedKey, aboutOf(tx, deviceHash));
      return key === null ? [] : [{ stored: one, key }];
    });
  }
}

const ageOf = ({ madeAt }: StoredDeviceKey, now: string): number => Date.parse(now) - Date.parse(madeAt);

/** Binds a sealed key to its place: moved to another row it opens nothing. */
const aboutOf = ({ actor }: Transaction, deviceHash: string): string =>
  `${actor.municipalityId} ${actor.assignmentId} ${deviceHash}`;

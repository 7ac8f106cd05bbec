import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import { Temporal } from 'temporal-polyfill';
import { Denials } from '../../audit/denials.js';
import type { Actor, Asked } from '../../database/actor.js';
import { CLOCK } from '../../database/clock.js';
import { Database } from '../../database/database.js';
import type { Transaction } from '../../database/transaction.js';
import { keyIn } from './api-key.js';
import { SystemLimits } from './system-limits.js';
import { type ShownSystem, SystemRepository } from './system.repository.js';

/** A call that shows a key. */
export interface KeyCall {
  authorization: string | undefined;
  address: string | undefined;
  requestId: string;
  asked: Asked;
}

/** The parties' own systems: who a key speaks for, worked out anew at every call. */
@Injectable()
export class Systems {
  constructor(
    private readonly database: Database,
    private readonly repository: SystemRepository,
    private readonly limits: SystemLimits,
    private readonly denials: Denials,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The system that a key speaks for. KEY_NOT_VALID whatever is wrong with it; TOO_MANY_REQUESTS for too many calls. */
  async actorFrom({ authorization, address, requestId, asked }: KeyCall): Promise<Actor> {
    const now = this.clock.now();
    const hash = keyIn(authorization);
    const shown = hash === null ? null : await this.repository.shown(hash, now, requestId);
    if (shown === null || shown.state !== 'WORKING') {
      if (shown !== null) await this.denials.note({ ...shown.actor, asked }, 'KEY_NOT_VALID');
      await this.limits.countWrong(address);
      throw new DomainError('KEY_NOT_VALID');
    }
    await this.limits.countCall(shown.actor.userId);
    await this.noteUse(shown, now);
    return shown.actor;
  }

  /** Refuses to go on when the key has stopped being good since the call began; nothing may be done after it. */
  async mustStillWork(tx: Transaction): Promise<void> {
    if ((await this.repository.standing(tx)) !== 'WORKING') throw new DomainError('KEY_NOT_VALID');
  }

  private async noteUse(shown: ShownSystem, now: string): Promise<void> {
    const { actor, firstUsedAt, lastUsedOn, renewedAt } = shown;
    const day = Temporal.Instant.from(now).toZonedDateTimeISO(actor.timeZone).toPlainDate().toString();
    if (firstUsedAt === null || firstUsedAt < renewedAt) {
      const intent = {
        clientKey: keyOf(`${actor.userId} ${renewedAt}`),
        operation: 'useKeyFirst',
        input: null,
      };
      await this.database.write(actor, intent, async (tx) => {
        await this.repository.use(tx.query.bind(tx), actor, now, day);
        tx.audit({ action: 'token.firstUse', objectType: 'API_TOKEN', objectId: actor.userId });
        return { id: actor.userId, version: 1 };
      });
    } else if (lastUsedOn === null || lastUsedOn < day) {
      await this.database.readAs(actor, (query) => this.repository.use(query, actor, now, day));
    }
  }
}

/** A client key that is the same for the same words. */
function keyOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

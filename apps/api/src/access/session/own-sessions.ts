import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor } from '../../database/actor.js';
import { CLOCK } from '../../database/clock.js';
import { Database, type Receipt, type Work } from '../../database/database.js';
import type { Intent } from '../../database/intent.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import { Sessions } from '../sessions.js';
import { IdentityProviders } from '../sign-in/identity-provider.js';
import { endSessions } from './end-sessions.js';
import { sessionsOf, type SessionRow } from './own-session.repository.js';
import { SessionEnds } from './session-ends.js';

/** A session as its owner, or an administrator, may know it; never its token or the token's hash. */
export interface KnownSession extends Omit<SessionRow, 'provider'> {
  /** The organisation that said who it was; null on a demo. */
  providerName: string | null;
  current: boolean;
}

/** The live sessions of a person: her own to see and end, and for an administrator those in the municipality. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly ends: SessionEnds,
    private readonly providers: IdentityProviders,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The one that asks: how sure it is who it is, and when it ends. Throws NOT_FOUND when it has just ended. */
  async current(actor: Actor): Promise<KnownSession> {
    const current = (await this.list(actor)).find((session) => session.current);
    if (current === undefined) throw new DomainError('NOT_FOUND');
    return current;
  }

  /** The actor's own, in every municipality, the latest first. */
  list(actor: Actor): Promise<KnownSession[]> {
    return this.known(actor, actor.userId, null);
  }

  /** Those of another user in the actor's municipality, for an administrator; the caller asks for the right. */
  listOf(actor: Actor, userId: string): Promise<KnownSession[]> {
    return this.known(actor, knownId(userId), actor.municipalityId);
  }

  /** Ends one of the actor's own. Throws NOT_FOUND for any other. */
  end(actor: Actor, intent: Intent, id: string): Promise<Receipt> {
    const session = knownId(id);
    return this.ending(
      (work) => this.database.write(actor, intent, work),
      async (tx) => {
        const ended = await endSessions(tx, { userId: actor.userId, only: session });
        if (ended.length === 0) throw new DomainError('NOT_FOUND');
        tx.audit({ action: 'session.end', objectType: 'SESSION', objectId: session, detail: { by: 'USER' } });
        return { id: session, ended };
      },
    );
  }

  /** Ends all of the actor's own but the one that asks. */
  endOthers(actor: Actor, intent: Intent): Promise<Receipt> {
    const current = actor.sessionId ?? '';
    return this.ending(
      (work) => this.database.write(actor, intent, work),
      async (tx) => {
        const ended = await endSessions(tx, { userId: actor.userId, allBut: current });
        tx.audit({
          action: 'session.endOthers',
          objectType: 'SESSION',
          objectId: current,
          detail: { ended },
        });
        return { id: current, ended };
      },
    );
  }

  /**
   * Ends another user's sessions in the actor's municipality, one or all, for an administrator; the caller asks for the
   * right. Throws NOT_FOUND when there was none.
   */
  endOf(actor: Actor, intent: Intent, userId: string, only: string | null): Promise<Receipt> {
    const user = knownId(userId);
    const within = { userId: user, municipalityId: actor.municipalityId };
    return this.ending(
      (work) => this.database.maintainFor(actor, intent, work),
      async (tx) => {
        const ended = await endSessions(tx, only === null ? within : { ...within, only: knownId(only) });
        if (ended.length === 0) throw new DomainError('NOT_FOUND');
        tx.audit({
          action: 'session.endByAdministrator',
          objectType: 'USER',
          objectId: user,
          detail: { ended },
        });
        return { id: user, ended };
      },
    );
  }

  /** Does what ends sessions, and says which once it is committed. */
  private async ending(
    write: (work: Work) => Promise<Receipt>,
    work: (tx: Transaction) => Promise<{ id: string; ended: string[] }>,
  ): Promise<Receipt> {
    let gone: string[] = [];
    const receipt = await write(async (tx) => {
      const { id, ended } = await work(tx);
      gone = ended;
      return { id, version: 1 };
    });
    this.ends.ended(gone);
    return receipt;
  }

  private async known(actor: Actor, userId: string, municipalityId: string | null): Promise<KnownSession[]> {
    const idle = this.sessions.idleMinutes;
    const rows = await this.database.readAs({ userId }, (query) =>
      sessionsOf(query, userId, municipalityId, this.clock.now(), idle),
    );
    return rows.map(({ provider, ...row }) => ({
      ...row,
      providerName: provider === null ? null : (this.providers.withId(provider)?.name ?? provider),
      current: row.id === actor.sessionId,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, type Transaction } from '../database/transaction.js';
import type { VersionedInput } from '../graphql/receipt.model.js';
import type { CalendarFeed, FeedReceipt, MakeFeedInput } from './feed.model.js';
import { FeedRepository } from './feed.repository.js';
import { feedPath, newFeedToken } from './feed-token.js';

/** A person's own feed, as she makes, renews and ends it. */
@Injectable()
export class OwnFeed {
  constructor(
    private readonly database: Database,
    private readonly repository: FeedRepository,
  ) {}

  find(actor: Actor): Promise<CalendarFeed | null> {
    return this.database.read(actor, (tx) => this.repository.own(tx));
  }

  /** Makes the feed, or gives it another address; the one before opens nothing from then on. */
  async make(actor: Actor, input: MakeFeedInput): Promise<FeedReceipt> {
    const { token, hash } = newFeedToken();
    const intent = { clientKey: input.clientKey, operation: 'makeCalendarFeed', input };
    const receipt = await this.database.write(actor, intent, async (tx) => {
      const earlier = await this.repository.own(tx);
      if ((earlier?.version ?? 0) !== input.expectedVersion) throw new DomainError('VERSION_CONFLICT');
      if (earlier === null) return done(tx, 'calendar.make', await this.repository.insert(tx, hash), 1);
      const changed = await this.repository.renew(tx, earlier.id, input.expectedVersion, hash);
      if (changed === null) throw new DomainError('VERSION_CONFLICT');
      return done(tx, 'calendar.renew', earlier.id, changed.version);
    });
    return { ...receipt, path: receipt.replayed ? null : feedPath(token) };
  }

  /** Ends the feed: its address opens nothing. */
  end(actor: Actor, input: VersionedInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'endCalendarFeed', input };
    return this.database.write(actor, intent, async (tx) => {
      const own = await this.repository.own(tx);
      if (own === null || own.id !== knownId(input.id)) throw new DomainError('NOT_FOUND');
      if (!(await this.repository.end(tx, own.id, input.expectedVersion)))
        throw new DomainError('VERSION_CONFLICT');
      return done(tx, 'calendar.end', own.id, input.expectedVersion);
    });
  }
}

function done(tx: Transaction, action: string, id: string, version: number) {
  tx.audit({ action, objectType: 'CALENDAR_FEED', objectId: id });
  return { id, version };
}

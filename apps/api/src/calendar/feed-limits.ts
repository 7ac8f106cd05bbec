import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import { type LimitRule, SignInLimitRepository } from '../access/sign-in/sign-in-limit.repository.js';
import { networkOf } from '../access/sign-in/network.js';
import { CONFIG, type Config } from '../config/config.js';
import { keyFor } from '../config/secret.js';
import { CLOCK } from '../database/clock.js';

const WINDOW_MINUTES = 10;

/** Fetches of one feed in ten minutes, and addresses that lead nowhere from one network. docs/mail.md says the same. */
export const FEED_LIMITS = {
  feed: { free: 60, longestSeconds: 300, forgottenAfterMinutes: WINDOW_MINUTES },
  wrong: { free: 20, longestSeconds: 300, forgottenAfterMinutes: 60 },
} as const satisfies Record<string, LimitRule>;

/** How often feeds may be fetched, counted in the database so that several instances count together. Security guide §2. */
@Injectable()
export class FeedLimits {
  private readonly key: Buffer;

  constructor(
    private readonly repository: SignInLimitRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = keyFor(config, 'calendar-limit');
  }

  /** Counts one fetch of a feed; TOO_MANY_REQUESTS when there are too many. */
  countFetch(feedId: string): Promise<void> {
    const window = Math.floor(Date.parse(this.clock.now()) / (WINDOW_MINUTES * 60_000));
    return this.count('feed', `${feedId}\n${window}`);
  }

  /** As `countFetch`, for an address that leads nowhere. */
  countWrong(address: string | undefined): Promise<void> {
    return this.count('wrong', networkOf(address));
  }

  private async count(kind: keyof typeof FEED_LIMITS, value: string): Promise<void> {
    const key = createHmac('sha256', this.key).update(`${kind}\n${value}`).digest('hex');
    const now = this.clock.now();
    const before = await this.repository.closedFor([key], now);
    if (before === 0) await this.repository.count(key, FEED_LIMITS[kind], now);
    const seconds = before || (await this.repository.closedFor([key], now));
    if (seconds > 0) throw new DomainError('TOO_MANY_REQUESTS', { seconds });
  }
}

import { Injectable } from '@nestjs/common';
import { networkOf } from '../access/sign-in/network.js';
import { type CountedTries, type LimitRule, Tries } from '../access/sign-in/tries.js';

const WINDOW_MINUTES = 10;

/** Fetches of one feed in ten minutes, and addresses that lead nowhere from one network. docs/mail.md says the same. */
export const FEED_LIMITS = {
  feed: { free: 60, longestSeconds: 300, forgottenAfterMinutes: WINDOW_MINUTES },
  wrong: { free: 20, longestSeconds: 300, forgottenAfterMinutes: 60 },
} as const satisfies Record<string, LimitRule>;

/** How often feeds may be fetched. Source: security guide §2. */
@Injectable()
export class FeedLimits {
  private readonly tries: CountedTries<keyof typeof FEED_LIMITS>;

  constructor(tries: Tries) {
    this.tries = tries.of('calendar-limit', FEED_LIMITS);
  }

  /** Counts one fetch of a feed; TOO_MANY_REQUESTS when there are too many. */
  countFetch(feedId: string): Promise<void> {
    return this.tries.countOpen('feed', this.tries.inWindow(feedId, WINDOW_MINUTES));
  }

  /** As `countFetch`, for an address that leads nowhere. */
  countWrong(address: string | undefined): Promise<void> {
    return this.tries.countOpen('wrong', networkOf(address));
  }
}

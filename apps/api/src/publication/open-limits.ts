import { Injectable } from '@nestjs/common';
import { networkOf } from '../access/sign-in/network.js';
import { type CountedTries, type LimitRule, Tries } from '../access/sign-in/tries.js';

const WINDOW_MINUTES = 1;

/** Fetches of everybody's tables from one network in a minute, found or not; docs/suppression.md says the same. */
export const OPEN_LIMITS = {
  network: { free: 120, longestSeconds: 60, forgottenAfterMinutes: WINDOW_MINUTES },
} as const satisfies Record<string, LimitRule>;

/** How often what needs no signing in may be fetched. Source: security guide §2. */
@Injectable()
export class OpenLimits {
  private readonly tries: CountedTries<keyof typeof OPEN_LIMITS>;

  constructor(tries: Tries) {
    this.tries = tries.of('open-limit', OPEN_LIMITS);
  }

  /** Counts one fetch; TOO_MANY_REQUESTS with the seconds that are left when there are too many. */
  count(address: string | undefined): Promise<void> {
    return this.tries.countOpen('network', this.tries.inWindow(networkOf(address), WINDOW_MINUTES));
  }
}

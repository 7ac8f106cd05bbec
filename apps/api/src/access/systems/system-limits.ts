import { Injectable } from '@nestjs/common';
import { networkOf } from '../sign-in/network.js';
import { type CountedTries, type LimitRule, Tries } from '../sign-in/tries.js';

const WINDOW_MINUTES = 1;

/** Calls of a system in a minute, and keys that are none from one network; docs/rest.md says the same. */
export const SYSTEM_LIMITS = {
  system: { free: 120, longestSeconds: 60, forgottenAfterMinutes: WINDOW_MINUTES },
  wrong: { free: 20, longestSeconds: 300, forgottenAfterMinutes: 60 },
} as const satisfies Record<string, LimitRule>;

/** How often systems may call. Source: security guide §2. */
@Injectable()
export class SystemLimits {
  private readonly tries: CountedTries<keyof typeof SYSTEM_LIMITS>;

  constructor(tries: Tries) {
    this.tries = tries.of('system-limit', SYSTEM_LIMITS);
  }

  /** Counts one call of a system; TOO_MANY_REQUESTS with the seconds that are left when there are too many. */
  countCall(systemId: string): Promise<void> {
    return this.tries.countOpen('system', this.tries.inWindow(systemId, WINDOW_MINUTES));
  }

  /** As `countCall`, for a key that is none. */
  countWrong(address: string | undefined): Promise<void> {
    return this.tries.countOpen('wrong', networkOf(address));
  }
}

import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import { CONFIG, type Config } from '../../config/config.js';
import { keyFor } from '../../config/secret.js';
import { CLOCK } from '../../database/clock.js';
import { networkOf } from '../sign-in/network.js';
import { type LimitRule, SignInLimitRepository } from '../sign-in/sign-in-limit.repository.js';

const WINDOW_MINUTES = 1;

/** Calls of a system in a minute, and keys that are none from one network; docs/rest.md says the same. */
export const SYSTEM_LIMITS = {
  system: { free: 120, longestSeconds: 60, forgottenAfterMinutes: WINDOW_MINUTES },
  wrong: { free: 20, longestSeconds: 300, forgottenAfterMinutes: 60 },
} as const satisfies Record<string, LimitRule>;

/** How often systems may call, counted in the database so that several instances count together. Source: security guide §2. */
@Injectable()
export class SystemLimits {
  private readonly key: Buffer;

  constructor(
    private readonly repository: SignInLimitRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = keyFor(config, 'system-limit');
  }

  /** Counts one call of a system; TOO_MANY_REQUESTS with the seconds that are left when there are too many. */
  countCall(systemId: string): Promise<void> {
    const window = Math.floor(Date.parse(this.clock.now()) / (WINDOW_MINUTES * 60_000));
    return this.count('system', `${systemId}\n${window}`);
  }

  /** As `countCall`, for a key that is none. */
  countWrong(address: string | undefined): Promise<void> {
    return this.count('wrong', networkOf(address));
  }

  private async count(kind: keyof typeof SYSTEM_LIMITS, value: string): Promise<void> {
    const key = createHmac('sha256', this.key).update(`${kind}\n${value}`).digest('hex');
    const now = this.clock.now();
    const before = await this.repository.closedFor([key], now);
    if (before === 0) await this.repository.count(key, SYSTEM_LIMITS[kind], now);
    const seconds = before || (await this.repository.closedFor([key], now));
    if (seconds > 0) throw new DomainError('TOO_MANY_REQUESTS', { seconds });
  }
}

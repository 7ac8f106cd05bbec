import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import { CONFIG, type Config } from '../../config/config.js';
import { keyFor } from '../../config/secret.js';
import { CLOCK } from '../../database/clock.js';
import { type LimitRule, SignInLimitRepository } from './sign-in-limit.repository.js';

export type { LimitRule };

/** Counts of tries, kept in the database so that several instances count together. Source: security guide §2. */
@Injectable()
export class Tries {
  constructor(
    private readonly repository: SignInLimitRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The tries of one purpose, by kind; what one purpose stores says nothing to another. */
  of<Kind extends string>(purpose: string, rules: Readonly<Record<Kind, LimitRule>>): CountedTries<Kind> {
    return new CountedTries(this.repository, this.clock, keyFor(this.config, purpose), rules);
  }
}

/** The tries of one purpose. */
export class CountedTries<Kind extends string> {
  constructor(
    private readonly repository: SignInLimitRepository,
    private readonly clock: Clock,
    private readonly key: Buffer,
    private readonly rules: Readonly<Record<Kind, LimitRule>>,
  ) {}

  /** Throws TOO_MANY_REQUESTS with the seconds that are left, as long as the way is closed to one of these. */
  async mustBeOpen(...tries: readonly [kind: Kind, value: string][]): Promise<void> {
    const keys = tries.map(([kind, value]) => this.digest(kind, value));
    const seconds = await this.repository.closedFor(keys, this.clock.now());
    if (seconds > 0) throw new DomainError('TOO_MANY_REQUESTS', { seconds });
  }

  /** Counts one more, whether the way is open or not. */
  count(kind: Kind, value: string): Promise<void> {
    return this.repository.count(this.digest(kind, value), this.rules[kind], this.clock.now());
  }

  /** Counts one more if the way is open; TOO_MANY_REQUESTS when it is not, or when this was one too many. */
  async countOpen(kind: Kind, value: string): Promise<void> {
    await this.mustBeOpen([kind, value]);
    await this.count(kind, value);
    await this.mustBeOpen([kind, value]);
  }

  forget(kind: Kind, value: string): Promise<void> {
    return this.repository.forget(this.digest(kind, value));
  }

  /** The value in the present window: many in a row are forgotten when the next begins. */
  inWindow(value: string, minutes: number): string {
    return `${value}\n${Math.floor(Date.parse(this.clock.now()) / (minutes * 60_000))}`;
  }

  private digest(kind: Kind, value: string): string {
    return createHmac('sha256', this.key).update(`${kind}\n${value}`).digest('hex');
  }
}

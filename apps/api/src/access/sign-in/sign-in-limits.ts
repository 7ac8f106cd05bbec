import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import { CONFIG, type Config } from '../../config/config.js';
import { keyFor } from '../../config/secret.js';
import { CLOCK } from '../../database/clock.js';
import { networkOf } from './network.js';
import { type LimitRule, SignInLimitRepository } from './sign-in-limit.repository.js';

const START_WINDOW_MINUTES = 10;

/** A whole town hall may share one network, so it has more tries than an account; nothing is locked for long. */
const RULES = {
  account: { free: 5, longestSeconds: 900, forgottenAfterMinutes: 60 },
  network: { free: 30, longestSeconds: 300, forgottenAfterMinutes: 60 },
  start: { free: 300, longestSeconds: 60, forgottenAfterMinutes: START_WINDOW_MINUTES },
} as const satisfies Record<string, LimitRule>;

/** Who is trying: the account as it was named, and the address the request came from. */
export interface Trier {
  account?: string;
  address: string | undefined;
}

/**
 * Failed sign-ins, counted per account and per network in the database, so that several instances count together. Each
 * one too many closes the way for twice as long as the one before; time opens it again. Source: security guide §2.
 */
@Injectable()
export class SignInLimits {
  private readonly key: Buffer;

  constructor(
    private readonly repository: SignInLimitRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = keyFor(config, 'sign-in-limit');
  }

  /** Throws TOO_MANY_REQUESTS with the seconds that are left, as long as the way is closed. */
  async mustBeOpen({ account, address }: Trier): Promise<void> {
    const keys = [this.digest('network', networkOf(address)), this.digest('start', this.startOf(address))];
    if (account !== undefined) keys.push(this.digest('account', account));
    const seconds = await this.repository.closedFor(keys, this.clock.now());
    if (seconds > 0) throw new DomainError('TOO_MANY_REQUESTS', { seconds });
  }

  async countFailure({ account, address }: Trier): Promise<void> {
    await this.count('network', networkOf(address));
    if (account !== undefined) await this.count('account', account);
  }

  /** Counts an attempt that has only begun; it costs a row, so that too is limited. */
  countStart(address: string | undefined): Promise<void> {
    return this.count('start', this.startOf(address));
  }

  /** Starts are counted in windows: many good ones in a row must not close the door for those who come after. */
  private startOf(address: string | undefined): string {
    const window = Math.floor(Date.parse(this.clock.now()) / (START_WINDOW_MINUTES * 60_000));
    return `${networkOf(address)}\n${window}`;
  }

  /** After a sign-in that went well the account begins anew; its network does not. */
  forgive(account: string): Promise<void> {
    return this.repository.forget(this.digest('account', account));
  }

  private count(kind: keyof typeof RULES, value: string): Promise<void> {
    return this.repository.count(this.digest(kind, value), RULES[kind], this.clock.now());
  }

  private digest(kind: keyof typeof RULES, value: string): string {
    return createHmac('sha256', this.key).update(`${kind}\n${value}`).digest('hex');
  }
}

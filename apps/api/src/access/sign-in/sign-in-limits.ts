import { Injectable } from '@nestjs/common';
import { networkOf } from './network.js';
import { type CountedTries, type LimitRule, Tries } from './tries.js';

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
 * Failed sign-ins, counted per account and per network. Each one too many closes the way for twice as
 * long as the one before; time opens it again. Source: security guide §2.
 */
@Injectable()
export class SignInLimits {
  private readonly tries: CountedTries<keyof typeof RULES>;

  constructor(tries: Tries) {
    this.tries = tries.of('sign-in-limit', RULES);
  }

  /** Throws TOO_MANY_REQUESTS with the seconds that are left, as long as the way is closed. */
  mustBeOpen({ account, address }: Trier): Promise<void> {
    return this.tries.mustBeOpen(
      ['network', networkOf(address)],
      ['start', this.startOf(address)],
      ...(account === undefined ? [] : [['account', account] as [keyof typeof RULES, string]]),
    );
  }

  async countFailure({ account, address }: Trier): Promise<void> {
    await this.tries.count('network', networkOf(address));
    if (account !== undefined) await this.tries.count('account', account);
  }

  /** Counts an attempt that has only begun; it costs a row, so that too is limited. */
  countStart(address: string | undefined): Promise<void> {
    return this.tries.count('start', this.startOf(address));
  }

  /** After a sign-in that went well the account begins anew; its network does not. */
  forgive(account: string): Promise<void> {
    return this.tries.forget('account', account);
  }

  /** Starts are counted in windows: many good ones in a row must not close the door for those who come after. */
  private startOf(address: string | undefined): string {
    return this.tries.inWindow(networkOf(address), START_WINDOW_MINUTES);
  }
}

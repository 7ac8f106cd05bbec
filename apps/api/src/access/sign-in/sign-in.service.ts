import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Actor } from '../../database/actor.js';
import { keyHash } from '../../database/named-key.js';
import { Accounts, type AdmissionNotice } from '../accounts.js';
import { deviceOf } from '../session/device.js';
import { Sessions } from '../sessions.js';
import {
  type Arrival,
  type IdentityProvider,
  IdentityProviders,
  type SignInFault,
  SignInFailed,
} from './identity-provider.js';
import { returnAddress } from './return-address.js';
import { type SignInAttempt, SignInAttempts } from './sign-in-attempts.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInLog } from './sign-in-log.js';

/** What a request says of the browser behind it. */
export interface Browser {
  cookies: string | undefined;
  address: string | undefined;
  userAgent: string | undefined;
}

/** Where the browser goes next, and the cookies it takes along. */
export interface Onward {
  address: string;
  cookies: string[];
  /** What is told on a page of its own before that. */
  notice: AdmissionNotice | null;
}

/** Nobody has failed who only has to wait. */
const NO_FAILURES: ReadonlySet<SignInFault> = new Set(['ROLE_WAITS', 'CLAIMS_UNMET']);

/** What somebody wants who is about to sign in. */
export interface Wish {
  provider?: string | undefined;
  email?: string | undefined;
  returnTo?: string | undefined;
  invitation?: string | undefined;
}

/** Signing in and stepping up through a provider, from the first click to the session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly attempts: SignInAttempts,
    private readonly limits: SignInLimits,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly log: SignInLog,
  ) {}

  /**
   * Begins an attempt and gives the cookie that binds it to the browser. The answer is the same whoever the address
   * belongs to, and whether it belongs to anybody: only its domain is looked at, later. Throws NOT_FOUND for a
   * provider that is not configured, and TOO_MANY_REQUESTS.
   */
  async begin({ provider, email = '', returnTo, invitation }: Wish, { address }: Browser): Promise<string> {
    if (provider !== undefined && this.providers.withId(provider) === null)
      throw new DomainError('NOT_FOUND');
    await this.limits.mustBeOpen({ address });
    await this.limits.countStart(address);
    return this.attempts.begin({
      provider: provider ?? this.providers.ofAddress(email)?.id ?? null,
      returnTo: returnAddress(returnTo),
      ...(invitation === undefined ? {} : { invitation }),
    });
  }

  /** Begins a step-up of a session that came from a provider. Throws NOT_FOUND when it came from none. */
  async beginStepUp(actor: Actor, returnTo: string | undefined, browser: Browser): Promise<string> {
    const provider = this.providers.all.find(({ issuer }) => issuer === actor.issuer);
    const sessionHash = this.sessions.hashIn(browser.cookies);
    if (provider === undefined || sessionHash === null) throw new DomainError('NOT_FOUND');
    await this.limits.mustBeOpen({ account: accountOf(actor), address: browser.address });
    await this.limits.countStart(browser.address);
    return this.attempts.begin({
      provider: provider.id,
      returnTo: returnAddress(returnTo),
      stepUpOf: { userId: actor.userId, sessionHash },
    });
  }

  /** Where a begun attempt goes: to its provider, or back to the choice when the address belonged to none. */
  async go({ cookies }: Browser): Promise<string> {
    const attempt = await this.attempts.take(cookies);
    if (attempt === null) throw new SignInFailed('NOT_STARTED_HERE');
    const provider = attempt.provider === null ? null : this.providers.withId(attempt.provider);
    if (provider === null) return chooseAgain(attempt);
    const { address, kept } = await provider.depart({
      stepUp: attempt.stepUpOf !== undefined,
      at: attempt.at,
    });
    await this.attempts.leave(cookies, { ...attempt, kept });
    return address;
  }

  /**
   * Takes a provider's answer: opens or raises a session and says where the browser goes. Throws SignInFailed, which
   * is in the log by then unless no attempt was begun in this browser: such a call anybody's page can make it send, so
   * it counts for nothing. Throws TOO_MANY_REQUESTS.
   */
  async arrive(providerId: string, returned: URL, browser: Browser): Promise<Onward> {
    await this.limits.mustBeOpen({ address: browser.address });
    const provider = this.providers.withId(providerId);
    const attempt = await this.attempts.take(browser.cookies);
    if (attempt === null) throw new SignInFailed('NOT_STARTED_HERE');
    if (provider === null || attempt.provider !== providerId || attempt.kept === null) {
      return this.deny('NOT_STARTED_HERE', browser, provider);
    }
    const question = { stepUp: attempt.stepUpOf !== undefined, at: attempt.at };
    const arrival = await provider.arrive(returned, attempt.kept, question).catch((error: unknown) => {
      if (error instanceof SignInFailed && error.fault !== 'NOT_REACHABLE')
        return this.deny(error.fault, browser, provider, undefined, attempt.invitation);
      throw error;
    });
    await this.limits.mustBeOpen({ account: accountOf(arrival.identity), address: browser.address });
    return attempt.stepUpOf === undefined
      ? this.open(provider, attempt, arrival, browser)
      : this.raise(provider, attempt, arrival, browser);
  }

  private async open(
    provider: IdentityProvider,
    attempt: SignInAttempt,
    arrival: Arrival,
    browser: Browser,
  ): Promise<Onward> {
    const { identity, assuranceLevel } = arrival;
    const { userId, notice } = await this.accounts.admit(identity, attempt.invitation);
    const facts = { assuranceLevel, provider: provider.id, providerSession: sessionAt(provider, arrival) };
    const opened =
      userId && (await this.sessions.open(userId, { ...facts, device: deviceOf(browser.userAgent) }));
    if (!opened) return this.deny(notice ?? 'NO_ACCOUNT', browser, provider, arrival);
    await this.log.opened(opened.actor, { assuranceLevel, provider: provider.id });
    await this.limits.forgive(accountOf(identity));
    await this.sessions.close(browser.cookies);
    return this.onward(attempt, opened.token, notice);
  }

  private async raise(
    provider: IdentityProvider,
    attempt: SignInAttempt,
    arrival: Arrival,
    browser: Browser,
  ): Promise<Onward> {
    const actor = await this.sessions.actorFrom(browser.cookies, '');
    const { userId, sessionHash } = attempt.stepUpOf ?? {};
    const isSameSession = this.sessions.hashIn(browser.cookies) === sessionHash;
    if (actor === null || actor.userId !== userId || !isSameSession) {
      return this.deny('NOT_STARTED_HERE', browser, provider, arrival);
    }
    if (accountOf(actor) !== accountOf(arrival.identity))
      return this.deny('OTHER_PERSON', browser, provider, arrival);
    const change = {
      assuranceLevel: arrival.assuranceLevel,
      providerSession: sessionAt(provider, arrival),
    };
    const token = await this.sessions.stepUp(browser.cookies, actor.userId, change);
    if (token === null) return this.deny('NOT_STARTED_HERE', browser, provider, arrival);
    await this.log.steppedUp(actor, { assuranceLevel: arrival.assuranceLevel, provider: provider.id });
    return this.onward(attempt, token);
  }

  private onward({ returnTo }: SignInAttempt, token: string, notice: AdmissionNotice | null = null): Onward {
    const cookies = [this.sessions.cookie(token), this.attempts.cookie(null)];
    return { address: returnTo, cookies, notice };
  }

  private async deny(
    fault: SignInFault,
    { address }: Browser,
    provider: IdentityProvider | null,
    arrival?: Arrival,
    invitation?: string,
  ): Promise<never> {
    const account = arrival && accountOf(arrival.identity);
    if (!NO_FAILURES.has(fault))
      await this.limits.countFailure({ address, ...(account === undefined ? {} : { account }) });
    await this.log.denied(fault, provider?.id ?? null, arrival?.identity);
    throw new SignInFailed(fault, undefined, invitation);
  }
}

/** The page with the choice; an invitation goes along after #, where no log sees it. */
const chooseAgain = ({ returnTo, invitation }: SignInAttempt): string =>
  invitation === undefined
    ? `/logga-in?besked=valj&till=${encodeURIComponent(returnTo)}`
    : `/inbjudan?besked=valj#${encodeURIComponent(invitation)}`;

const accountOf = ({ issuer = '', subject = '' }: { issuer?: string; subject?: string }) =>
  keyHash(issuer, subject);

/** What is kept of the provider's answer: the hash of its own name for the session. Its tokens are thrown away at once. */
const sessionAt = ({ id }: IdentityProvider, { providerSession }: Arrival): string | null =>
  providerSession === null ? null : keyHash(id, providerSession);

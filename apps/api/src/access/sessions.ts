import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Actor } from '../database/actor.js';
import { CLOCK } from '../database/clock.js';
import { keyHash } from '../database/named-key.js';
import { currentRequestId } from '../errors/request-id.js';
import { SessionEnds } from './session/session-ends.js';
import {
  type ClosedSession,
  type SessionChange,
  SessionRepository,
  type SignInFacts,
  type StoredSession,
} from './session.repository.js';

const IDLE_MINUTES = 60;
const ABSOLUTE_HOURS = 12;
const MINUTE_MS = 60_000;
const TOUCH_AFTER_MS = MINUTE_MS;
const TOKEN_BYTES = 32;
const STEP_UP_MINUTES = 15;

/** What decides over rows and operations; a socket lives only as long as all of it is the same. */
const standingOf = ({ userId, municipalityId, partyId, role, steppedUp, rights }: Actor): string =>
  JSON.stringify([userId, municipalityId, partyId, role, steppedUp, rights]);

/** A session on a demo: nobody has vouched for who it is. */
export const DEMO_FACTS: Omit<SignInFacts, 'device'> = {
  assuranceLevel: 1,
  provider: null,
  providerSession: null,
};

/** Server-side sessions behind one cookie. Every way of signing in ends in `open`. */
@Injectable()
export class Sessions {
  constructor(
    private readonly repository: SessionRepository,
    private readonly ends: SessionEnds,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get cookieName(): string {
    return this.config.mode === 'production' ? '__Host-samlad' : 'samlad_session';
  }

  get idleMinutes(): number {
    return this.config.sessionIdleMinutes ?? IDLE_MINUTES;
  }

  /** Opens a session for a user who has been identified; null when the user has no valid assignment. */
  async open(userId: string, facts: SignInFacts): Promise<OpenedSession | null> {
    const now = this.clock.now();
    const [assignment] = await this.repository.assignmentsOf(userId, now);
    if (assignment === undefined) return null;
    const token = newToken();
    const id = randomUUID();
    const session = { id, userId, municipalityId: assignment.municipalityId, assignmentId: assignment.id };
    await this.repository.open(
      keyHash(token),
      session,
      facts,
      now,
      this.config.sessionHours ?? ABSOLUTE_HOURS,
    );
    const actor = await this.repository.actorOf(
      { ...session, steppedUpUntil: null },
      now,
      currentRequestId(),
    );
    return actor && { token, id, actor };
  }

  /**
   * Who a request's cookies speak for, right now; rights are read anew each time. Only what somebody does (`isUse`)
   * moves the end without use.
   */
  async actorFrom(cookieHeader: string | undefined, requestId: string, isUse = true): Promise<Actor | null> {
    const hash = this.hashIn(cookieHeader);
    const session = hash && (await this.live(hash));
    if (!session) return null;
    const now = this.clock.now();
    if (isUse && Date.parse(now) - session.seenAt > TOUCH_AFTER_MS) await this.repository.touch(hash, now);
    return this.repository.actorOf(session, now, requestId);
  }

  /** Whether a request's cookies still speak for the same person with the same rights. Counts as no activity. */
  async stillSpeakFor(actor: Actor, cookieHeader: string | undefined): Promise<boolean> {
    const hash = this.hashIn(cookieHeader);
    const session = hash && (await this.live(hash));
    if (!session) return false;
    const present = await this.repository.actorOf(session, this.clock.now(), actor.requestId);
    return present !== null && standingOf(present) === standingOf(actor);
  }

  /** Ends the session of a request's cookies; gives what its provider may be told. */
  async close(cookieHeader: string | undefined): Promise<ClosedSession | null> {
    const hash = this.hashIn(cookieHeader);
    const closed = hash === null ? null : await this.repository.close(hash);
    if (closed !== null) this.ends.ended([closed.id]);
    return closed;
  }

  /**
   * Lets the session of a request's cookies go on under a new token with more or other rights, and gives the token;
   * null when the session is gone. Security guide §2: a new value at each raise of rights.
   */
  async renew(
    cookieHeader: string | undefined,
    userId: string,
    change: SessionChange,
  ): Promise<string | null> {
    const hash = this.hashIn(cookieHeader);
    if (hash === null) return null;
    const token = newToken();
    return (await this.repository.renew(userId, hash, keyHash(token), change)) ? token : null;
  }

  /** As `renew`, after the user has confirmed with a strong means of identification; it counts for a quarter of an hour. */
  stepUp(
    cookieHeader: string | undefined,
    userId: string,
    change: Omit<SessionChange, 'steppedUpUntil'>,
  ): Promise<string | null> {
    const until = Date.parse(this.clock.now()) + STEP_UP_MINUTES * MINUTE_MS;
    return this.renew(cookieHeader, userId, { ...change, steppedUpUntil: new Date(until).toISOString() });
  }

  /** The Set-Cookie value that carries a token, or clears it when the token is null. */
  cookie(token: string | null): string {
    const secure = this.config.mode === 'production' ? '; Secure' : '';
    const life = token === null ? '; Max-Age=0' : '';
    return `${this.cookieName}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${life}`;
  }

  /** The hash of the session token among a request's cookies; null when there is none of the right form. */
  hashIn(cookieHeader: string | undefined): string | null {
    const token = cookieIn(cookieHeader, this.cookieName);
    return token === null ? null : keyHash(token);
  }

  private async live(hash: string): Promise<StoredSession | null> {
    const session = await this.repository.find(hash);
    const now = Date.parse(this.clock.now());
    const isLive = session && session.expiresAt > now && session.seenAt > now - this.idleMinutes * MINUTE_MS;
    return isLive ? session : null;
  }
}

/** A session that has just begun, and the token that only the browser keeps. */
export interface OpenedSession {
  token: string;
  id: string;
  actor: Actor;
}

/** A secret of 256 random bits for a cookie. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** The value of one of our cookies, if it has the form of a token. */
export function cookieIn(cookieHeader: string | undefined, name: string): string | null {
  const prefix = `${name}=`;
  const pair = (cookieHeader ?? '').split(';').find((part) => part.trim().startsWith(prefix));
  const token = pair?.trim().slice(prefix.length) ?? '';
  return /^[\w-]{43}$/.test(token) ? token : null;
}

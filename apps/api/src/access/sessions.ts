import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Actor } from '../database/actor.js';
import { CLOCK } from '../database/clock.js';
import { SessionRepository } from './session.repository.js';

const IDLE_MINUTES = 60;
const ABSOLUTE_HOURS = 12;
const TOUCH_AFTER_MS = 60_000;
const TOKEN_BYTES = 32;
const RIGHTS = ['userId', 'municipalityId', 'partyId', 'role'] as const;

/** Server-side sessions behind one cookie. Every way of signing in ends in `open`. */
@Injectable()
export class Sessions {
  constructor(
    private readonly repository: SessionRepository,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get cookieName(): string {
    return this.config.mode === 'production' ? '__Host-samlad' : 'samlad_session';
  }

  /** Opens a session for a user who has been identified; null when the user has no valid assignment. */
  async open(userId: string): Promise<string | null> {
    const now = this.clock.now();
    const [assignment] = await this.repository.assignmentsOf(userId, now);
    if (assignment === undefined) return null;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.repository.open(
      hashOf(token),
      { userId, municipalityId: assignment.municipalityId, assignmentId: assignment.id },
      now,
      ABSOLUTE_HOURS,
    );
    return token;
  }

  /** Who a request's cookies speak for, right now; rights are read anew each time. */
  async actorFrom(cookieHeader: string | undefined, requestId: string): Promise<Actor | null> {
    const token = this.tokenIn(cookieHeader);
    if (token === null) return null;
    const now = this.clock.now();
    const hash = hashOf(token);
    const session = await this.repository.find(hash, now, IDLE_MINUTES);
    if (session === null) return null;
    if (Date.parse(now) - Date.parse(session.seenAt) > TOUCH_AFTER_MS) await this.repository.touch(hash, now);
    return this.repository.actorOf(session, now, requestId);
  }

  /** Whether a request's cookies still speak for the same person with the same rights. Counts as no activity. */
  async stillSpeakFor(actor: Actor, cookieHeader: string | undefined): Promise<boolean> {
    const token = this.tokenIn(cookieHeader);
    const now = this.clock.now();
    const session = token && (await this.repository.find(hashOf(token), now, IDLE_MINUTES));
    if (!session) return false;
    const present = await this.repository.actorOf(session, now, actor.requestId);
    return present !== null && RIGHTS.every((right) => present[right] === actor[right]);
  }

  async close(cookieHeader: string | undefined): Promise<void> {
    const token = this.tokenIn(cookieHeader);
    if (token !== null) await this.repository.close(hashOf(token));
  }

  /** The Set-Cookie value that carries a token, or clears it when the token is null. */
  cookie(token: string | null): string {
    const secure = this.config.mode === 'production' ? '; Secure' : '';
    const life = token === null ? '; Max-Age=0' : '';
    return `${this.cookieName}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${life}`;
  }

  private tokenIn(cookieHeader: string | undefined): string | null {
    const prefix = `${this.cookieName}=`;
    const pair = (cookieHeader ?? '').split(';').find((part) => part.trim().startsWith(prefix));
    const token = pair?.trim().slice(prefix.length) ?? '';
    return /^[\w-]{43}$/.test(token) ? token : null;
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

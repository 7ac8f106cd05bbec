import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config/config.js';
import { keyFor } from '../../config/secret.js';
import { CLOCK } from '../../database/clock.js';
import { keyHash } from '../../database/named-key.js';
import { SealedBox } from '../session/sealed-box.js';
import { cookieIn, newToken } from '../sessions.js';
import { SignInAttemptRepository } from './sign-in-attempt.repository.js';

const LIFE_MINUTES = 10;

const attemptSchema = z.object({
  /** Null when the address that was typed belongs to no provider of ours. */
  provider: z.string().nullable(),
  returnTo: z.string(),
  invitation: z.string().optional(),
  /** When the question was put, as an ISO instant. */
  at: z.string(),
  /** What the provider keeps until its answer comes; null before the browser has left. */
  kept: z.string().nullable(),
  /** Whose session is to be raised; absent at a sign-in. */
  stepUpOf: z.object({ userId: z.string(), sessionHash: z.string() }).optional(),
});

/** One attempt to sign in or to step up, as the server remembers it while the browser is at the provider. */
export type SignInAttempt = z.infer<typeof attemptSchema>;

/** Attempts under way, bound to the browser by a short-lived cookie and sealed in the database. */
@Injectable()
export class SignInAttempts {
  private readonly box: SealedBox;
  private readonly isProduction: boolean;

  constructor(
    private readonly repository: SignInAttemptRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.box = new SealedBox(keyFor(config, 'sign-in-attempt'));
    this.isProduction = config.mode === 'production';
  }

  /** Remembers an attempt and gives the Set-Cookie value that binds it to the browser. */
  async begin(attempt: Omit<SignInAttempt, 'at' | 'kept'>): Promise<string> {
    const token = newToken();
    await this.keep(keyHash(token), { ...attempt, at: this.clock.now(), kept: null });
    return this.cookie(token);
  }

  /** Remembers an attempt again, with what its provider wants kept. */
  async leave(cookieHeader: string | undefined, attempt: SignInAttempt): Promise<void> {
    const token = cookieIn(cookieHeader, this.cookieName);
    if (token !== null) await this.keep(keyHash(token), attempt);
  }

  /** Takes the attempt that this browser has begun, once; null when there is none. */
  async take(cookieHeader: string | undefined): Promise<SignInAttempt | null> {
    const token = cookieIn(cookieHeader, this.cookieName);
    if (token === null) return null;
    const hash = keyHash(token);
    const sealed = await this.repository.take(hash, this.clock.now());
    const text = sealed && this.box.open(sealed, hash);
    return text ? attemptSchema.parse(JSON.parse(text)) : null;
  }

  /** The Set-Cookie value that carries an attempt's secret, or clears it when it is null. */
  cookie(token: string | null): string {
    const secure = this.isProduction ? '; Secure' : '';
    const life = token === null ? 0 : LIFE_MINUTES * 60;
    return `${this.cookieName}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${life}`;
  }

  private get cookieName(): string {
    return this.isProduction ? '__Host-samlad-attempt' : 'samlad_attempt';
  }

  private keep(hash: string, attempt: SignInAttempt): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(attempt), hash);
    return this.repository.keep(hash, sealed, this.clock.now(), LIFE_MINUTES);
  }
}

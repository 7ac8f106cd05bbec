import { Logger } from '@nestjs/common';
import { createRemoteJWKSet, decodeProtectedHeader, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { ProviderSettings } from '../../config/provider-file.js';
import {
  type Arrival,
  type Departure,
  type IdentityProvider,
  type Question,
  type RemoteSignOut,
  SignInFailed,
} from '../sign-in/identity-provider.js';
import { assuranceOf } from './assurance.js';
import { identityFrom } from './identity-from.js';
import { readLogoutToken } from './logout-token.js';

const TIMEOUT_S = 5;
const FRESH_MS = 3_600_000;
const RETRY_MS = 10_000;
const CLOCK_TOLERANCE_S = 30;
const ATTEMPT_S = 600;

const keptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

interface Known {
  configuration: oidc.Configuration;
  keys: JWTVerifyGetKey;
  until: number;
}

/** Whether a step failed because the provider did not answer at all, or with a fault of its own. */
function isNoAnswer(error: unknown): boolean {
  const { code, message, cause } = error as { code?: string; message?: string; cause?: unknown };
  const isDown = cause instanceof Response && cause.status >= 500;
  return isDown || message === 'fetch failed' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT';
}

/** What the browser comes back to, and where it ends up after signing out at the provider. */
export interface OwnAddresses {
  callback: string;
  signedOut: string;
}

/**
 * A provider that speaks OpenID Connect: authorization code with PKCE S256, state and nonce. What the provider says of
 * itself is fetched when it is first needed, so that one that is down stops nobody else.
 */
export class OidcProvider implements IdentityProvider {
  private readonly log = new Logger('sign-in');
  private known: Known | null = null;
  private asked: Promise<Known> | null = null;
  private failedAt = 0;

  constructor(
    private readonly settings: ProviderSettings,
    private readonly own: OwnAddresses,
  ) {}

  get id(): string {
    return this.settings.id;
  }

  get name(): string {
    return this.settings.name;
  }

  get issuer(): string {
    return this.settings.issuer;
  }

  get emailDomains(): readonly string[] {
    return this.settings.emailDomains;
  }

  isReachable(): Promise<boolean> {
    return this.discovered().then(
      () => true,
      () => false,
    );
  }

  async depart({ stepUp }: Question): Promise<Departure> {
    const { configuration } = await this.discovered();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const verifier = oidc.randomPKCECodeVerifier();
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.own.callback,
      scope: this.settings.scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...this.strengthWanted(stepUp),
    });
    return { address: address.toString(), kept: JSON.stringify({ state, nonce, verifier }) };
  }

  async arrive(returned: URL, kept: string, { stepUp, at }: Question): Promise<Arrival> {
    const { configuration } = await this.discovered();
    const { state, nonce, verifier } = keptSchema.parse(JSON.parse(kept));
    const here = new URL(this.own.callback);
    here.search = returned.search;
    const tokens = await this.checked(() =>
      oidc.authorizationCodeGrant(configuration, here, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(stepUp ? { maxAge: ATTEMPT_S } : {}),
      }),
    );
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new SignInFailed('NOT_VALID');
    this.mustBeOurs(tokens.id_token, claims);
    const assuranceLevel = assuranceOf({ acr: claims.acr, amr: claims['amr'] }, this.settings.assurance);
    if (stepUp) this.mustBeStrong(claims, assuranceLevel, at);
    const told = await this.userInfo(configuration, tokens.access_token, claims.sub);
    return {
      identity: identityFrom(this.settings, { ...told, ...claims }),
      assuranceLevel,
      providerSession: typeof claims['sid'] === 'string' ? claims['sid'] : null,
    };
  }

  async leave(): Promise<string | null> {
    const { configuration } = await this.discovered().catch(() => ({ configuration: null }));
    if (!configuration?.serverMetadata().end_session_endpoint) return null;
    return oidc
      .buildEndSessionUrl(configuration, { post_logout_redirect_uri: this.own.signedOut })
      .toString();
  }

  async readSignOut(body: Readonly<Record<string, unknown>>): Promise<RemoteSignOut> {
    const { keys } = await this.discovered();
    return this.checked(() =>
      readLogoutToken(
        body['logout_token'],
        (token, options) => jwtVerify(token, keys, options),
        this.settings,
      ),
    );
  }

  private strengthWanted(stepUp: boolean): Record<string, string> {
    const { acrForSignIn, acrForStepUp } = this.settings;
    const wanted = stepUp ? acrForStepUp : acrForSignIn;
    return {
      ...(stepUp ? { prompt: 'login', max_age: '0' } : {}),
      ...(wanted.length > 0 ? { acr_values: wanted.join(' ') } : {}),
    };
  }

  /** What the library does not look at by itself: the algorithm's place on our list, and the authorised party. */
  private mustBeOurs(idToken: string, claims: oidc.IDToken): void {
    const { alg } = decodeProtectedHeader(idToken);
    const { signingAlgorithms, clientId, issuer } = this.settings;
    const isListed = signingAlgorithms.some((listed) => listed === alg);
    const isForUs = claims.azp === undefined || claims.azp === clientId;
    if (!isListed || !isForUs || claims.iss !== issuer) throw new SignInFailed('NOT_VALID');
  }

  private mustBeStrong(claims: oidc.IDToken, level: number, askedAt: string): void {
    const earliest = Date.parse(askedAt) / 1_000 - CLOCK_TOLERANCE_S;
    const { acrForStepUp, stepUpLevel } = this.settings;
    const isAsked = acrForStepUp.length === 0 || acrForStepUp.includes(String(claims.acr));
    if (level < stepUpLevel || !isAsked || !((claims.auth_time ?? 0) >= earliest)) {
      throw new SignInFailed('NOT_STRONG_ENOUGH');
    }
  }

  private async userInfo(
    configuration: oidc.Configuration,
    accessToken: string,
    subject: string,
  ): Promise<Record<string, unknown>> {
    if (!this.settings.userInfo || !configuration.serverMetadata().userinfo_endpoint) return {};
    return this.checked(() => oidc.fetchUserInfo(configuration, accessToken, subject));
  }

  /** Runs a step of the protocol; whatever goes wrong is told as a code, and in the log by the library's own code. */
  private async checked<Result>(step: () => Promise<Result>): Promise<Result> {
    try {
      return await step();
    } catch (error) {
      if (error instanceof SignInFailed) throw error;
      const { code, name } = error as { code?: string; name?: string };
      this.log.warn({ provider: this.id, refused: code ?? name ?? 'UNKNOWN' });
      if (isNoAnswer(error)) {
        this.failedAt = Date.now();
        this.known = null;
        throw new SignInFailed('NOT_REACHABLE', error);
      }
      const isCancelled = error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied';
      throw new SignInFailed(isCancelled ? 'CANCELLED' : 'NOT_VALID', error);
    }
  }

  /** What the provider says of itself, not older than an hour; an older word is kept while the provider is away. */
  private async discovered(): Promise<Known> {
    if (this.known && Date.now() < this.known.until) return this.known;
    const isResting = Date.now() - this.failedAt < RETRY_MS;
    if (isResting && this.known) return this.known;
    if (isResting) throw new SignInFailed('NOT_REACHABLE');
    this.asked ??= this.discover().finally(() => (this.asked = null));
    try {
      return await this.asked;
    } catch (error) {
      this.failedAt = Date.now();
      this.log.warn({ provider: this.id, unreachable: (error as { code?: string }).code ?? 'UNKNOWN' });
      if (this.known) return this.known;
      throw new SignInFailed('NOT_REACHABLE', error);
    }
  }

  private async discover(): Promise<Known> {
    const { issuer, clientId, clientSecret, clientAuthentication } = this.settings;
    const authenticate = {
      client_secret_basic: oidc.ClientSecretBasic,
      client_secret_post: oidc.ClientSecretPost,
    };
    const isPlain = new URL(issuer).protocol === 'http:';
    const configuration = await oidc.discovery(
      new URL(issuer),
      clientId,
      { [oidc.clockTolerance]: CLOCK_TOLERANCE_S },
      authenticate[clientAuthentication](clientSecret),
      {
        timeout: TIMEOUT_S,
        execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
      },
    );
    const metadata = configuration.serverMetadata();
    if (metadata.issuer !== issuer) throw new Error('The metadata name another issuer.');
    if (metadata.jwks_uri === undefined || (!isPlain && !metadata.jwks_uri.startsWith('https:'))) {
      throw new Error('The metadata name no keys that can be trusted.');
    }
    const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: TIMEOUT_S * 1_000 });
    this.known = { configuration, keys, until: Date.now() + FRESH_MS };
    return this.known;
  }
}

import type { JWTVerifyOptions, JWTVerifyResult } from 'jose';
import type { ProviderSettings } from '../../config/provider-file.js';
import { type RemoteSignOut, SignInFailed } from '../sign-in/identity-provider.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const TYPES = new Set(['logout+jwt', 'application/logout+jwt', 'jwt']);
const LONGEST = 10_000;
const OLDEST = '5 min';
const CLOCK_TOLERANCE_S = 30;

type Verify = (token: string, options: JWTVerifyOptions) => Promise<JWTVerifyResult>;

/**
 * Checks a logout token: signature by the provider's keys, algorithm, issuer, audience, age, the event, no nonce, and a
 * subject or a session. Source: OpenID Connect Back-Channel Logout 1.0 §2.6.
 */
export async function readLogoutToken(
  token: unknown,
  verify: Verify,
  {
    issuer,
    clientId,
    signingAlgorithms,
  }: Pick<ProviderSettings, 'issuer' | 'clientId' | 'signingAlgorithms'>,
): Promise<RemoteSignOut> {
  if (typeof token !== 'string' || token.length > LONGEST) throw new SignInFailed('NOT_VALID');
  const { payload, protectedHeader } = await verify(token, {
    issuer,
    audience: clientId,
    algorithms: signingAlgorithms,
    maxTokenAge: OLDEST,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['iat', 'jti', 'events'],
  });
  const { events, sub, sid, nonce, iat = 0 } = payload;
  const isType = protectedHeader.typ === undefined || TYPES.has(protectedHeader.typ.toLowerCase());
  const isEvent = typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT);
  const subject = typeof sub === 'string' ? sub : null;
  const providerSession = typeof sid === 'string' ? sid : null;
  if (!isType || !isEvent || nonce !== undefined || (subject === null && providerSession === null)) {
    throw new SignInFailed('NOT_VALID');
  }
  return { subject, providerSession, saidAt: new Date(iat * 1_000).toISOString() };
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import type { ProviderSettings } from '../../apps/api/src/config/provider-file.js';

export const STRONG = 'http://id.elegnamnden.se/loa/1.0/loa3';
export const WEAK = 'urn:prov:losenord';
const CLIENT = 'samlad';
const SECRET = 'en hemlighet som bara provet har';

/** Who identifies next, and how. */
export interface Next {
  subject: string;
  acr: string;
  name: string;
}

/** A home organisation with a real OpenID Connect provider on loopback; whoever is `next` identifies there at once. */
export interface HomeOrganisation {
  issuer: string;
  settings: ProviderSettings;
  next: Next;
  /** Everything that was asked of its authorization endpoint, the last one last. */
  asked: URLSearchParams[];
  stop(): Promise<void>;
}

/** Starts one for the Samlad at `address`. */
export async function startHomeOrganisation(
  address: string,
  { id = 'kommunen', domains = ['kommun.example'] } = {},
): Promise<HomeOrganisation> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const organisation: HomeOrganisation = {
    issuer,
    settings: settingsOf(id, issuer, domains),
    next: { subject: 'ingen', acr: WEAK, name: 'Ingen Alls' },
    asked: [],
    stop: () => stopped(server),
  };
  const provider = await providerOf(issuer, id, address, organisation);
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', issuer);
    if (url.pathname === '/auth') organisation.asked.push(url.searchParams);
    if (!url.pathname.startsWith('/identify/')) return answer(request, response);
    const { subject, acr } = organisation.next;
    const result = { login: { accountId: subject, acr, amr: ['pwd'], remember: false }, consent: {} };
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return organisation;
}

async function providerOf(
  issuer: string,
  id: string,
  address: string,
  organisation: HomeOrganisation,
): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'prov', use: 'sig', alg: 'RS256' };
  const provider: Provider = new Provider(issuer, {
    jwks: { keys: [key] },
    cookies: { keys: ['prov'] },
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [`${address}/auth/callback/${id}`],
        post_logout_redirect_uris: [`${address}/utloggad`],
      },
    ],
    acrValues: [STRONG, WEAK],
    claims: {
      openid: ['sub', 'acr', 'amr', 'sid', 'auth_time'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      acr: null,
      amr: null,
      auth_time: null,
      sid: null,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    ttl: {
      AccessToken: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
      Grant: 600,
      AuthorizationCode: 60,
    },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/identify/${uid}` },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        name: organisation.next.name,
        email: `${accountId}@kommun.example`,
        email_verified: true,
      }),
    }),
    loadExistingGrant: async (context: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

const settingsOf = (id: string, issuer: string, emailDomains: string[]): ProviderSettings => ({
  id,
  name: `Inloggning ${id}`,
  issuer,
  clientId: CLIENT,
  clientSecret: SECRET,
  clientAuthentication: 'client_secret_basic',
  scope: 'openid profile email',
  userInfo: true,
  emailDomains,
  signingAlgorithms: ['RS256'],
  assurance: { acr: { [STRONG]: 3, [WEAK]: 2 }, amr: {}, otherwise: 1 },
  acrForSignIn: [],
  acrForStepUp: [STRONG],
  stepUpLevel: 3,
});

async function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}

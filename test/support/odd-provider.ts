import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { ProviderSettings } from '../../apps/api/src/config/provider-file.js';

const KID = 'prov';

/** A provider that says whatever it is told to: for answers that no honest one gives. */
export class OddProvider {
  /** What the next ID token says beside or instead of the truth; undefined leaves a claim out. */
  claims: Record<string, unknown> = {};
  /** What its metadata say instead of the truth. */
  metadata: Record<string, unknown> = {};
  /** The algorithm of the next token. */
  alg: 'RS256' | 'HS256' | 'PS512' | 'none' = 'RS256';
  /** Whether the next token is signed by somebody else. */
  forged = false;
  nonce = '';
  /** What was sent to its token endpoint, the last one last. */
  redeemed: URLSearchParams[] = [];

  private constructor(
    private readonly server: Server,
    private readonly keys: Record<'own' | 'foreign' | 'pss', CryptoKeyPair>,
    readonly settings: ProviderSettings,
  ) {}

  static async start(base: ProviderSettings, id = 'udda'): Promise<OddProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const [own, foreign, pss] = await Promise.all(
      ['RS256', 'RS256', 'PS512'].map(
        (alg) => generateKeyPair(alg, { extractable: true }) as Promise<CryptoKeyPair>,
      ),
    );
    const keys = { own: own!, foreign: foreign!, pss: pss! };
    const odd = new OddProvider(server, keys, { ...base, id, issuer, userInfo: false, emailDomains: [] });
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        void odd.answer(request.url ?? '', Buffer.concat(chunks).toString()).then((body) => {
          response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' });
          response.end(JSON.stringify(body));
        });
      });
    });
    return odd;
  }

  get issuer(): string {
    return this.settings.issuer;
  }

  /** A token of its own making about a sign-out, or anything else. */
  sign(claims: JWTPayload, header: Record<string, unknown> = {}): Promise<string> {
    const alg = this.alg === 'PS512' ? 'PS512' : 'RS256';
    const pair = this.forged ? this.keys.foreign : alg === 'PS512' ? this.keys.pss : this.keys.own;
    return new SignJWT(claims)
      .setProtectedHeader({ alg, kid: `${KID}-${alg}`, ...header })
      .sign(pair.privateKey);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => void this.server.close(() => resolve()));
  }

  private async answer(path: string, body: string): Promise<unknown> {
    if (path === '/.well-known/openid-configuration') return { ...this.honestMetadata(), ...this.metadata };
    if (path === '/keys') {
      const [own, pss] = await Promise.all([
        exportJWK(this.keys.own.publicKey),
        exportJWK(this.keys.pss.publicKey),
      ]);
      return {
        keys: [
          { ...own, kid: `${KID}-RS256`, use: 'sig', alg: 'RS256' },
          { ...pss, kid: `${KID}-PS512`, use: 'sig', alg: 'PS512' },
        ],
      };
    }
    if (path !== '/token') return null;
    this.redeemed.push(new URLSearchParams(body));
    return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: await this.idToken() };
  }

  private async idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const honest = {
      iss: this.issuer,
      aud: 'samlad',
      sub: 'udda',
      iat: now,
      exp: now + 60,
      nonce: this.nonce,
    };
    const claims = JSON.parse(JSON.stringify({ ...honest, ...this.claims })) as JWTPayload;
    if (this.alg === 'none') return `${coded({ alg: 'none' })}.${coded(claims)}.`;
    if (this.alg !== 'HS256') return this.sign(claims);
    const secret = new TextEncoder().encode(this.settings.clientSecret.padEnd(32));
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
  }

  private honestMetadata() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'PS512', 'HS256', 'none'],
      code_challenge_methods_supported: ['S256'],
    };
  }
}

const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

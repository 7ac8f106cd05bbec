import type { TestApi } from './start-api.js';

/** Where Samlad says that it is; `Browser` goes to the API under test instead. */
export const ADDRESS = 'http://127.0.0.1:4119';

const MOST_STEPS = 10;

export interface Seen {
  status: number;
  location: string | null;
  headers: Headers;
  text: string;
}

/** A browser as far as signing in needs one: cookies for each place, and redirects followed when they are asked for. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(
    private readonly api: Pick<TestApi, 'app'>,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** One step: no redirect is followed. */
  async get(address: string): Promise<Seen> {
    return this.send(address, { method: 'GET' });
  }

  async post(path: string, body: unknown): Promise<Seen> {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-samlad-client': '1' },
      body: JSON.stringify(body),
    });
  }

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    return JSON.parse((await this.post('/graphql', { query, variables })).text);
  }

  /** Begins to sign in and goes to the provider; gives the address there. */
  async depart(wish: Record<string, unknown>): Promise<URL> {
    await this.post('/auth/sign-in', wish);
    return new URL((await this.get('/auth/go')).location ?? '');
  }

  /** Follows redirects at the provider until one leads back to Samlad; gives the path and query of that one. */
  async identify(at: URL | string): Promise<string> {
    let address = String(at);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (address.startsWith(`${ADDRESS}/`)) return address.slice(ADDRESS.length);
      const { location, status, text } = await this.get(address);
      if (location === null) throw new Error(`${address} answered ${status}: ${text.slice(0, 300)}`);
      address = new URL(location, address).toString();
    }
    throw new Error('The provider leads round and round.');
  }

  /** Signs in from the button to the page after it. */
  async signIn(wish: Record<string, unknown> = { provider: 'kommunen' }): Promise<Seen> {
    return this.get(await this.identify(await this.depart(wish)));
  }

  /** Confirms with a strong means of identification, by way of the provider. */
  async stepUp(returnTo = '/vecka'): Promise<Seen> {
    await this.post('/auth/step-up', { returnTo });
    return this.get(await this.identify((await this.get('/auth/go')).location ?? ''));
  }

  cookie(name: string): string | undefined {
    return this.jars.get(ADDRESS)?.get(name);
  }

  /** The cookies as a header, for a socket. */
  get cookies(): string {
    return cookieHeader(this.jars.get(ADDRESS));
  }

  /** Puts the cookies of this one into another, as somebody who has stolen them would. */
  lend(other: Browser): void {
    for (const [place, jar] of this.jars) other.jars.set(place, new Map(jar));
  }

  /** The same browser with a page that was opened in an assignment. */
  opened(assignmentId: string): Browser {
    const page = new Browser(this.api, { ...this.headers, 'x-samlad-assignment': assignmentId });
    this.lend(page);
    return page;
  }

  /** Forgets what other places have set, as when somebody else takes the seat at the provider. */
  forgetOthers(): void {
    for (const place of this.jars.keys()) if (place !== ADDRESS) this.jars.delete(place);
  }

  private async send(address: string, init: RequestInit): Promise<Seen> {
    const own = address.startsWith('/');
    const place = own ? ADDRESS : new URL(address).origin;
    const jar = this.jars.get(place) ?? new Map<string, string>();
    this.jars.set(place, jar);
    const { port } = this.api.app.getHttpServer().address() as { port: number };
    const answer = await fetch(own ? `http://127.0.0.1:${port}${address}` : address, {
      ...init,
      headers: { ...this.headers, ...(init.headers as Record<string, string>), cookie: cookieHeader(jar) },
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(name.length + 1);
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      headers: answer.headers,
      text: await answer.text(),
    };
  }
}

const cookieHeader = (jar: Map<string, string> | undefined): string =>
  [...(jar ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');

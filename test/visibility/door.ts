import http from 'node:http';
import type { Reader } from './world/world.js';

/** Everything that came back from one request, as bytes and as what they mean. */
export interface Reply {
  status: number;
  headers: string;
  text: string;
  body: { data?: Record<string, unknown> | null; errors?: { extensions?: Record<string, unknown> }[] } | null;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** Speaks to the API over HTTP as one session, or as nobody. */
export class Door {
  constructor(
    readonly port: number,
    private readonly cookieName = 'samlad_session',
  ) {}

  cookieOf = (reader: Reader | null): string => (reader === null ? '' : `${this.cookieName}=${reader.token}`);

  graphql(reader: Reader | null, query: string, variables: Record<string, unknown> = {}): Promise<Reply> {
    return this.send(reader, 'POST', '/graphql', JSON.stringify({ query, variables }));
  }

  /** Asks and hangs up before the answer. */
  abandoned(reader: Reader, query: string): Promise<void> {
    const body = JSON.stringify({ query });
    const headers = { ...this.headersOf(reader), ...jsonHeaders(body) };
    return new Promise((resolve) => {
      const request = http.request({
        host: '127.0.0.1',
        port: this.port,
        method: 'POST',
        path: '/graphql',
        headers,
      });
      request.on('error', () => undefined);
      request.on('close', () => resolve());
      request.end(body, () => setTimeout(() => request.destroy(), 3));
    });
  }

  private headersOf = (reader: Reader | null): Record<string, string> => ({
    'x-samlad-client': '1',
    cookie: this.cookieOf(reader),
  });

  send(reader: Reader | null, method: string, path: string, body?: string): Promise<Reply> {
    const headers = { ...this.headersOf(reader), ...(body === undefined ? {} : jsonHeaders(body)) };
    return new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port: this.port, method, path, headers, agent },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => resolve(replyOf(answer, Buffer.concat(chunks).toString())));
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }
}

const jsonHeaders = (body: string): Record<string, string> => ({
  'content-type': 'application/json',
  'content-length': String(Buffer.byteLength(body)),
});

function replyOf(answer: http.IncomingMessage, text: string): Reply {
  return {
    status: answer.statusCode ?? 0,
    headers: answer.rawHeaders.join('\n'),
    text,
    body: parsed(text),
  };
}

function parsed(text: string): Reply['body'] {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

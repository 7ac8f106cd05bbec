import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PoliceServer {
  url: string;
  requests: IncomingMessage[];
  /** What the next calls get: a body with its tag, or a status. */
  serve(answer: { body: string | Uint8Array; etag?: string } | { status: number; retryAfter?: number }): void;
  close(): Promise<void>;
}

/** A stand-in for the police's API on a free local port. */
export async function startPoliceServer(): Promise<PoliceServer> {
  let current: Parameters<PoliceServer['serve']>[0] = { status: 404 };
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    if ('status' in current) {
      const wait = current.retryAfter === undefined ? {} : { 'retry-after': String(current.retryAfter) };
      response.writeHead(current.status, wait).end();
    } else if (current.etag !== undefined && request.headers['if-none-match'] === current.etag) {
      response.writeHead(304).end();
    } else {
      const tag = current.etag === undefined ? {} : { etag: current.etag };
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...tag })
        .end(current.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/events`,
    requests,
    serve: (answer) => void (current = answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An invented event in the form of the police's list. */
export const policeEvent = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 900_001,
  datetime: '2026-11-24 9:05:12 +01:00',
  name: '24 november 08.40, Brand, Huddinge',
  summary: 'Påhittad text som aldrig får sparas.',
  url: '/aktuellt/handelser/2026/november/24/brand-huddinge/',
  type: 'Brand',
  location: { name: 'Huddinge', gps: '59.2,18.0' },
  ...over,
});

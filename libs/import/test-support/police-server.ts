import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface PoliceServer {
  url: string;
  requests: IncomingMessage[];
  answerWith: (answer: Answer) => void;
  close: () => Promise<void>;
}

/** A server on a free local port that answers as it was last told to. */
export async function startPoliceServer(): Promise<PoliceServer> {
  let current: Answer = (_request, response) => response.writeHead(404).end();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    current(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/events`,
    requests,
    answerWith: (answer) => {
      current = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves a body with an ETag and answers 304 to whoever already has it. */
export function servedWithTag(body: string | Uint8Array, etag: string): Answer {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', etag }).end(body);
  };
}

import { once } from 'node:events';
import net from 'node:net';
import WebSocket from 'ws';
import type { TestApi } from './start-api.js';

export interface Close {
  code: number;
  word: string;
}

const portOf = (api: TestApi): number => (api.app.getHttpServer().address() as { port: number }).port;

/** A WebSocket as it is: what was told, how it was shut, or the status of the answer that came instead of it. */
export class RawSocket {
  readonly told: { type: string; id?: string; payload?: unknown }[] = [];
  readonly shut: Promise<Close>;
  private readonly socket: WebSocket;

  private constructor(api: TestApi, headers: Record<string, string>, protocols: string[]) {
    this.socket = new WebSocket(`ws://127.0.0.1:${portOf(api)}/graphql`, protocols, { headers });
    this.socket.on('message', (data: Buffer) => this.told.push(JSON.parse(String(data))));
    this.socket.on('error', () => undefined);
    this.shut = new Promise((resolve) =>
      this.socket.once('close', (code, word) => resolve({ code, word: String(word) })),
    );
  }

  /** Opens a socket; resolves to the status when the server does not want one, to 0 when the two do not agree. */
  static open(
    api: TestApi,
    headers: Record<string, string>,
    protocols = ['graphql-transport-ws'],
  ): Promise<RawSocket | number> {
    const raw = new RawSocket(api, headers, protocols);
    return new Promise((resolve) => {
      raw.socket.once('open', () => resolve(raw));
      raw.socket.once('error', () => resolve(0));
      raw.socket.once('unexpected-response', (_, answer) => resolve(answer.statusCode ?? 0));
    });
  }

  static async opened(api: TestApi, cookie: string): Promise<RawSocket> {
    const socket = await RawSocket.open(api, { cookie });
    if (typeof socket === 'number') throw new Error(`The socket was refused with ${socket}.`);
    return socket;
  }

  send(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  sendRaw(data: string | Buffer): void {
    this.socket.send(data);
  }

  /** Begins as the protocol says and waits for the answer. */
  async begin(): Promise<this> {
    this.send({ type: 'connection_init' });
    await once(this.socket, 'message');
    return this;
  }

  close(): void {
    this.socket.terminate();
  }
}

/** Writes bytes to the server and gives all that comes back before it shuts the connection. */
export function rawHttp(api: TestApi, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(portOf(api), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => (answer += String(data)));
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(answer));
    socket.setTimeout(8_000, () => reject(new Error(`No answer: ${answer}`)));
  });
}

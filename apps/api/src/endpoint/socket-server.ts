import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { CloseCode, handleProtocols, makeServer, type Server as GraphServer } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { SessionEnds } from '../access/session/session-ends.js';
import { Sessions } from '../access/sessions.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Actor } from '../database/actor.js';
import { isOwnSite } from './middleware.js';
import { SOCKET_DOOR, type SocketDoor, type SocketExtra } from './socket-door.js';
import type { WalledAdapter } from './http-server.js';

/** What the sockets of one process may take. Source: security requirements §3. */
const SOCKET_WALLS = {
  path: '/graphql',
  messageBytes: 65_536,
  perUser: 5,
  inAll: 1_000,
  /** Whoever is gone without a word is known to be within two of these. */
  beatMs: 5_000,
  /** How often each open socket is asked whether its session still stands. */
  watchMs: 1_000,
  lastWordsMs: 2_000,
};

const FORBIDDEN: [number, string] = [CloseCode.Forbidden, 'Forbidden'];
const INVALID: [number, string] = [CloseCode.BadRequest, 'Invalid message'];
const LATER: [number, string] = [1013, 'Try again later'];

interface Visitor {
  user: string;
  extra: SocketExtra;
}

/** The WebSocket server: who may open a socket is decided before there is one, and each ends with its session. */
@Injectable()
export class SocketServer implements OnApplicationBootstrap {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_WALLS.messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols,
  });
  private readonly open = new Map<WebSocket, Visitor>();

  constructor(
    private readonly host: HttpAdapterHost<WalledAdapter>,
    private readonly schema: GraphQLSchemaHost,
    private readonly sessions: Sessions,
    private readonly ends: SessionEnds,
    @Inject(SOCKET_DOOR) private readonly door: SocketDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const graph = makeServer({ ...this.door.options, schema: this.schema.schema });
    const http = this.host.httpAdapter.getHttpServer() as Server;
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      void this.receive(graph, request, socket, head).catch(() => answer(socket, '503 Service Unavailable'));
    });
    this.ends.onEnded((ids) => this.shut(ids));
    const watch = setInterval(() => this.watch(), SOCKET_WALLS.watchMs);
    watch.unref();
    this.host.httpAdapter.whenClosing(() => {
      clearInterval(watch);
      this.closeAll();
    });
  }

  private async receive(
    graph: GraphServer<SocketExtra>,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    if (request.url?.split('?')[0] !== SOCKET_WALLS.path) return answer(socket, '404 Not Found');
    if (!isOwnSite(request.headers, this.config.address)) return answer(socket, '403 Forbidden');
    const requestId = randomUUID();
    const actor = await this.sessions.actorFrom(request.headers.cookie, requestId, false);
    if (actor === null) return answer(socket, '401 Unauthorized');
    if (this.open.size >= SOCKET_WALLS.inAll) return answer(socket, '503 Service Unavailable');
    if (this.countOf(actor) >= SOCKET_WALLS.perUser) return answer(socket, '429 Too Many Requests');
    this.server.handleUpgrade(request, socket, head, (opened) =>
      this.welcome(graph, opened, request, { actor, requestId, checkedAt: Date.now() }),
    );
  }

  private welcome(
    graph: GraphServer<SocketExtra>,
    socket: WebSocket,
    request: IncomingMessage,
    samlad: SocketExtra['samlad'] & { actor: Actor },
  ): void {
    const extra: SocketExtra = { socket, request, samlad };
    this.open.set(socket, { user: samlad.actor.userId, extra });
    const beat = keepAlive(socket);
    socket.on('error', () => undefined);
    const closed = graph.opened(
      {
        protocol: socket.protocol,
        send: (text) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(text, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (read) =>
          socket.on('message', (data: RawData, isBinary: boolean) => {
            if (isBinary) return socket.close(...INVALID);
            read(String(data)).catch(() => socket.close(...INVALID));
          }),
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      clearInterval(beat);
      this.open.delete(socket);
      void closed(code, String(reason));
    });
  }

  private countOf({ userId }: Actor): number {
    return [...this.open.values()].filter(({ user }) => user === userId).length;
  }

  /** Shuts the sockets of sessions that have ended in this process. */
  private shut(sessionIds: ReadonlySet<string>): void {
    for (const [socket, { extra }] of this.open) {
      if (sessionIds.has(extra.samlad.actor?.sessionId ?? '')) socket.close(...FORBIDDEN);
    }
  }

  private watch(): void {
    for (const { extra } of this.open.values()) void this.door.standing(extra);
  }

  private closeAll(): void {
    for (const socket of this.open.keys()) {
      socket.close(...LATER);
      setTimeout(() => socket.terminate(), SOCKET_WALLS.lastWordsMs).unref();
    }
  }
}

/** Ends a socket whose other end has gone without a word. */
function keepAlive(socket: WebSocket): NodeJS.Timeout {
  let answered = true;
  socket.on('pong', () => (answered = true));
  return setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, SOCKET_WALLS.beatMs);
}

/** An answer in place of a socket. */
function answer(socket: Duplex, status: string): void {
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nCache-Control: no-store\r\n\r\n`,
  );
}

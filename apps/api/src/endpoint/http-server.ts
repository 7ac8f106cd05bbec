import { createServer, type Server } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

/** How long a client may take, and how much the server holds open for all of them. Source: security requirements §6. */
export const HTTP_WALLS = {
  headersMs: 15_000,
  bodyMs: 60_000,
  silentMs: 120_000,
  checkMs: 1_000,
  headerBytes: 16_384,
  headers: 100,
  connections: 2_000,
  /** After the stop: what has not come to an end by itself, such as a request never sent whole, is cut off. */
  lastWordsMs: 5_000,
};

/** Express on a server that is strict about what it reads and waits for nobody for long. */
export class WalledAdapter extends ExpressAdapter {
  private readonly closings: (() => void)[] = [];

  constructor(private readonly walls = HTTP_WALLS) {
    super();
  }

  override initHttpServer(): void {
    const { walls } = this;
    const server = createServer(
      {
        headersTimeout: walls.headersMs,
        requestTimeout: walls.bodyMs,
        connectionsCheckingInterval: walls.checkMs,
        maxHeaderSize: walls.headerBytes,
        insecureHTTPParser: false,
        requireHostHeader: true,
      },
      this.getInstance(),
    );
    server.timeout = walls.silentMs;
    server.maxHeadersCount = walls.headers;
    server.maxConnections = walls.connections;
    this.httpServer = server;
  }

  /** Is called once the server is to stop, before anything else is taken down. */
  whenClosing(closing: () => void): void {
    this.closings.push(closing);
  }

  override beforeClose(): void {
    super.beforeClose();
    const server = this.httpServer as Server;
    server.closeIdleConnections();
    for (const closing of this.closings) closing();
    setTimeout(() => server.closeAllConnections(), this.walls.lastWordsMs).unref();
  }
}

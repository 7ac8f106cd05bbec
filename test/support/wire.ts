import { once } from 'node:events';
import net from 'node:net';

/** A moment of one connection: after statements like these, in this order; the last of them unsent, or done with its answer unheard. */
export interface Moment {
  statements: readonly RegExp[];
  end: 'UNSENT' | 'UNHEARD';
}

interface Trap {
  moment: Moment;
  reached: () => void;
}

/**
 * A wire between a process and its database that stops at a chosen moment. What is said on it is read as it is sent, so
 * the moment is known and not guessed by the clock; nothing is changed on the way.
 */
export class Wire {
  private readonly sockets = new Set<net.Socket>();
  private trap: Trap | null = null;

  private constructor(
    private readonly server: net.Server,
    private readonly to: URL,
  ) {}

  static async to(databaseUrl: string): Promise<Wire> {
    const server = net.createServer({ noDelay: true });
    const wire = new Wire(server, new URL(databaseUrl));
    server.on('connection', (near) => wire.join(near));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return wire;
  }

  /** The database's address by way of the wire. */
  get url(): string {
    const url = new URL(this.to);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as net.AddressInfo).port);
    return url.toString();
  }

  /** Resolves when a connection has come to the moment; it stands still from then on, the others go on. */
  stopAt(moment: Moment): Promise<void> {
    return new Promise((reached) => (this.trap = { moment, reached }));
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: net.Socket): void {
    const far = net.connect({ host: this.to.hostname, port: Number(this.to.port || 5432), noDelay: true });
    let said = 0;
    let watched: Trap | null = null;
    let isStill = false;
    let unheard: Trap | null = null;
    near.on('data', (bytes) => {
      if (isStill) return;
      if (watched !== this.trap) [watched, said] = [this.trap, 0];
      const trap = watched;
      if (trap?.moment.statements[said]?.test(bytes.toString('latin1'))) said += 1;
      const isThere = trap !== null && said === trap.moment.statements.length;
      if (!isThere) return void far.write(bytes);
      this.trap = watched = null;
      if (trap.moment.end === 'UNHEARD') {
        unheard = trap;
        far.write(bytes);
        return;
      }
      isStill = true;
      trap.reached();
    });
    far.on('data', (bytes) => {
      if (unheard === null) return void (isStill || near.write(bytes));
      isStill = true;
      unheard.reached();
      unheard = null;
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { built } from '../../scripts/lib/paths.mjs';
import { GraphClient } from './graph-client.js';
import type { TestApi } from './start-api.js';

const READY_MS = 60_000;

/** The built product as an operator starts it, in a process of its own, on the database of a test; only its clock is set. */
export class RealProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    private readonly api: TestApi,
  ) {}

  static async start(
    api: TestApi,
    databaseUrl: string,
    { port, clockAhead, jobs }: { port: number; clockAhead: number; jobs: boolean },
  ): Promise<RealProcess> {
    const temporary = temporaryFolder(api);
    mkdirSync(temporary, { recursive: true });
    const child = spawn(process.execPath, ['--import', './test/support/at-instant.mjs', built.api], {
      env: {
        PATH: process.env['PATH'],
        TEST_CLOCK_AHEAD: String(clockAhead),
        TMPDIR: temporary,
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        SAMLAD_DATA: api.dataFolder,
        SAMLAD_MODE: 'demo',
        SAMLAD_SECRET: 'ett prov behöver ingen riktig nyckel 1234567890',
        SAMLAD_JOBS: jobs ? 'on' : 'off',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr?.on('data', (bytes) => (said += String(bytes)));
    const listening = new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (bytes) => String(bytes).includes('"listening"') && resolve());
      child.once('exit', () => reject(new Error(`The process ended before it was ready: ${said}`)));
      setTimeout(() => reject(new Error(`The process was not ready in time: ${said}`)), READY_MS).unref();
    });
    await listening;
    return new RealProcess(child, `http://127.0.0.1:${port}`, api);
  }

  /** A demo user's client at this process, with the session that she has already. */
  async as(user: string): Promise<GraphClient> {
    return new GraphClient(this.address, (await this.api.as(user)).cookie);
  }

  /** Ends it without a word, as a lost machine would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** Asks it to end; its code, and how long it took (ms). */
  async askToEnd(): Promise<{ code: number | null; signal: string | null; ms: number }> {
    const started = performance.now();
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const [code, signal] = (await ended) as [number | null, string | null];
    return { code, signal, ms: performance.now() - started };
  }
}

/** Where the processes of a test may keep files for a moment. */
export const temporaryFolder = (api: TestApi): string => path.resolve(api.dataFolder, 'tmp');

/** A port that nobody has. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

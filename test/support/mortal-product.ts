import { readdirSync } from 'node:fs';
import { AuditVerifier } from '../../apps/api/src/audit/audit-verifier.js';
import { buildIfChanged } from '../../scripts/lib/build.mjs';
import { freePort, RealProcess, temporaryFolder } from './real-process.js';
import { startApi, type TestApi } from './start-api.js';
import { type Moment, Wire } from './wire.js';
import { WORLD_NOW } from './world.js';

const OPEN = `select query from pg_stat_activity where datname = current_database() and usename like 'samlad%'
  and state like 'idle in transaction%' and state_change < clock_timestamp() - interval '2 seconds'`;
const HELD = `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_at is not null`;

interface Remains {
  transactions: unknown[];
  files: string[];
  chainIsWhole: boolean;
}

/** What should remain of a process that was killed. */
export const NOTHING: Remains = { transactions: [], files: [], chainIsWhole: true };

/**
 * The built product on a database of its own, killed and started again at the same address as often as a test wants.
 * Beside it stands `api`, on the same database, which sets the scene and looks; it takes no jobs.
 */
export class MortalProduct {
  private readonly clockAhead = Date.parse(WORLD_NOW) - Date.now();
  private process: RealProcess | null = null;

  private constructor(
    readonly api: TestApi,
    private readonly wire: Wire,
    private readonly port: number,
    private readonly jobs: boolean,
  ) {}

  static async open({ jobs = false } = {}): Promise<MortalProduct> {
    await buildIfChanged(['api']);
    const api = await startApi();
    const product = new MortalProduct(api, await Wire.to(api.ownerUrl), await freePort(), jobs);
    await product.start();
    return product;
  }

  get running(): RealProcess {
    if (this.process === null) throw new Error('Nothing runs.');
    return this.process;
  }

  async start(): Promise<void> {
    const { port, clockAhead, jobs } = this;
    this.process = await RealProcess.start(this.api, this.wire.url, { port, clockAhead, jobs });
  }

  /** Sends, kills the process at the moment, and starts it again; nobody has heard an answer. */
  async killedAt(moment: Moment, send: () => Promise<unknown>): Promise<void> {
    const there = this.stopAt(moment);
    const heard = send().then(
      (answer) => answer,
      () => 'NOTHING',
    );
    const first = await Promise.race([there.then(() => 'THERE'), heard]);
    if (first !== 'THERE') throw new Error(`It never came to the moment: ${JSON.stringify(first)}`);
    await this.kill();
    if ((await heard) !== 'NOTHING') throw new Error('It was answered after all.');
    await this.start();
  }

  /** Resolves when a connection of what runs has come to the moment. */
  stopAt(moment: Moment): Promise<void> {
    return this.wire.stopAt(moment);
  }

  /** Kills what runs. What it held of jobs is given back at the next start, as if the grace for it had passed. */
  async kill(): Promise<void> {
    await this.running.kill();
    this.process = null;
    await this.giveBack();
  }

  /** Lets the next process take what a former one held. */
  async giveBack(): Promise<void> {
    await this.api.sql(HELD);
  }

  /** What is left of those who died: open transactions, files of a moment, and whether the log's chain is whole. */
  async remains(): Promise<Remains> {
    const transactions = await this.api.sql(OPEN);
    const files = readdirSync(temporaryFolder(this.api));
    const verifier = this.api.app.get(AuditVerifier);
    const { municipalityId } = this.api;
    const verdict = await verifier.verify({ municipalityId, code: '9901' }, await verifier.heads());
    return { transactions, files, chainIsWhole: verdict.complete && verdict.fault === null };
  }

  async close(): Promise<void> {
    await this.process?.kill();
    await this.wire.close();
    await this.api.stop();
  }
}

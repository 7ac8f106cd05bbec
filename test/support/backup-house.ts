import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { chainVerdict } from '../../scripts/backup/chain.mjs';
import { type Restored, restore } from '../../scripts/backup/restore.mjs';
import { Store } from '../../scripts/backup/store.mjs';
import { ensureDatabase, startCluster } from '../../scripts/lib/cluster.mjs';
import { debianPrograms } from '../../scripts/lib/debian-db.mjs';
import { type RunningCluster, startEmbedded } from '../../scripts/lib/embedded-db.mjs';
import { cliIn } from './cli.js';

const SECRET = randomBytes(36).toString('base64');

/** The PostgreSQL of this run of the tests: Debian's when the run is on a server that is given, else the embedded one. */
const start = (base: string): Promise<RunningCluster> => {
  const programs = process.env['TEST_DATABASE_URL'] ? debianPrograms() : undefined;
  return programs ? startCluster(base, programs) : startEmbedded(base);
};

/** Whether the programs are here that the run is about; a server of one's own elsewhere cannot be killed. */
export const hasServer = !process.env['TEST_DATABASE_URL'] || debianPrograms() !== undefined;

/** An installation with a server of its own, which may be killed, and with its copies. */
export class BackupHouse {
  readonly keyFile: string;
  readonly copies: string;
  url = '';
  private readonly home: string;
  private cluster: RunningCluster | undefined;

  /** `data` is its SAMLAD_DATA. */
  constructor(readonly data: string) {
    this.home = path.join(data, 'pg');
    // Under the server's own folder, so that it may write there whatever user it runs as.
    this.copies = path.join(this.home, 'copies');
    this.keyFile = path.join(this.home, 'backup.key');
    fs.mkdirSync(this.copies, { recursive: true });
    fs.writeFileSync(this.keyFile, SECRET, { mode: 0o600 });
  }

  async open(): Promise<void> {
    this.cluster = await start(this.home);
    this.url = await ensureDatabase(this.cluster.url, 'samlad');
  }

  /** The installation that was restored into a folder. */
  static async restored(folder: string, from: BackupHouse): Promise<BackupHouse> {
    const password = path.join(folder, 'pg', 'password');
    // Debian's password is not Samlad's to keep, so it is the one from before.
    if (!fs.existsSync(password)) fs.copyFileSync(path.join(from.home, 'password'), password);
    const house = new BackupHouse(folder);
    await house.open();
    return house;
  }

  async close(): Promise<void> {
    await this.cluster?.stop();
  }

  /** The server ends as when the power goes. */
  kill(): void {
    const [pid] = fs.readFileSync(path.join(this.home, 'data', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** Samlad's command line on this installation. */
  samlad(...args: string[]) {
    return cliIn({ DATABASE_URL: this.url, SAMLAD_DATA: this.data }, ...args, '--json');
  }

  /** The script, in a process of its own. */
  backup(args: string[], env: Record<string, string> = {}) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/backup.mjs', ...args, '--folder', this.copies, '--json'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          DATABASE_URL: process.env['TEST_DATABASE_URL'] ? this.url : '',
          SAMLAD_DATA: this.data,
          SAMLAD_BACKUP_KEY_FILE: this.keyFile,
          ...env,
        },
      },
    );
    return { code: status, json: JSON.parse(stdout.split('\n').at(0) || 'null'), sentence: stderr.trim() };
  }

  get store(): Store {
    return new Store(this.copies, SECRET);
  }

  /** What the command `restore` does, with Samlad's own `audit verify` in this process. */
  restore(target: string, which: { at?: Date; backup?: string } = {}): Promise<Restored> {
    const heads = fs.readFileSync(path.join(this.data, 'audit', 'heads.jsonl'), 'utf8');
    const wish = { target, audit: { heads, keys: {} }, ...which };
    return restore(this.store, wish, async ({ url, dataFolder }) => {
      const answer = await cliIn({ DATABASE_URL: url, SAMLAD_DATA: dataFolder }, 'audit', 'verify', '--json');
      return chainVerdict(answer.code, answer.json);
    });
  }

  /** A copy like another, but for what its mark says of the number of rows. */
  async falselyCounted(backup: string, name: string, table: string): Promise<void> {
    const { store } = this;
    const data: Buffer[] = [];
    await store.giveBase(backup, async (source) => {
      for await (const chunk of source) data.push(chunk);
    });
    const mark = await store.markOf(backup);
    const rows = { ...mark.rows, [table]: (mark.rows[table] ?? 0) + 1 };
    await store.keepBase(name, data, async () => ({ ...mark, name, rows }));
  }

  /** Ends the log file that is being written, and waits until it is in the archive. */
  async archived(): Promise<string> {
    const [row] = await this.sql<{ file: string }>('select pg_walfile_name(pg_switch_wal() - 1) as file');
    const file = row?.file ?? '';
    while (!this.store.hasWal(file)) await new Promise((resolve) => setTimeout(resolve, 50));
    return file;
  }

  async sql<Row>(text: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    return client
      .query(text)
      .then(({ rows }) => rows as Row[])
      .finally(() => client.end());
  }
}

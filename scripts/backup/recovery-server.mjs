import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rowsOf, withClient } from './connection.mjs';
import { pause } from '../lib/processes.mjs';
import { serverAccount } from '../lib/server-account.mjs';

// Written on the command line of the server, these come before what a copy's own configuration says.
const SETTINGS = {
  listen_addresses: '',
  port: '5432',
  archive_mode: 'off',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_timezone: 'UTC',
  timezone: 'UTC',
  lc_messages: 'C',
  ssl: 'off',
  shared_buffers: '128MB',
  shared_preload_libraries: '',
  primary_conninfo: '',
  recovery_target: '',
  recovery_target_name: '',
  recovery_target_xid: '',
  recovery_target_lsn: '',
  recovery_target_time: '',
  log_statement: 'none',
};

const END_LIMIT = 20_000;

/** A PostgreSQL for recovery only: it is reached by a socket in a folder of this user alone, never over the network. */
export class RecoveryServer {
  /**
   * @param {string} work folder with `pg/data`, for the log as well
   * @param {string} program PostgreSQL's `postgres`, of the version that the data is of
   * @param {{ superuser: string, database: string }} about
   */
  constructor(work, program, { superuser, database }) {
    this.program = program;
    this.data = path.join(work, 'pg', 'data');
    this.log = path.join(work, 'recovery.log');
    this.sockets = fs.mkdtempSync(path.join(os.tmpdir(), 'samlad-'));
    this.config = path.join(this.sockets, 'postgresql.conf');
    fs.writeFileSync(this.config, '');
    fs.writeFileSync(path.join(this.sockets, 'hba'), 'local all all trust\n');
    fs.writeFileSync(path.join(this.sockets, 'ident'), '');
    this.account = serverAccount(work);
    const { uid, gid } = this.account.options;
    if (uid)
      for (const file of ['', 'postgresql.conf', 'hba', 'ident'])
        fs.chownSync(path.join(this.sockets, file), uid, gid);
    this.abandon = () => this.child?.kill('SIGQUIT');
    process.once('exit', this.abandon);
    const query = new URLSearchParams({ host: this.sockets });
    this.url = `postgres://${encodeURIComponent(superuser)}@localhost:5432/${encodeURIComponent(database)}?${query}`;
  }

  /** Starts the server and resolves to true when it answers, to false when it has ended instead. */
  async start(settings, env) {
    const own = {
      config_file: this.config,
      hba_file: path.join(this.sockets, 'hba'),
      ident_file: path.join(this.sockets, 'ident'),
      unix_socket_directories: this.sockets,
    };
    // What is empty comes first: the server takes an empty target after a real one for a second target.
    const all = Object.entries({ ...SETTINGS, ...own, ...settings }).sort(
      ([, one], [, other]) => Number(one !== '') - Number(other !== ''),
    );
    const args = ['-D', this.data, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    const [command, ...rest] = [...this.account.prefix, this.program, ...args];
    const out = fs.openSync(this.log, 'a', 0o600);
    this.child = spawn(command, rest, { ...this.account.options, env, stdio: ['ignore', out, out] });
    fs.closeSync(out);
    this.hasEnded = false;
    this.ended = new Promise((resolve) => {
      this.child.once('error', resolve);
      this.child.once('close', resolve);
    }).then(() => (this.hasEnded = true));
    while (!this.hasEnded) {
      if (this.isReady()) return true;
      await pause(100);
    }
    return false;
  }

  /** What the server itself writes of its state, as pg_ctl reads it. */
  isReady() {
    const file = path.join(this.data, 'postmaster.pid');
    return fs.existsSync(file) && fs.readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready';
  }

  /** Waits until the log has been played to the given place; false when the server ended before that. */
  async pausedAtTarget() {
    while (!this.hasEnded) {
      const [state] = await this.#asked('select pg_get_wal_replay_pause_state() as now');
      if (state?.now === 'paused') return true;
      await pause(100);
    }
    return false;
  }

  /** The answer, or none when the server is ending; what it refuses while it goes on is a fault. */
  async #asked(sql) {
    try {
      return await this.query(sql);
    } catch (error) {
      await Promise.race([this.ended, pause(END_LIMIT)]);
      if (this.hasEnded) return [];
      throw error;
    }
  }

  query(sql) {
    return withClient(this.url, (client) => rowsOf(client, sql));
  }

  async stop() {
    if (this.child?.exitCode === null && this.child.signalCode === null) this.child.kill('SIGINT');
    await this.ended;
  }

  said() {
    return fs.existsSync(this.log) ? fs.readFileSync(this.log, 'utf8') : '';
  }

  /** Stops, and leaves nothing behind but the data. */
  async leave() {
    await this.stop();
    process.off('exit', this.abandon);
    fs.rmSync(this.sockets, { recursive: true, force: true });
  }
}

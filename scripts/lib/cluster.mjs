import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Failure, fileSentence } from './failure.mjs';
import { freePort, isFree } from './ports.mjs';
import { commandOf, isAlive, pause, run } from './processes.mjs';
import { serverAccount } from './server-account.mjs';
import { damagedSentence, diagnose, followLog, isPassing } from './server-log.mjs';

const START_LIMIT = 300_000;
const SURE_AFTER = 4;
// Data corrupted, file missing, database missing: errors that a running server answers with when its files are damaged.
const LASTING = /^(?:XX00[012]|58P01|58030|3D000)$/;
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
];
// Å Ä Ö fold and sort right under ICU; every server of ours is made alike.
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'];

/**
 * Starts a PostgreSQL cluster kept in `base`, making it first when it is new, or finds the one that already runs there.
 * @param {string} base folder of the cluster: data, password, server.log
 * @param {{ initdb: string, pg_ctl: string }} programs
 * @param {{ settings?: string[] }} [options] extra server settings, `name=value`
 * @returns url of the database `postgres`, `reused` when it ran already, `stop()`, and `release()` = stop unless another process uses it
 */
export async function startCluster(base, programs, { settings = [] } = {}) {
  const cluster = new Cluster(path.resolve(base), programs, [...SETTINGS, ...settings]);
  try {
    return await cluster.start();
  } catch (error) {
    const sentence = error.sentence ?? fileSentence(error, cluster.base);
    throw sentence ? new Failure(sentence, { cause: error }) : error;
  }
}

class Cluster {
  constructor(base, programs, settings) {
    this.base = base;
    this.programs = programs;
    this.settings = settings;
    this.data = path.join(base, 'data');
    this.log = path.join(base, 'server.log');
    this.passwordFile = path.join(base, 'password');
    this.portFile = path.join(base, 'port');
    this.users = path.join(base, 'users');
  }

  async start() {
    fs.mkdirSync(this.base, { recursive: true, mode: 0o700 });
    this.password = this.#readPassword();
    const running = await this.#probe();
    if (running.url) return this.#handle(running.url, true);

    this.account = serverAccount(this.base);
    if (!fs.existsSync(this.data)) await this.#create();
    if (!fs.existsSync(path.join(this.data, 'PG_VERSION'))) throw new Failure(damagedSentence(this.base));
    return this.#launch();
  }

  #handle(url, reused) {
    fs.mkdirSync(this.users, { recursive: true });
    fs.writeFileSync(path.join(this.users, String(process.pid)), '');
    return {
      url,
      reused,
      isRunning: async () => Boolean((await this.#probe()).url) || isAlive(this.#readLock()?.pid),
      stop: () => this.#stop(),
      release: () => this.#release(),
    };
  }

  /** Stops the server unless another living process uses it; resolves to true when it was left running. */
  async #release() {
    fs.rmSync(path.join(this.users, String(process.pid)), { force: true });
    const left = fs.readdirSync(this.users).some((pid) => isAlive(Number(pid)));
    if (!left) await this.#stop();
    return left;
  }

  /** The password of this cluster; written once, before the cluster, so that two first starts agree on it. */
  #readPassword() {
    if (!fs.existsSync(this.passwordFile) && !fs.existsSync(this.data)) {
      const fresh = `${this.passwordFile}.${process.pid}`;
      fs.writeFileSync(fresh, crypto.randomBytes(24).toString('base64url'), { mode: 0o600 });
      try {
        fs.linkSync(fresh, this.passwordFile);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      } finally {
        fs.rmSync(fresh);
      }
    }
    const password = fs.existsSync(this.passwordFile)
      ? fs.readFileSync(this.passwordFile, 'utf8').trim()
      : '';
    if (password) return password;
    throw new Failure(
      `Filen ${this.passwordFile} saknas eller är tom, så databasen kan inte öppnas; lägg tillbaka den, eller flytta undan mappen ${this.base} och starta igen med en ny databas.`,
    );
  }

  #urlAt(port) {
    return `postgres://postgres:${this.password}@127.0.0.1:${port}/postgres`;
  }

  /** Process id and port as the server itself wrote them, or undefined. */
  #readLock() {
    try {
      const lines = fs.readFileSync(path.join(this.data, 'postmaster.pid'), 'utf8').split('\n');
      return { pid: Number(lines[0]), port: Number(lines[3]) };
    } catch {
      return undefined;
    }
  }

  /** The url of the server that runs on this cluster, or the problem that it answers with, or neither. */
  async #probe() {
    const lock = this.#readLock();
    if (!lock?.port || !isAlive(lock.pid)) return {};
    const url = this.#urlAt(lock.port);
    const problem = await refusal(url);
    if (problem?.code === '28P01' && commandOf(lock.pid).includes(this.data))
      throw new Failure(
        `Lösenordet i ${this.passwordFile} passar inte databasen som redan kör där; lägg tillbaka rätt fil och starta igen.`,
      );
    return problem ? { problem } : { url };
  }

  /** Makes the cluster beside its place and moves it in whole, so that a killed first start leaves nothing half. */
  async #create() {
    const fresh = path.join(this.base, `data.${process.pid}.new`);
    for (const name of fs.readdirSync(this.base))
      if (/^data\.(\d+)\.new$/.test(name) && !isAlive(Number(name.split('.')[1])))
        fs.rmSync(path.join(this.base, name), { recursive: true, force: true });
    const log = followLog(this.log);
    const account = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${this.passwordFile}`];
    const code = await this.#run(this.programs.initdb, ['-D', fresh, ...account, ...LOCALE]);
    if (code !== 0) {
      fs.rmSync(fresh, { recursive: true, force: true });
      throw (
        diagnose(log.since(), this.base) ??
        new Failure(`Databasen kunde inte skapas; orsaken står i ${this.log}.`)
      );
    }
    if (fs.existsSync(this.data)) fs.rmSync(fresh, { recursive: true });
    else fs.renameSync(fresh, this.data);
  }

  async #launch() {
    const until = Date.now() + START_LIMIT;
    // Repeated: the port may be taken meanwhile, and children of a killed server need a moment to die.
    for (let attempt = 1; Date.now() < until; attempt += 1) {
      const log = followLog(this.log);
      this.#dropForeignLock();
      const code = await this.#startServer();
      const { url, problem } = await this.#probe();
      if (url) return this.#handle(url, code !== 0);
      await this.#giveUpOnDamage(problem, log.since(), attempt);
      await pause(250);
    }
    throw new Failure(`Databasen startade inte; orsaken står i ${this.log}.`);
  }

  async #startServer() {
    const port = await this.#choosePort();
    fs.writeFileSync(this.portFile, String(port));
    const settings = this.settings.map((setting) => `-c ${setting}`).join(' ');
    return this.#control('start', '-t', '60', '-l', this.log, '-o', `-p ${port} ${settings}`);
  }

  /** Throws when another try would not help: a known cause in the log, or a server that runs and cannot open its files. */
  async #giveUpOnDamage(problem, said, attempt) {
    const runs = isAlive(this.#readLock()?.pid);
    const known = diagnose(said, this.base);
    const refused = runs && LASTING.test(problem?.code ?? '');
    const patient = attempt < SURE_AFTER;
    if (runs && !refused && (patient || !known)) return;
    if (!runs && !known && (patient || isPassing(said))) return;
    if (runs) await this.#control('stop', '-m', 'immediate');
    throw (
      known ??
      new Failure(
        refused ? damagedSentence(this.base) : `Databasen startade inte; orsaken står i ${this.log}.`,
      )
    );
  }

  /** The port of last time when it is free, so that clients of a server that died find the new one. */
  async #choosePort() {
    const last = fs.existsSync(this.portFile) ? Number(fs.readFileSync(this.portFile, 'utf8')) : 0;
    return last > 1024 && (await isFree(last)) ? last : freePort();
  }

  /** After a power cut the process id in the lock may belong to another program; the server would then refuse to start. */
  #dropForeignLock() {
    const lock = this.#readLock();
    if (!lock || !isAlive(lock.pid)) return;
    const command = commandOf(lock.pid);
    if (command && !command.includes(this.data))
      fs.rmSync(path.join(this.data, 'postmaster.pid'), { force: true });
  }

  async #stop() {
    this.account ??= serverAccount(this.base);
    const code = await this.#control('stop', '-m', 'fast', '-t', '20');
    if (code !== 0 && isAlive(this.#readLock()?.pid)) await this.#control('stop', '-m', 'immediate');
  }

  #control(...args) {
    return this.#run(this.programs.pg_ctl, ['-D', this.data, '-w', ...args]);
  }

  async #run(program, args) {
    const [command, ...rest] = [...this.account.prefix, program, ...args];
    const out = fs.openSync(this.log, 'a', 0o600);
    try {
      if (this.account.options.uid) fs.fchownSync(out, this.account.options.uid, this.account.options.gid);
      const { code } = await run(command, rest, {
        ...this.account.options,
        env: cleanEnv(),
        stdio: ['ignore', out, out],
      });
      return code;
    } finally {
      fs.closeSync(out);
    }
  }
}

/** The environment without what would send PostgreSQL's programs to another server. */
function cleanEnv() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Why the server at `url` does not answer, or undefined when it does. */
function refusal(url) {
  return withClient(url, () => undefined).catch((error) => error);
}

/** Makes the database `name` in the cluster at `url` unless it exists; returns its url. */
export async function ensureDatabase(url, name) {
  await withClient(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    await client.query(`create database ${pg.escapeIdentifier(name)}`).catch((error) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  });
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}

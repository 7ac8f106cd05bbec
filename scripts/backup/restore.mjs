import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { isAlive } from '../lib/processes.mjs';
import { serverCommand } from './archive.mjs';
import { rowsOf, withClient } from './connection.mjs';
import { writeHeads } from './heads.mjs';
import { contentOf, differences, openings } from './mark.mjs';
import { serverProgram } from './programs.mjs';
import { RecoveryNotes } from './recovery-notes.mjs';
import { RecoveryServer } from './recovery-server.mjs';
import { untar } from './untar.mjs';

/**
 * Restores a copy and the log after it into a folder that is empty or not there, and verifies it: the rows of every
 * table at the place of the mark, row protection, and the chain of the log against its signed heads. The folder has the
 * form of SAMLAD_DATA. It gets its name when all holds; what does not hold is left beside it, with another name.
 * @param {{ target: string, at?: Date, backup?: string, timeline?: string, audit: { heads: string, keys: Record<string, string> } }} wish
 * @param {(database: { url: string, dataFolder: string }) => Promise<{ ok: boolean, sentences: string[], entries: number, heads: number }>} verifyChain
 */
export async function restore(store, wish, verifyChain) {
  const target = path.resolve(wish.target);
  mustBeEmpty(target);
  const mark = await chooseBase(store, wish);
  const program = await serverProgram(mark);
  const work = freshFolder(target);
  let server;
  try {
    await store.giveBase(mark.name, (source) => untar(source, path.join(work, 'pg', 'data')));
    server = new RecoveryServer(work, program, mark);
    const recovery = new Recovery(store, server, new RecoveryNotes(work), mark);
    const faults = await recovery.toMark();
    await recovery.onward(wish);
    const result = await verified(server, { work, mark, wish, faults, verifyChain });
    await server.leave();
    settle(work, result.faults.length ? `${target}.underkand` : target);
    return { ...result, folder: result.faults.length ? `${target}.underkand` : target };
  } finally {
    await server?.leave();
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function mustBeEmpty(target) {
  if (fs.existsSync(target) && (!fs.statSync(target).isDirectory() || fs.readdirSync(target).length))
    throw new Failure(
      `${target} är inte en tom mapp. Återställ till en tom eller ny mapp; ingenting skrivs över.`,
    );
  const failed = `${target}.underkand`;
  if (fs.existsSync(failed))
    throw new Failure(`${failed} finns kvar från en tidigare återställning. Flytta undan den först.`);
}

/** The mark of the copy that is named, or of the newest one that is not later than the wanted time. */
async function chooseBase(store, { at, backup }) {
  const names = backup ? [backup] : store.baseNames().reverse();
  let oldest;
  for (const name of names) {
    const mark = await store.markOf(name);
    if (!at || new Date(mark.at) <= at) return mark;
    oldest = mark;
  }
  throw new Failure(
    oldest
      ? `Det finns ingen säkerhetskopia från före ${at.toISOString()}; den äldsta som prövats går att återställa från ${oldest.at}.`
      : `Det finns ingen säkerhetskopia i ${store.folder}.`,
  );
}

function freshFolder(target) {
  const parent = path.dirname(target);
  fs.mkdirSync(parent, { recursive: true });
  const start = `${path.basename(target)}.`;
  for (const name of fs.readdirSync(parent)) {
    const pid = name.startsWith(start) && /^(\d+)\.new$/.exec(name.slice(start.length))?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const work = `${target}.${process.pid}.new`;
  fs.mkdirSync(path.join(work, 'pg', 'data'), { recursive: true, mode: 0o700 });
  fs.chmodSync(work, 0o700);
  return work;
}

/** Plays the log in two steps: to the mark's place, where the copy is counted, and on to where it is wanted. */
class Recovery {
  constructor(store, server, notes, mark) {
    Object.assign(this, { store, server, notes, mark });
    this.signal = path.join(server.data, 'recovery.signal');
    const words = ['give', '--folder', store.folder, '--notes', notes.file];
    this.always = { restore_command: serverCommand(words, ['%f', '"%p"']) };
    const inherited = Object.entries(process.env).filter(([name]) => !/^(?:PG|SAMLAD_|DATABASE_)/.test(name));
    // The key goes to the server's own command in its environment: a command line is seen by everybody on the computer.
    this.env = { ...Object.fromEntries(inherited), SAMLAD_BACKUP_KEY: store.secret };
  }

  async toMark() {
    const { server, mark } = this;
    fs.writeFileSync(this.signal, '');
    this.#own(this.signal);
    const settings = {
      ...this.always,
      ...mark.settings,
      hot_standby: 'on',
      recovery_target_lsn: mark.lsn,
      recovery_target_inclusive: 'off',
      recovery_target_action: 'pause',
      recovery_target_timeline: 'current',
    };
    const arrived = (await server.start(settings, this.env)) && (await server.pausedAtTarget());
    if (!arrived) throw await this.notes.explain(this.store, server.said());
    const found = await withClient(server.url, contentOf);
    await server.stop();
    return differences(mark, found).map((each) => `Vid kopian ${mark.name} stämmer inte: ${each}.`);
  }

  async onward({ at, timeline = 'latest' }) {
    const settings = {
      ...this.always,
      hot_standby: 'off',
      recovery_target_time: at ? at.toISOString().replace('Z', '+00') : '',
      recovery_target_inclusive: 'on',
      recovery_target_action: 'promote',
      recovery_target_timeline: timeline,
    };
    this.notes.forget();
    const arrived = await this.server.start(settings, this.env);
    const gap = arrived && !at && this.notes.gap(this.store);
    if (!arrived || gap) throw await this.notes.explain(this.store, this.server.said());
  }

  #own(file) {
    const { uid, gid } = this.server.account.options;
    if (uid) fs.chownSync(file, uid, gid);
  }
}

/** What the restored database is, and all that is wrong with it. */
async function verified(server, { work, mark, wish, faults, verifyChain }) {
  const { found, reached, open } = await withClient(server.url, async (client) => {
    const [{ last }] = await rowsOf(client, 'select pg_last_xact_replay_timestamp() as last');
    return {
      found: await contentOf(client),
      reached: last ?? new Date(mark.at),
      open: await openings(client),
    };
  });
  const later = writeHeads(work, [mark.audit, wish.audit], found.heads, wish.at ?? reached);
  const chain = await verifyChain({ url: server.url, dataFolder: work });
  if (mark.embedded) await ownPassword(server, work, mark.superuser);
  keepArchiveOff(server.data);
  return {
    backup: mark.name,
    at: (wish.at ?? reached).toISOString(),
    lastChange: reached.toISOString(),
    tables: Object.keys(found.rows).length,
    rows: Object.values(found.rows).reduce((sum, count) => sum + count, 0),
    migration: found.migrations.at(-1),
    entries: chain.entries,
    heads: chain.heads,
    laterHeads: later,
    warnings: chain.ok ? chain.sentences : [],
    faults: [
      ...faults,
      ...open.map((each) => `Efter återställningen: ${each}.`),
      ...(chain.ok ? [] : chain.sentences),
    ],
  };
}

/** The embedded server's password lies beside its data, and not in the copy: it gets a new one. */
async function ownPassword(server, work, superuser) {
  const password = crypto.randomBytes(24).toString('base64url');
  await server.query(`alter role "${superuser.replaceAll('"', '""')}" password '${password}'`);
  fs.writeFileSync(path.join(work, 'pg', 'password'), password, { mode: 0o600 });
}

/** A restored server must not write into the archive of the one that it comes from, before somebody says so. */
function keepArchiveOff(data) {
  fs.appendFileSync(path.join(data, 'postgresql.auto.conf'), "archive_mode = 'off'\n");
}

/** Gives the finished folder its name. */
function settle(work, target) {
  fs.rmSync(path.join(work, 'recovery.log'), { force: true });
  fs.rmSync(path.join(work, 'recovery.notes'), { force: true });
  if (fs.existsSync(target)) fs.rmdirSync(target);
  fs.renameSync(work, target);
  const parent = fs.openSync(path.dirname(target), 'r');
  fs.fsyncSync(parent);
  fs.closeSync(parent);
}

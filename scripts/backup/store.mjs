import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Failure } from '../lib/failure.mjs';
import { isAlive } from '../lib/processes.mjs';
import { seal, unseal } from './sealed.mjs';

const SEALED = '.sealed';
const WAL_NAME = /^[0-9A-F]{8}(?:[0-9A-F]{16}(?:\.[0-9A-F]{8}\.backup|\.partial)?|\.history)$/;
const SEGMENT = /^[0-9A-F]{24}$/;
const BASE_NAME = /^\d{8}T\d{6}Z$/;
const PIECE_BYTES = 1 << 20;
const LEFT_BEHIND = /\.(\d+)\.(?:new|old)$/;

/** The folder of copies: `base/NAME/{mark,data}.sealed` and `wal/FILE.sealed`. Nothing in it is ever half written under its own name. */
export class Store {
  constructor(folder, secret) {
    this.folder = folder;
    this.secret = secret;
    this.wal = path.join(folder, 'wal');
    this.bases = path.join(folder, 'base');
  }

  /** Keeps one file of the write-ahead log; returns when it is on the disk. The same again is fine, another under the same name is refused. */
  async keepWal(file, name) {
    if (!WAL_NAME.test(name)) throw new Failure(`${name} är inget namn på en loggfil.`);
    const place = this.#walFile(name);
    if (!fs.existsSync(place)) return this.#write(fs.createReadStream(file), place, `wal/${name}`);
    const kept = await this.#content(place, `wal/${name}`);
    if (!kept.equals(fs.readFileSync(file)))
      throw new Failure(
        `Loggfilen ${name} finns redan i ${this.wal} med ett annat innehåll. Två servrar får inte ha samma arkiv: ge den nya servern en egen mapp.`,
      );
    syncToDisk(place);
    syncToDisk(this.wal);
    return undefined;
  }

  /** Writes one file of the log to where the server wants it; false when there is none. */
  async giveWal(name, file) {
    const place = this.#walFile(name);
    // Unlike existsSync, this fails when the folder may not be read, which must not look like the end of the log.
    if (!WAL_NAME.test(name) || !fs.statSync(place, { throwIfNoEntry: false })) return false;
    await this.#read(place, `wal/${name}`, fs.createWriteStream(file, { mode: 0o600 }));
    return true;
  }

  hasWal(name) {
    return fs.existsSync(this.#walFile(name));
  }

  /** The log's segments, oldest first. */
  segments() {
    return walNames(this.wal).filter((name) => SEGMENT.test(name));
  }

  /** The first missing segment that has later ones on its own timeline, from a segment on. */
  firstGap(from) {
    const segments = this.segments().filter((name) => name.slice(8) >= from.slice(8));
    for (const [index, name] of segments.entries()) {
      const next = segments[index + 1];
      const [own, following] = [name.slice(0, 8), next?.slice(0, 8)];
      if (own === following && positionOf(next) !== positionOf(name) + 1) return afterSegment(name);
    }
    return segments[0] === from || !segments.length ? undefined : from;
  }

  /** Whether a segment that the server asked for in vain has been lost: its timeline has older and newer ones. */
  isGap(name) {
    if (!SEGMENT.test(name)) return false;
    const own = this.segments().filter((segment) => segment.slice(0, 8) === name.slice(0, 8));
    return own.some((segment) => segment < name) && own.some((segment) => segment > name);
  }

  /** The names of the base copies, oldest first. */
  baseNames() {
    if (!fs.existsSync(this.bases)) return [];
    return fs
      .readdirSync(this.bases)
      .filter((name) => BASE_NAME.test(name))
      .sort();
  }

  /** Bytes that a base copy takes. */
  baseBytes(name) {
    return fs.statSync(this.#baseFile(name, 'data')).size;
  }

  /** Keeps a base copy: its data, then what `mark()` answers, all under its name at once or not at all. */
  async keepBase(name, data, mark) {
    const fresh = path.join(this.bases, `${name}.${process.pid}.new`);
    try {
      await this.#write(data, path.join(fresh, `data${SEALED}`), `base/${name}/data`);
      const text = JSON.stringify(await mark());
      await this.#write([Buffer.from(text)], path.join(fresh, `mark${SEALED}`), `base/${name}/mark`);
      fs.renameSync(fresh, path.join(this.bases, name));
      syncToDisk(this.bases);
    } finally {
      fs.rmSync(fresh, { recursive: true, force: true });
    }
  }

  async markOf(name) {
    return JSON.parse(
      (await this.#content(this.#baseFile(name, 'mark'), `base/${name}/mark`)).toString('utf8'),
    );
  }

  /** Hands the data of a base copy to `target(stream)`. */
  giveBase(name, target) {
    return this.#read(this.#baseFile(name, 'data'), `base/${name}/data`, target);
  }

  /** Reads all that is kept from the oldest base copy on, and fails at the first file that is not as it was written. */
  async readAll() {
    for (const name of this.baseNames()) {
      await this.markOf(name);
      await this.giveBase(name, drain);
    }
    for (const name of walNames(this.wal)) await this.#read(this.#walFile(name), `wal/${name}`, drain);
  }

  /** Removes a base copy. */
  dropBase(name) {
    const old = path.join(this.bases, `${name}.${process.pid}.old`);
    fs.renameSync(path.join(this.bases, name), old);
    fs.rmSync(old, { recursive: true, force: true });
  }

  /** Removes what no copy from segment `first` on needs, and what killed runs left; histories of timelines stay. Returns how many log files went. */
  dropWalBefore(first) {
    for (const folder of [this.wal, this.bases]) dropLeftBehind(folder);
    const old = walNames(this.wal).filter(
      (name) => !name.endsWith('.history') && name.slice(8, 24) < first.slice(8),
    );
    for (const name of old) fs.rmSync(this.#walFile(name), { force: true });
    return old.length;
  }

  #walFile(name) {
    return path.join(this.wal, `${name}${SEALED}`);
  }

  #baseFile(name, part) {
    const file = path.join(this.bases, name, `${part}${SEALED}`);
    if (BASE_NAME.test(name) && fs.existsSync(file)) return file;
    throw new Failure(`Det finns ingen säkerhetskopia ${name} i ${this.folder}; list visar dem som finns.`);
  }

  /** Writes a stream packed and sealed: under another name first, on the disk before it has its own. */
  async #write(source, file, name) {
    const folder = path.dirname(file);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fresh = `${file}.${process.pid}.new`;
    try {
      const sealed = seal(this.secret, name);
      await pipeline(source, createGzip({ level: 1 }), sealed, fs.createWriteStream(fresh, { mode: 0o600 }));
      syncToDisk(fresh);
      fs.renameSync(fresh, file);
      syncToDisk(folder);
      syncToDisk(path.dirname(folder));
    } finally {
      fs.rmSync(fresh, { force: true });
    }
  }

  #read(file, name, target) {
    return pipeline(
      fs.createReadStream(file),
      unseal(this.secret, name),
      createGunzip({ chunkSize: PIECE_BYTES }),
      target,
    );
  }

  async #content(file, name) {
    const chunks = [];
    await this.#read(file, name, async (source) => {
      for await (const chunk of source) chunks.push(chunk);
    });
    return Buffer.concat(chunks);
  }
}

/** Place of a segment in the log, counted in segments of 16 MB, PostgreSQL's own size. */
const positionOf = (name) => Number(BigInt(`0x${name.slice(8, 16)}`) * 256n + BigInt(`0x${name.slice(16)}`));

function afterSegment(name) {
  const next = positionOf(name) + 1;
  const hex = (number) => number.toString(16).toUpperCase().padStart(8, '0');
  return name.slice(0, 8) + hex(Math.floor(next / 256)) + hex(next % 256);
}

function walNames(folder) {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(SEALED));
  return names.map((name) => name.slice(0, -SEALED.length)).sort();
}

function dropLeftBehind(folder) {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    const pid = LEFT_BEHIND.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

async function drain(source) {
  for await (const _ of source);
}

function syncToDisk(file) {
  const open = fs.openSync(file, 'r');
  try {
    fs.fsyncSync(open);
  } finally {
    fs.closeSync(open);
  }
}

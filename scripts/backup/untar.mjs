import fs from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';

const BLOCK = 512;

/** Unpacks the tar stream of a base backup (files and folders, nothing else) into `folder`. */
export async function untar(source, folder) {
  const bytes = new ByteReader(source);
  for (let head = await bytes.take(BLOCK); head?.some(Boolean); head = await bytes.take(BLOCK)) {
    const { name, size, kind } = read(head);
    const place = path.resolve(folder, name);
    if (!place.startsWith(path.resolve(folder))) throw unknown(name);
    if (kind === '5') fs.mkdirSync(place, { recursive: true, mode: 0o700 });
    else if (kind === '0') await writeFile(place, bytes, size);
    else throw unknown(name);
    if (size % BLOCK) await bytes.take(BLOCK - (size % BLOCK));
  }
  for await (const _ of bytes.rest());
}

const unknown = (name) => new Failure(`Säkerhetskopian innehåller något oväntat: ${name}.`);

function read(head) {
  const text = (from, to) => head.toString('utf8', from, to).replace(/\0.*$/s, '');
  const prefix = text(345, 500);
  return {
    name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100),
    size:
      head[124] & 0x80 ? Number(head.readBigUInt64BE(128)) : Number.parseInt(text(124, 136).trim() || '0', 8),
    kind: text(156, 157) || '0',
  };
}

async function writeFile(place, bytes, size) {
  const file = await open(place, 'wx', 0o600);
  try {
    for await (const chunk of bytes.pieces(size)) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

/** Reads a stream by the number of bytes. */
class ByteReader {
  constructor(source) {
    this.source = source[Symbol.asyncIterator]();
    this.waiting = Buffer.alloc(0);
  }

  /** Exactly so many bytes, or undefined at the end. */
  async take(count) {
    const found = [];
    for await (const piece of this.pieces(count)) found.push(piece);
    return found.length ? Buffer.concat(found) : undefined;
  }

  async *pieces(count) {
    let left = count;
    while (left > 0) {
      if (!this.waiting.length) {
        const { value, done } = await this.source.next();
        if (done && left === count) return;
        if (done) throw new Failure('Säkerhetskopian slutar mitt i en fil.');
        this.waiting = value;
      }
      const piece = this.waiting.subarray(0, left);
      this.waiting = this.waiting.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async *rest() {
    for (let next = await this.source.next(); !next.done; next = await this.source.next()) yield next.value;
  }
}

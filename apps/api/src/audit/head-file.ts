import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { canonicalJson } from '../database/canonical-json.js';
import type { KnownKeys, SigningKey } from './signing-key.js';

const NEWLINE = 0x0a;

const headSchema = z.strictObject({
  form: z.literal('samlad-head-1'),
  installation: z.string(),
  municipalityId: z.string(),
  sequence: z.number().int().positive(),
  hash: z.string(),
  at: z.string(),
  reason: z.string(),
  key: z.string(),
  signature: z.string(),
});

/** A chain's head, signed: one line of the file. */
export type SignedHead = z.infer<typeof headSchema>;

/** What is signed: the line's canonical JSON without its signature. */
const signedText = (head: SignedHead): string => canonicalJson({ ...head, signature: undefined });

/** The head with its signature. */
export function signHead(head: Omit<SignedHead, 'form' | 'key' | 'signature'>, key: SigningKey): SignedHead {
  const unsigned: SignedHead = { form: 'samlad-head-1', ...head, key: key.fingerprint, signature: '' };
  return { ...unsigned, signature: key.sign(signedText(unsigned)) };
}

/** Where the heads lie: outside the database, so that whoever owns the database does not own them. */
export const headFile = (dataFolder: string): string => path.resolve(dataFolder, 'audit', 'heads.jsonl');

/** Adds heads to the file in one write and returns when they are on the disk. Several processes may do it at once. */
export async function appendHeads(file: string, heads: readonly SignedHead[]): Promise<void> {
  if (heads.length === 0) return;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    const lines = heads.map((head) => `${JSON.stringify(head)}\n`).join('');
    await handle.write((await endsInHalfALine(file)) ? `\n${lines}` : lines);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether a loss of power has left a line unfinished. */
async function endsInHalfALine(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size === 0) return false;
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] !== NEWLINE;
  } finally {
    await handle.close();
  }
}

interface HeadAt {
  sequence: number;
  hash: string;
  at: string;
}

/** The signed heads of one chain. */
export class HeadsOfChain {
  private readonly bySequence = new Map<number, HeadAt[]>();
  latest: HeadAt | null = null;
  count = 0;

  add(head: HeadAt): void {
    const known = this.bySequence.get(head.sequence) ?? [];
    this.count += 1;
    if (!known.some(({ hash }) => hash === head.hash)) this.bySequence.set(head.sequence, [...known, head]);
    if (this.latest === null || head.sequence > this.latest.sequence) this.latest = head;
  }

  at(sequence: number): readonly HeadAt[] {
    return this.bySequence.get(sequence) ?? [];
  }
}

/** All signed heads of an installation that a file holds, and the lines that nobody should believe. */
export interface HeadsRead {
  exists: boolean;
  chains: Map<string, HeadsOfChain>;
  /** Heads with a wrong signature or of an unknown key. */
  refused: { line: number; municipalityId: string; sequence: number }[];
  /** Lines that are no heads, such as one that a loss of power cut short. */
  unreadable: number;
  /** Heads of other installations, which say nothing of this one. */
  foreign: number;
}

/** Reads a file of heads line by line and keeps those with a good signature. */
export async function readHeads(
  file: string,
  keys: KnownKeys,
  { installation, only }: { installation: string; only?: string | undefined },
): Promise<HeadsRead> {
  const read: HeadsRead = {
    exists: existsSync(file),
    chains: new Map(),
    refused: [],
    unreadable: 0,
    foreign: 0,
  };
  if (!read.exists) return read;
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const head = parsed(text);
    if (head === null) read.unreadable += 1;
    else if (head.installation !== installation) read.foreign += 1;
    else if (only === undefined || head.municipalityId === only) take(read, head, line, keys);
  }
  return read;
}

function take(read: HeadsRead, head: SignedHead, line: number, keys: KnownKeys): void {
  const { municipalityId, sequence, hash, at } = head;
  if (!keys.confirm(head.key, signedText(head), head.signature)) {
    read.refused.push({ line, municipalityId, sequence });
    return;
  }
  const chain = read.chains.get(municipalityId) ?? new HeadsOfChain();
  read.chains.set(municipalityId, chain);
  chain.add({ sequence, hash, at });
}

function parsed(line: string): SignedHead | null {
  try {
    return headSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

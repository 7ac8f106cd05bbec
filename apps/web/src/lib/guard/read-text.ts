import type { Finding } from '@samlad/guard/finding.js';
import { verdictOf } from '@samlad/guard/verdict.js';
import type { Asked, Told } from './guard.worker';
import { passTextsThrough } from './gate';

const MOST_KEPT = 400;
const LONGEST_WAIT_MS = 8_000;

let worker: Worker | null = null;
let sequence = 0;
const waiting = new Map<number, (findings: Finding[]) => void>();
/** What was found in the texts that were read last; only in memory, as the texts themselves. */
const known = new Map<string, Promise<Finding[]>>();

function theWorker(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL('./guard.worker.ts', import.meta.url), { type: 'module', name: 'guard' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    waiting.get(data.id)?.(data.findings);
    waiting.delete(data.id);
  });
  return worker;
}

const ask = (message: Asked) => theWorker().postMessage(message);

/** Tells the reader the municipality's places; what was read without them is read anew. */
export function knowPlaces(places: readonly string[]): void {
  known.clear();
  ask({ places });
}

/** What points at a person in a text, as the server will find it; rejects when the reader cannot answer. */
export function readText(text: string): Promise<Finding[]> {
  const given = text.normalize('NFC');
  const before = known.get(given);
  if (before !== undefined) return before;
  const reading = new Promise<Finding[]>((resolve, reject) => {
    sequence += 1;
    const id = sequence;
    const late = setTimeout(() => {
      waiting.delete(id);
      reject(new Error('The guard does not answer.'));
    }, LONGEST_WAIT_MS);
    waiting.set(id, (findings) => {
      clearTimeout(late);
      resolve(findings);
    });
    ask({ id, text: given });
  });
  reading.catch(() => known.delete(given));
  known.set(given, reading);
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value ?? '');
  return reading;
}

/** Whether the findings tell of concern for one child, which is neither kept nor sent from any field. */
export const isConcern = (findings: readonly Finding[]): boolean =>
  verdictOf(findings, { level: 'OWN' }).action === 'STOP';

passTextsThrough(async (text) => !isConcern(await readText(text)));

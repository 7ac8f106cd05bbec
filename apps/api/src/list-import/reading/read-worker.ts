import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from '@samlad/import/table/table.js';
import type { FromReader, ToReader } from './reading-messages.js';
import { readList } from './read-list.js';
import type { ReadOrder } from './read-order.js';
import { AskedSource } from './asked-source.js';

/** The thread that a list is read in: it asks for the file's bytes, and for leave to go on after each step. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker thread.');

const order = workerData as ReadOrder;
const source = new AskedSource(order.byteSize, (message) => port.postMessage(message));
let goOn: (() => void) | null = null;
const say = (message: FromReader) => port.postMessage(message, movedWith(message));

port.on('message', (message: ToReader) => {
  if (message.kind === 'BYTES') source.answer(message);
  else goOn?.();
});

/** The bytes of rows are handed over, not copied. */
function movedWith(message: FromReader): ArrayBuffer[] {
  if (message.kind !== 'STEP' || !('batch' in message.step)) return [];
  return [message.step.batch.rows.buffer as ArrayBuffer];
}

async function run(): Promise<void> {
  for await (const step of readList(order, source)) {
    const leave = new Promise<void>((resolve) => (goOn = resolve));
    say({ kind: 'STEP', step });
    await leave;
  }
  say({ kind: 'END' });
}

run()
  .catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    say({ kind: 'UNREADABLE', reason: error.reason });
  })
  .finally(() => port.close());

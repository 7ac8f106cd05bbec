import { Worker } from 'node:worker_threads';
import { Unreadable } from '@samlad/import/table/table.js';
import type { FromReader, ToReader } from './reading-messages.js';
import type { ReadOrder, ReadStep } from './read-order.js';

/** What the thread may hold of objects; the bytes of the file are counted apart and are few at a time. */
const MOST_MEGABYTES = 512;
/** What is made and dropped again within a few rows: little of it at a time keeps the memory flat. */
const YOUNG_MEGABYTES = 16;
const LONGEST_MS = 20 * 60_000;

const WORKER = new URL('./read-worker.js', import.meta.url);

/** How a list is read: where the thread's file is, where the bytes are, and what stops it. */
export interface ReadingManner {
  worker?: string | undefined;
  bytes: (from: number, to: number) => Promise<Uint8Array | null>;
  signal: AbortSignal;
}

/**
 * Reads a list in a thread of its own, so that neither its size nor its content can harm the process: the thread has a
 * limit of memory and of time. It is one step ahead of what is dealt with and waits then. Throws Unreadable.
 */
export async function* readInThread(
  order: ReadOrder,
  { worker: file, bytes, signal }: ReadingManner,
): AsyncGenerator<ReadStep> {
  const worker = new Worker(file ?? WORKER, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    env: {},
    execArgv: [],
  });
  const steps = new Steps();
  const tell = (message: ToReader) => worker.postMessage(message);
  worker.on('message', (message: FromReader) => {
    if (message.kind !== 'WANTS') return steps.push(message);
    bytes(message.from, message.to).then(
      (found) => tell({ kind: 'BYTES', id: message.id, bytes: found }),
      (error: unknown) => steps.fail(error),
    );
  });
  worker.on('error', (error) => steps.fail(faultOf(error)));
  worker.on('exit', () => steps.fail(new Error('The reading thread ended too early.')));
  const stop = () => steps.fail(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const tooLong = setTimeout(
    () => steps.fail(new Unreadable('Filen tar för lång tid att läsa. Dela upp den.')),
    LONGEST_MS,
  );
  try {
    signal.throwIfAborted();
    for (;;) {
      const message = await steps.next();
      if (message.kind === 'END') return;
      if (message.kind === 'UNREADABLE') throw new Unreadable(message.reason);
      tell({ kind: 'GO_ON' });
      if (message.kind === 'STEP') yield message.step;
    }
  } finally {
    clearTimeout(tooLong);
    signal.removeEventListener('abort', stop);
    worker.removeAllListeners('exit');
    await worker.terminate();
  }
}

/** Messages that have come, or the one that is waited for. */
class Steps {
  private readonly come: FromReader[] = [];
  private failure: { error: unknown } | null = null;
  private wake: (() => void) | null = null;

  push(message: FromReader): void {
    this.come.push(message);
    this.wake?.();
  }

  fail(error: unknown): void {
    this.failure ??= { error };
    this.wake?.();
  }

  async next(): Promise<FromReader> {
    for (;;) {
      const message = this.come.shift();
      if (message !== undefined) return message;
      if (this.failure !== null) throw this.failure.error;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}

function faultOf(error: unknown): unknown {
  return (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Unreadable('Filen kräver för mycket minne för att läsas. Dela upp den.')
    : error;
}

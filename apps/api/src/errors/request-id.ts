import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

interface Scope {
  requestId: string;
  /** Aborted when the request may take no longer, or when nobody waits for its answer. */
  signal: AbortSignal | undefined;
}

const storage = new AsyncLocalStorage<Scope>();

/** Runs a request with its own id, which every log line and error of it carries, and what may stop it. */
export const withRequestId = <Result>(requestId: string, work: () => Result, signal?: AbortSignal): Result =>
  storage.run({ requestId, signal }, work);

/** The id of the request that is being answered; a new one outside any request. */
export const currentRequestId = (): string => storage.getStore()?.requestId ?? randomUUID();

/** What stops the work of the request that is being answered; undefined outside any request. */
export const currentSignal = (): AbortSignal | undefined => storage.getStore()?.signal;

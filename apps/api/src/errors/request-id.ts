import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { TimeLimit } from './time-limit.js';

interface Scope {
  requestId: string;
  /** Ends when the request may take no longer, or when nobody waits for its answer. */
  limit: TimeLimit | undefined;
}

const storage = new AsyncLocalStorage<Scope>();

/** Runs a request with its own id, which every log line and error of it carries, and what may stop it. */
export const withRequestId = <Result>(requestId: string, work: () => Result, limit?: TimeLimit): Result =>
  storage.run({ requestId, limit }, work);

/** The id of the request that is being answered; a new one outside any request. */
export const currentRequestId = (): string => storage.getStore()?.requestId ?? randomUUID();

/** What stops the work of the request that is being answered; undefined outside any request. */
export const currentSignal = (): AbortSignal | undefined => storage.getStore()?.limit?.signal;

/** Lets the request that is being answered take so many milliseconds from now, for the few that need more than others. */
export const allowTime = (ms: number): void => storage.getStore()?.limit?.allow(ms);

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** Runs a request with its own id, which every log line and error of it carries. */
export const withRequestId = <Result>(requestId: string, work: () => Result): Result =>
  storage.run(requestId, work);

/** The id of the request that is being answered; a new one outside any request. */
export const currentRequestId = (): string => storage.getStore() ?? randomUUID();

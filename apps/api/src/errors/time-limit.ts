import { DomainError } from '@samlad/domain/errors.js';

/** How long the work of one request may go on. */
export class TimeLimit {
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  /** Aborted with OPERATION_STOPPED when the time is up, or when nobody waits for the answer. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** So many milliseconds from now, whatever was allowed before. */
  allow(ms: number): void {
    this.rest();
    if (!this.signal.aborted) this.timer = setTimeout(() => this.stop(), ms);
  }

  stop(): void {
    this.rest();
    this.stopping.abort(new DomainError('OPERATION_STOPPED'));
  }

  /** The work is done. */
  rest(): void {
    clearTimeout(this.timer);
  }
}

const PAUSE_MS = 400;

/** Does something now and then while other work goes on, never more often than people can see. */
export class Pace {
  private last = Date.now();

  constructor(
    private readonly work: () => Promise<void>,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  async step(): Promise<void> {
    if (Date.now() - this.last < this.pauseMs) return;
    await this.work();
    this.last = Date.now();
  }
}

/** Hands a listener the latest of what is put in it: what nobody has taken yet is replaced, not queued. */
export class Latest<Value> implements AsyncIterableIterator<Value> {
  private waiting: ((result: IteratorResult<Value>) => void) | null = null;
  private held: { value: Value } | null = null;
  private isOver = false;

  /** `onOver` is called once, when the listener has left. */
  constructor(private readonly onOver: () => void) {}

  put(value: Value): void {
    if (this.isOver) return;
    const take = this.waiting;
    this.waiting = null;
    if (take) take({ value, done: false });
    else this.held = { value };
  }

  next(): Promise<IteratorResult<Value>> {
    if (this.isOver) return Promise.resolve({ value: undefined, done: true });
    const { held } = this;
    this.held = null;
    if (held) return Promise.resolve({ value: held.value, done: false });
    return new Promise((resolve) => (this.waiting = resolve));
  }

  return(): Promise<IteratorResult<Value>> {
    if (!this.isOver) {
      this.isOver = true;
      this.waiting?.({ value: undefined, done: true });
      this.onOver();
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(): Promise<IteratorResult<Value>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

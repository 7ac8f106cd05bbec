/** A new key for one intention; the same key is sent again when the same thing is tried again. */
export function newClientKey(): string {
  return crypto.randomUUID();
}

interface Intention {
  input: string;
  key: string;
}

/** Gives the same key as long as the input stays the same, and a new one after `done`. */
export class IntentionKey {
  private intention: Intention | null = null;

  keyFor(input: unknown): string {
    const text = JSON.stringify(input);
    if (this.intention?.input !== text) this.intention = { input: text, key: newClientKey() };
    return this.intention.key;
  }

  done(): void {
    this.intention = null;
  }
}

type Passes = (text: string) => Promise<boolean>;

/** A word or a code tells of nobody; what is shorter than this is not read. */
const SHORTEST = 8;

let passes: Passes | null = null;

/** From now on texts pass the reader; until a guarded field has been shown there is nothing to pass. */
export function passTextsThrough(reader: Passes): void {
  passes = reader;
}

/**
 * Whether no text in a value tells of concern for one child, so that it may be sent. A text that cannot be read here is
 * left to the server, which reads it too.
 */
export async function maySend(value: unknown): Promise<boolean> {
  const reader = passes;
  if (reader === null) return true;
  const read = textsOf(value).map((text) => reader(text).catch(() => true));
  return (await Promise.all(read)).every(Boolean);
}

/** The texts in a value, wherever they stand. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= SHORTEST && /\s/.test(value.trim()) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

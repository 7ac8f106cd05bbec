import { textsOf } from './gate';

/** Whether one text may be kept: it has been read, and tells of no concern for one child. */
async function passes(text: string): Promise<boolean> {
  const { isConcern, readText } = await import('./read-text');
  return readText(text).then(
    (findings) => !isConcern(findings),
    () => false,
  );
}

/**
 * Whether every text in a value may be kept on the device or saved as a draft. False also when the texts cannot be read:
 * what nobody has read is kept in memory only. Source: domain rule R15, security requirements §6.
 */
export async function mayKeep(value: unknown): Promise<boolean> {
  return (await Promise.all(textsOf(value).map(passes))).every(Boolean);
}

/**
 * The value as it may be kept: each text that tells of concern for one child, or that could not be read, is empty in it.
 * The rest is as it was; nothing is changed in the value itself.
 */
export async function keepable<Value>(value: Value): Promise<Value> {
  const texts = [...new Set(textsOf(value))];
  const passed = await Promise.all(texts.map(passes));
  const stopped = new Set(texts.filter((_, index) => !passed[index]));
  return stopped.size === 0 ? value : (without(value, stopped) as Value);
}

function without(value: unknown, stopped: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return stopped.has(value) ? '' : value;
  if (Array.isArray(value)) return value.map((one: unknown) => without(one, stopped));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one, stopped)]));
}

import { isUuid } from './actor.js';

const LENGTH = 36;

/** Every UUID that stands as a value anywhere in an answer, each once, in the order they are met. */
export function idsIn(answer: unknown): string[] {
  const ids = new Set<string>();
  const seen = new Set<object>();
  const waiting: unknown[] = [answer];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      if (value.length === LENGTH && value[8] === '-' && isUuid(value)) ids.add(value);
    } else if (
      typeof value === 'object' &&
      value !== null &&
      !ArrayBuffer.isView(value) &&
      !seen.has(value)
    ) {
      seen.add(value);
      waiting.push(...childrenOf(value));
    }
  }
  return [...ids];
}

function childrenOf(value: object): unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (value instanceof Set) return [...value];
  return Object.values(value);
}

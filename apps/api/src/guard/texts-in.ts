import type { FreeText, Fields } from './road.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of an input that lie at the named paths; blanks and what is not text are left out. */
export function textsIn(input: unknown, fields: Fields): FreeText[] {
  return Object.entries(fields).flatMap(([path, label]) =>
    valuesAt(input, path.split('.'), []).map(({ field, value }) => ({ field, label, text: value })),
  );
}

function valuesAt(
  value: unknown,
  [step, ...rest]: string[],
  at: string[],
): { field: string; value: string }[] {
  if (step === undefined)
    return typeof value === 'string' && value.trim() !== '' ? [{ field: at.join('.'), value }] : [];
  if (!isObject(value)) return [];
  const isList = step.endsWith('[]');
  const key = isList ? step.slice(0, -2) : step;
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  if (!isList) return valuesAt(inner, rest, [...at, key]);
  return Array.isArray(inner)
    ? inner.flatMap((one, index) => valuesAt(one, rest, [...at, key, String(index)]))
    : [];
}

import type { View } from '../rules/view.js';
import type { Judge } from './judge.js';
import type { Selection } from './schema.js';

const COMPARED = new Set(['string', 'number', 'boolean']);
/** What a field says beside its column; the expectation of its list judges it. */
const SAID_OTHERWISE = new Set(['notice.read_at']);
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Compares every object that has an id with its row, field by field, wherever it stands in an answer: a field whose
 * name is a column's must say what the column says. So what may be read is whole.
 */
export function compareObjects(
  judge: Judge,
  view: View,
  selection: Selection,
  value: unknown,
  path: string,
): void {
  if (Array.isArray(value)) {
    for (const item of value) compareObjects(judge, view, selection, item, path);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const object = value as Record<string, unknown>;
  const row = typeof object['id'] === 'string' ? view.town.byId.get(object['id']) : undefined;
  for (const [name, nested] of selection.fields) {
    const at = `${path}.${name}`;
    if (nested !== null) compareObjects(judge, view, nested, object[name], at);
    else if (row !== undefined && !SAID_OTHERWISE.has(`${row.kind}.${snake(name)}`))
      compareCell(judge, at, object[name], row.values[snake(name)]);
  }
}

function compareCell(judge: Judge, at: string, got: unknown, want: unknown): void {
  if (want === undefined) return;
  if (want !== null && !COMPARED.has(typeof want)) return;
  if (want !== null && got !== null && typeof got !== typeof want) return;
  if (typeof want === 'string' && /^\d{4}-\d\d-\d\dT/.test(want)) return;
  judge.same(at, got, want);
}

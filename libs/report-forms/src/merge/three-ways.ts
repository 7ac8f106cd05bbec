/** Where a value lies in the answers: keys and row numbers. */
export type MergePath = readonly (string | number)[];

/** The same value as it was, and as each of two writers has it. */
export interface ThreeWays {
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** A value that both have changed, each in another way; a person chooses. */
export interface MergeConflict extends ThreeWays {
  path: MergePath;
  /** ROW when one has taken away the row that the other has changed; the one who took it away has null. */
  kind: 'VALUE' | 'ROW';
}

/** What has come of three values: the value, holding mine where a person must choose. */
export interface MergedValue {
  value: unknown;
  conflicts: MergeConflict[];
}

type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An empty text, null and what was never filled in say the same: nothing. */
export const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Whether two values say the same; members that say nothing do not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isNothing(one) && isNothing(other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((member, index) => isSame(member, other[index]));
  if (isObject(one) && isObject(other))
    return keysOf(one, other).every((key) => isSame(one[key], other[key]));
  return isEmptyObject(one, other) || one === other;
}

const isEmptyObject = (one: unknown, other: unknown): boolean =>
  (isNothing(one) && isObject(other) && isSame({}, other)) ||
  (isNothing(other) && isObject(one) && isSame(one, {}));

/** Every key of the objects, those of the first first. */
export const keysOf = (...objects: readonly JsonObject[]): string[] => [
  ...new Set(objects.flatMap((object) => Object.keys(object))),
];

/** One value as a whole: the side that changed it wins, the same change is one, two changes are a conflict. */
export function mergeWhole({ base, mine, theirs }: ThreeWays, path: MergePath): MergedValue {
  if (isSame(mine, theirs)) return { value: mine === undefined ? theirs : mine, conflicts: [] };
  if (isSame(base, mine)) return { value: theirs, conflicts: [] };
  if (isSame(base, theirs)) return { value: mine, conflicts: [] };
  return { value: mine, conflicts: [{ path, kind: 'VALUE', base, mine, theirs }] };
}

/** A choice of several: each alternative is taken or not by itself, so nothing is ever in the way. */
export function mergeSets({ base, mine, theirs }: ThreeWays): MergedValue {
  const [was, own, other] = [listOf(base), listOf(mine), listOf(theirs)];
  const stays = (one: unknown) => own.includes(one) && other.includes(one);
  const comes = (one: unknown) => !was.includes(one) && (own.includes(one) || other.includes(one));
  const all = [...new Set([...was, ...own, ...other])].filter((one) => stays(one) || comes(one));
  const order = [...all].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  const isOneOfThem = [own, other, was].find((list) => isSame([...list].sort(), order));
  return { value: isOneOfThem ?? order, conflicts: [] };
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

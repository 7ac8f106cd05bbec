import type L from 'leaflet';

type HitTest = (at: L.Point) => boolean;

const tests = new WeakMap<L.Map, Set<HitTest>>();

/** Lets a canvas layer claim clicks that lie on one of its marks, before the shapes under it. */
export function addHitTest(map: L.Map, test: HitTest): () => void {
  const own = tests.get(map) ?? new Set<HitTest>();
  tests.set(map, own.add(test));
  return () => own.delete(test);
}

/** Whether a mark of a canvas layer lies at a point of the map's box, in pixels. */
export function isClaimed(map: L.Map, at: L.Point): boolean {
  return [...(tests.get(map) ?? [])].some((test) => test(at));
}

import type { MultiPolygon } from './geometry.js';
import { toProjected } from './projection.js';

/** A ring or polygon in a plane: pairs of x, y in one unit. */
export type PlaneRing = [number, number][];

/** Area of a ring, positive when it runs counterclockwise, in the square of its unit (shoelace formula). */
export function signedArea(ring: readonly (readonly [number, number])[]): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[i + 1]!;
    twice += (x1 - origin[0]) * (y2 - origin[1]) - (x2 - origin[0]) * (y1 - origin[1]);
  }
  return twice / 2;
}

/** The rings of every polygon in metres of the projected system `crs`. */
export function projectRings(geometry: MultiPolygon, crs: string): PlaneRing[][] {
  return geometry.coordinates.map((rings) =>
    rings.map((ring) =>
      ring.map(([longitude, latitude]): [number, number] => {
        const { easting, northing } = toProjected({ longitude, latitude }, crs);
        return [easting, northing];
      }),
    ),
  );
}

/** Square metres of a MultiPolygon, holes left out, measured in the projected system `crs`. */
export function areaSquareMetres(geometry: MultiPolygon, crs: string): number {
  let total = 0;
  for (const [outer = [], ...holes] of projectRings(geometry, crs)) {
    total += Math.abs(signedArea(outer));
    for (const hole of holes) total -= Math.abs(signedArea(hole));
  }
  return total;
}

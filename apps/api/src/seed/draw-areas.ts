import type { Coordinate, MultiPolygon, PolygonRings } from '@samlad/geo/geometry.js';
import { roundPosition } from '@samlad/geo/position.js';
import { fromProjected, toProjected } from '@samlad/geo/projection.js';
import { Delaunay } from 'd3-delaunay';
import { intersection } from 'polyclip-ts';
import { between, seededRandom, seedOf } from './random.js';

type PlanePoint = [number, number];

export interface Centre {
  code: string;
  longitude: number;
  latitude: number;
}

const STEP_METRES = 350;
const SWING_METRES = 90;
const MARGIN_METRES = 20_000;
const CENTIMETRES = 100;

/**
 * Shares the outline between the centres: each gets what is nearest to it, with borders that wind a little and that
 * neighbours have in common. WGS84 in and out, six decimals; `crs` is the plane it is done in.
 */
export function drawAreas(
  centres: readonly Centre[],
  outline: readonly Coordinate[],
  crs: string,
): Map<string, MultiPolygon> {
  const plane = ([longitude, latitude]: Coordinate): PlanePoint => {
    const { easting, northing } = toProjected({ longitude, latitude }, crs);
    return [easting, northing];
  };
  const frame = outline.map(plane);
  const points = centres.map(({ longitude, latitude }) => plane([longitude, latitude]));
  const voronoi = Delaunay.from(points).voronoi(bounds(frame));
  return new Map(
    centres.map(({ code }, index) => {
      const corners = (voronoi.cellPolygon(index) as PlanePoint[]).map(inCentimetres);
      const cell = corners.slice(1).flatMap((corner, at) => winding(corners[at] as PlanePoint, corner));
      return [code, degrees(intersection([cell], [frame]), crs)];
    }),
  );
}

/** The outline itself as a surface. */
export function outlineSurface(outline: readonly Coordinate[]): MultiPolygon {
  const first = outline[0];
  if (first === undefined) throw new RangeError('The outline is empty.');
  return { type: 'MultiPolygon', coordinates: [[[...outline, first].reverse() as Coordinate[]]] };
}

function bounds(frame: readonly PlanePoint[]): [number, number, number, number] {
  const xs = frame.map(([x]) => x);
  const ys = frame.map(([, y]) => y);
  return [
    Math.min(...xs) - MARGIN_METRES,
    Math.min(...ys) - MARGIN_METRES,
    Math.max(...xs) + MARGIN_METRES,
    Math.max(...ys) + MARGIN_METRES,
  ];
}

/** The same bends whichever neighbour asks: they depend on the two ends and are made from the lesser to the greater. */
function winding(from: PlanePoint, to: PlanePoint): PlanePoint[] {
  const forward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  const [low, high] = forward ? [from, to] : [to, from];
  const length = Math.hypot(high[0] - low[0], high[1] - low[1]);
  const steps = Math.floor(length / STEP_METRES);
  const random = seededRandom(seedOf(`${low.join()};${high.join()}`));
  const bends = Array.from({ length: Math.max(0, steps - 1) }, (_, index): PlanePoint => {
    const along = (index + 1) / steps;
    const aside = between(random, -SWING_METRES, SWING_METRES) / length;
    return inCentimetres([
      low[0] + (high[0] - low[0]) * along - (high[1] - low[1]) * aside,
      low[1] + (high[1] - low[1]) * along + (high[0] - low[0]) * aside,
    ]);
  });
  return [from, ...(forward ? bends : bends.reverse())];
}

const inCentimetres = ([x, y]: PlanePoint): PlanePoint => [
  Math.round(x * CENTIMETRES) / CENTIMETRES,
  Math.round(y * CENTIMETRES) / CENTIMETRES,
];

function degrees(polygons: PlanePoint[][][], crs: string): MultiPolygon {
  const coordinates = polygons.map((rings): PolygonRings =>
    rings.map((ring) => ring.map((point) => back(point, crs))),
  );
  return { type: 'MultiPolygon', coordinates };
}

function back([easting, northing]: PlanePoint, crs: string): Coordinate {
  const { longitude, latitude } = roundPosition(fromProjected({ easting, northing }, crs));
  return [longitude, latitude];
}

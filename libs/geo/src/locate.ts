import { areaSquareMetres, projectRings, type PlaneRing } from './area.js';
import { squaredDistanceToSegment } from './distance.js';
import { boxOf, type Box, type MultiPolygon } from './geometry.js';
import { covers, prepareGeometry, type PreparedGeometry } from './point-in-polygon.js';
import { isUnknownPosition, type Position } from './position.js';
import { toProjected } from './projection.js';

/** How far from a border a position in no area may lie and still count to it, in metres. */
const GAP_METRES = 200;

/** What an area must have to be found from a position. Codes are unique among the areas. */
export interface LocatableArea {
  code: string;
  geometry: MultiPolygon;
}

/** Which part of the assignment rule chose the area. */
export type AssignmentRule = 'ONLY_AREA' | 'SMALLEST_OF_SEVERAL' | 'NEAREST_BORDER';

/** The area that a position counts to, and why. */
export interface AreaAssignment<Area extends LocatableArea> {
  area: Area;
  rule: AssignmentRule;
}

interface IndexedArea<Area extends LocatableArea> {
  area: Area;
  prepared: PreparedGeometry;
  squareMetres: number;
  reach: Box;
  rings: PlaneRing[];
}

/** Areas of one level (kommundelar, say) made ready for many positions. Build it once, ask it often. */
export interface AreaIndex<Area extends LocatableArea> {
  readonly crs: string;
  readonly areas: readonly IndexedArea<Area>[];
}

const METRES_PER_DEGREE = 110_000;

/** The box widened by at least the gap, so that areas far away are left out without measuring. */
function reachOf(geometry: MultiPolygon): Box {
  const box = boxOf(geometry);
  const high = (2 * GAP_METRES) / METRES_PER_DEGREE;
  const widestLatitude = Math.max(Math.abs(box.south), Math.abs(box.north));
  const wide = high / Math.max(0.01, Math.cos((widestLatitude * Math.PI) / 180));
  return { west: box.west - wide, south: box.south - high, east: box.east + wide, north: box.north + high };
}

function isIn(box: Box, { longitude, latitude }: Position): boolean {
  return longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;
}

/** Prepares areas for `areasAt` and `assignArea`, measured in the projected system `crs`. Throws RangeError on another. */
export function indexAreas<Area extends LocatableArea>(areas: readonly Area[], crs: string): AreaIndex<Area> {
  const indexed = areas.map((area) => ({
    area,
    prepared: prepareGeometry(area.geometry),
    squareMetres: Math.round(areaSquareMetres(area.geometry, crs)),
    reach: reachOf(area.geometry),
    rings: projectRings(area.geometry, crs).flat(),
  }));
  return { crs, areas: indexed.sort((a, b) => (a.area.code < b.area.code ? -1 : 1)) };
}

/** Every area that holds the position, borders included, in order of code. */
export function areasAt<Area extends LocatableArea>(position: Position, index: AreaIndex<Area>): Area[] {
  return holding(position, index).map(({ area }) => area);
}

function holding<Area extends LocatableArea>(
  position: Position,
  index: AreaIndex<Area>,
): IndexedArea<Area>[] {
  return index.areas.filter(({ reach, prepared }) => isIn(reach, position) && covers(prepared, position));
}

function distanceToBorder(x: number, y: number, rings: readonly PlaneRing[]): number {
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = ring[i]!;
      const [x2, y2] = ring[i + 1]!;
      nearest = Math.min(nearest, squaredDistanceToSegment(x, y, x1, y1, x2, y2));
    }
  }
  return Math.sqrt(nearest);
}

function nearestInReach<Area extends LocatableArea>(position: Position, index: AreaIndex<Area>): Area | null {
  const near = index.areas.filter(({ reach }) => isIn(reach, position));
  if (near.length === 0) return null;
  const { easting, northing } = toProjected(position, index.crs);
  let nearest: Area | null = null;
  let shortest = GAP_METRES * 1000 + 1;
  for (const { area, rings } of near) {
    const millimetres = Math.round(distanceToBorder(easting, northing, rings) * 1000);
    if (millimetres >= shortest) continue;
    nearest = area;
    shortest = millimetres;
  }
  return nearest;
}

/**
 * The one rule for which area a position counts to:
 * 1. it lies in exactly one area (borders included): that one;
 * 2. in two or more (simplified borders overlap): the smallest in whole m², on a tie the first by code;
 * 3. in none but at most 200 m from a border (simplified borders gape): the nearest, on a tie the first by code;
 * 4. otherwise null: outside. An unknown position (0, 0) and one that is not a number are outside too.
 */
export function assignArea<Area extends LocatableArea>(
  position: Position,
  index: AreaIndex<Area>,
): AreaAssignment<Area> | null {
  if (isUnknownPosition(position)) return null;
  const found = holding(position, index);
  const [first] = found;
  if (first === undefined) {
    const area = nearestInReach(position, index);
    return area === null ? null : { area, rule: 'NEAREST_BORDER' };
  }
  if (found.length === 1) return { area: first.area, rule: 'ONLY_AREA' };
  const smallest = found.reduce((best, next) => (next.squareMetres < best.squareMetres ? next : best));
  return { area: smallest.area, rule: 'SMALLEST_OF_SEVERAL' };
}

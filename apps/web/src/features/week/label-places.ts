import type { MultiPolygon } from '@samlad/geo/geometry.js';
import { covers, prepareGeometry } from '@samlad/geo/point-in-polygon.js';
import type { Position } from '@samlad/geo/position.js';
import type { Geometry } from 'geojson';
import { boundsOf } from '@/map/bounds';

const GRID = 14;
/** A label is wider than it is high, so what lies beside it must be further away. */
const WIDE = 0.55;
/** Being near the border is better than lying on an incident. */
const BORDER = 1.5;

export interface LabelledArea {
  code: string;
  geometry: Geometry;
  label: Position;
}

function multiPolygon(geometry: Geometry): MultiPolygon {
  const coordinates =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [];
  return { type: 'MultiPolygon', coordinates: coordinates as MultiPolygon['coordinates'] };
}

function distance(a: Position, b: Position): number {
  const narrow = Math.cos((a.latitude * Math.PI) / 180) * WIDE;
  return Math.hypot((a.longitude - b.longitude) * narrow, a.latitude - b.latitude);
}

function nearest(place: Position, others: readonly Position[]): number {
  return others.reduce((least, other) => Math.min(least, distance(place, other)), Infinity);
}

function candidates(geometry: MultiPolygon): Position[] {
  const box = boundsOf([geometry]);
  if (!box) return [];
  const prepared = prepareGeometry(geometry);
  const steps = Array.from({ length: GRID - 1 }, (_, step) => (step + 1) / GRID);
  return steps
    .flatMap((down) =>
      steps.map((across) => ({
        longitude: box.west + across * (box.east - box.west),
        latitude: box.south + down * (box.north - box.south),
      })),
    )
    .filter((place) => covers(prepared, place));
}

/** Where the areas' labels hide the fewest incidents and one another: inside each area, by its code. */
export function labelPlaces(
  areas: readonly LabelledArea[],
  points: readonly Position[],
): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  for (const { code, geometry, label } of areas) {
    const surface = multiPolygon(geometry);
    const border = surface.coordinates
      .flat(2)
      .map(([longitude, latitude]): Position => ({ longitude, latitude }));
    const taken = [...points, ...places.values()];
    let best = { place: label, room: -1 };
    for (const place of candidates(surface)) {
      const room = Math.min(nearest(place, taken), BORDER * nearest(place, border));
      if (room > best.room) best = { place, room };
    }
    places.set(code, best.place);
  }
  return places;
}

import { z } from 'zod';

/** Longitude, latitude in WGS84 degrees: a position as GeoJSON writes it. */
export type Coordinate = [number, number];
/** A closed ring: the first coordinate is repeated last. */
export type Ring = Coordinate[];
/** The outer ring, then its holes. */
export type PolygonRings = Ring[];

/** GeoJSON MultiPolygon (RFC 7946 §3.1.7). */
export interface MultiPolygon {
  type: 'MultiPolygon';
  coordinates: PolygonRings[];
}

/** West, south, east, north in degrees. Never crosses the antimeridian. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The most positions that one geometry may have. */
export const MAX_VERTICES = 20_000;
/** The fewest positions in a closed ring: three corners and the first again. */
export const MIN_RING_POSITIONS = 4;

/** How many positions the rings have together. */
export function vertexCount(polygons: readonly PolygonRings[]): number {
  let count = 0;
  for (const rings of polygons) for (const ring of rings) count += ring.length;
  return count;
}

function isClosed(ring: readonly Coordinate[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

const coordinateSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .rest(z.number())
  .transform(([longitude, latitude]): Coordinate => [longitude, latitude]);
const ringSchema = z
  .array(coordinateSchema)
  .min(MIN_RING_POSITIONS, 'En yta behöver minst tre hörn.')
  .max(MAX_VERTICES, 'Ytan har för många punkter.')
  .refine(isClosed, 'Ytans gräns är inte sluten.');
const ringsSchema = z.array(ringSchema).min(1, 'Ytan saknar gräns.').max(MAX_VERTICES);

/**
 * A drawn or delivered surface: GeoJSON Polygon or MultiPolygon in, MultiPolygon out. Refuses open rings, fewer than
 * four positions a ring, degrees that do not exist and more than `MAX_VERTICES` positions. Altitudes are dropped.
 */
export const surfaceSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: ringsSchema }),
    z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z.array(ringsSchema).min(1, 'Ytan är tom.').max(MAX_VERTICES),
    }),
  ])
  .transform((surface): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates,
  }))
  .refine((surface) => vertexCount(surface.coordinates) <= MAX_VERTICES, 'Ytan har för många punkter.');

/** The smallest box around the geometry. An empty geometry gives a box that holds nothing (west > east). */
export function boxOf(geometry: MultiPolygon): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const rings of geometry.coordinates) {
    for (const [longitude, latitude] of rings[0] ?? []) {
      box.west = Math.min(box.west, longitude);
      box.east = Math.max(box.east, longitude);
      box.south = Math.min(box.south, latitude);
      box.north = Math.max(box.north, latitude);
    }
  }
  return box;
}

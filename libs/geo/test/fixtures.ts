import type { MultiPolygon } from '../src/geometry.js';
import type { Position } from '../src/position.js';
import { toProjected } from '../src/projection.js';

/** The middle of Huddinge, where every made-up area lies. */
export const HUDDINGE: Position = { longitude: 17.98, latitude: 59.237 };

/** A counterclockwise square in degrees. */
export function square(west: number, south: number, side: number): MultiPolygon {
  const [east, north] = [west + side, south + side].map((value) => Math.round(value * 1e6) / 1e6) as [
    number,
    number,
  ];
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  };
}

/** A GeoJSON file of features with these geometries and properties. */
export function collection(
  features: readonly { geometry: unknown; properties?: unknown }[],
  members: Record<string, unknown> = {},
): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...members,
    features: features.map(({ geometry, properties = {} }) => ({ type: 'Feature', properties, geometry })),
  });
}

/** Two neighbours with clockwise rings that overlap in a strip, named and coded. */
export const TWO_AREAS = collection([
  { geometry: clockwise(square(17.95, 59.22, 0.02)), properties: { namn: 'Västra', kod: 'V-1' } },
  { geometry: clockwise(square(17.969, 59.22, 0.03)), properties: { namn: 'Östra', kod: 'O-1' } },
]);

/** The same geometry with every ring run the other way. */
export function clockwise(geometry: MultiPolygon): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed())),
  };
}

/** A WGS84 GeoJSON text with every coordinate in metres of `crs`, rounded to centimetres. */
export function inMetres(text: string, crs: string, northingFirst = false): string {
  const file = JSON.parse(text) as { features: { geometry: { coordinates: unknown } }[] };
  const move = (value: unknown): unknown => {
    if (!Array.isArray(value) || typeof value[0] !== 'number') return (value as unknown[]).map(move);
    const { easting, northing } = toProjected({ longitude: value[0], latitude: value[1] as number }, crs);
    const metres = [easting, northing].map((metre) => Math.round(metre * 100) / 100);
    return northingFirst ? metres.reverse() : metres;
  };
  for (const { geometry } of file.features) geometry.coordinates = move(geometry.coordinates);
  return JSON.stringify(file);
}

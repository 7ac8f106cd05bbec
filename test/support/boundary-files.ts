import { toProjected } from '@samlad/geo/projection.js';

type Box = [west: number, south: number, east: number, north: number];

const ringOf = ([west, south, east, north]: Box) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A GeoJSON file of rectangles with the properties `kod` and `namn`. */
export function boundaryFile(areas: Record<string, Box>): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: Object.entries(areas).map(([kod, box]) => ({
      type: 'Feature',
      properties: { kod, namn: `Nya ${kod}` },
      geometry: { type: 'Polygon', coordinates: [ringOf(box)] },
    })),
  });
}

/** The same file with its coordinates in metres of a projected system, rounded to millimetres. */
export function inMetres(text: string, crs: string): string {
  const file = JSON.parse(text) as { features: { geometry: { coordinates: unknown } }[] };
  const moved = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    if (typeof value[0] !== 'number') return value.map(moved);
    const { easting, northing } = toProjected({ longitude: value[0], latitude: value[1] as number }, crs);
    return [Math.round(easting * 1000) / 1000, Math.round(northing * 1000) / 1000];
  };
  for (const { geometry } of file.features) geometry.coordinates = moved(geometry.coordinates);
  return JSON.stringify(file);
}

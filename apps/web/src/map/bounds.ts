import type { Geometry, Position as GeoJsonPosition } from 'geojson';

/** A box in WGS84 degrees. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

function cornersOf(geometry: Geometry): GeoJsonPosition[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(cornersOf);
  }
}

/** The box around geometries, or null around nothing. */
export function boundsOf(geometries: readonly Geometry[]): Bounds | null {
  let box: Bounds | null = null;
  for (const [longitude = 0, latitude = 0] of geometries.flatMap(cornersOf)) {
    box ??= { west: longitude, south: latitude, east: longitude, north: latitude };
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}

import type { Position } from '@samlad/geo/position.js';
import type { Geometry, Polygon, Position as GeoJsonPosition } from 'geojson';
import L from 'leaflet';
import type { Bounds } from './bounds';

/** Leaflet wants latitude first, everything else here longitude first; only this file swaps. */
export function toLatLng({ longitude, latitude }: Position): L.LatLng {
  return L.latLng(latitude, longitude);
}

/** Wrapped to ±180 and rounded to six decimals, about 0.1 m. */
export function fromLatLng(place: L.LatLng): Position {
  const { lat, lng } = place.wrap();
  return { longitude: Number(lng.toFixed(6)), latitude: Number(lat.toFixed(6)) };
}

export function toLatLngBounds({ west, south, east, north }: Bounds): L.LatLngBounds {
  return L.latLngBounds([south, west], [north, east]);
}

export function fromLatLngBounds(bounds: L.LatLngBounds): Bounds {
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}

const swap = ([longitude = 0, latitude = 0]: GeoJsonPosition): L.LatLngTuple => [latitude, longitude];

/** The rings of a polygon or multipolygon as Leaflet draws them; any other geometry has none. */
export function toRings(geometry: Geometry): L.LatLngTuple[][][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.map((rings) => rings.map((ring) => ring.map(swap)));
}

/** A drawn ring as a closed GeoJSON polygon, or null under three corners. */
export function ringToPolygon(ring: readonly L.LatLng[]): Polygon | null {
  const corners = ring.map(fromLatLng).map(({ longitude, latitude }) => [longitude, latitude]);
  const [first] = corners;
  return first && corners.length >= 3 ? { type: 'Polygon', coordinates: [[...corners, first]] } : null;
}

import { union } from 'polyclip-ts';
import { crossings } from './crossings.js';
import { vertexCount, type MultiPolygon } from './geometry.js';

const MAX_VERTICES = 20_000;
const MAX_CROSSINGS = 20_000;

/**
 * The ground that geometries cover together. Too intricate ones are laid side by side instead of joined: the same
 * ground, with the lines between them left in. An empty list gives an empty geometry.
 */
export function outlineOf(geometries: readonly MultiPolygon[]): MultiPolygon {
  const surfaces = geometries.map(({ coordinates }) => coordinates);
  const sideBySide: MultiPolygon = { type: 'MultiPolygon', coordinates: surfaces.flat() };
  const [first, ...others] = surfaces;
  if (first === undefined || vertexCount(surfaces.flat()) > MAX_VERTICES) return sideBySide;
  const cuts = crossings(surfaces.flat(), MAX_CROSSINGS);
  if (cuts === null || cuts.length === MAX_CROSSINGS) return sideBySide;
  try {
    return { type: 'MultiPolygon', coordinates: union(first, ...others) };
  } catch {
    return sideBySide;
  }
}

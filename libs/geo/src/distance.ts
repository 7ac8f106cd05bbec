import type { Position } from './position.js';
import { toProjected } from './projection.js';

/** Metres between two positions, measured in the projected system `crs`. */
export function distanceMetres(from: Position, to: Position, crs: string): number {
  const a = toProjected(from, crs);
  const b = toProjected(to, crs);
  return Math.hypot(a.easting - b.easting, a.northing - b.northing);
}

/** Squared distance from a point to a straight segment, in the square of the plane's unit. */
export function squaredDistanceToSegment(
  x: number,
  y: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): number {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / lengthSquared;
  const clamped = Math.min(1, Math.max(0, along));
  const awayX = x - (fromX + clamped * dx);
  const awayY = y - (fromY + clamped * dy);
  return awayX * awayX + awayY * awayY;
}

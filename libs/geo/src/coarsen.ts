import type { FinestPlace, PlacePrecision } from '@samlad/domain/place.js';
import { isUnknownPosition, roundPosition, type Position } from './position.js';
import { fromProjected, toProjected } from './projection.js';

/** The side of the squares that a snapped position is moved to the centre of, in metres. */
export const CELL_METRES = 250;

/** A position as it may be stored, and how exactly it says where. */
export interface StoredPosition {
  position: Position | null;
  precision: PlacePrecision;
}

function cellCentre(metres: number): number {
  return (Math.floor(metres / CELL_METRES) + 0.5) * CELL_METRES;
}

/**
 * The centre of the 250 m cell that a position lies in, in six decimals. Cells start at 0, 0 of the projected system
 * `crs`, so the same point always gives the same centre, and a centre gives itself.
 */
export function snapToCell(position: Position, crs: string): Position {
  const { easting, northing } = toProjected(position, crs);
  return roundPosition(fromProjected({ easting: cellCentre(easting), northing: cellCentre(northing) }, crs));
}

const AREA_ONLY: StoredPosition = { position: null, precision: 'AREA_ONLY' };

const COARSENED: Record<FinestPlace, (position: Position, crs: string) => StoredPosition> = {
  POINT: (position) => ({ position, precision: 'POINT' }),
  SNAPPED: (position, crs) => ({ position: snapToCell(position, crs), precision: 'SNAPPED' }),
  DISTRICT: () => AREA_ONLY,
  MUNICIPALITY: () => AREA_ONLY,
};

/**
 * What may be stored of a position, given the finest place its category allows. An unknown position (null or 0, 0)
 * is stored as area only.
 */
export function storedPosition(finest: FinestPlace, position: Position | null, crs: string): StoredPosition {
  if (position === null || isUnknownPosition(position)) return AREA_ONLY;
  return COARSENED[finest](position, crs);
}

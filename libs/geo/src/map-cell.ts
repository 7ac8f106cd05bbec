import type { Box } from './geometry.js';
import type { Position } from './position.js';

/** A square of the map: column from 180° west, row from 90° south, both counted from 0. */
export interface MapCell {
  x: number;
  y: number;
}

/** The side of a cell at a level, in degrees: 360 / 2^level. */
export function cellDegrees(level: number): number {
  return 360 / 2 ** level;
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(Math.floor(index), 0), count - 1);
}

/** The cell of a position at a level (0-26). The east and north edges of the world belong to the last cell. */
export function mapCell(position: Position, level: number): MapCell {
  const columns = 2 ** level;
  const side = cellDegrees(level);
  return {
    x: clamp((position.longitude + 180) / side, columns),
    y: clamp((position.latitude + 90) / side, Math.ceil(columns / 2)),
  };
}

/** The box of a cell in degrees; its west and south edges belong to it. */
export function cellBounds(cell: MapCell, level: number): Box {
  const side = cellDegrees(level);
  return {
    west: cell.x * side - 180,
    south: cell.y * side - 90,
    east: (cell.x + 1) * side - 180,
    north: (cell.y + 1) * side - 90,
  };
}

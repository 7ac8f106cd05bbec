import { roundPosition, type Position } from '@samlad/geo/position.js';
import { fromProjected, toProjected } from '@samlad/geo/projection.js';
import type { Level } from '../world/world.js';

const METRES = 250;
const FINEST = ['POINT', 'SNAPPED', 'NOWHERE'] as const;
type Finest = (typeof FINEST)[number];

/** Categories of which no exact point may be kept. Source: domain guide §7 (R14) and §9. */
const BY_CATEGORY: Record<string, Finest> = {
  'EGE-01': 'SNAPPED',
  'EGE-08': 'SNAPPED',
  'VLD-05': 'NOWHERE',
  'VLD-11': 'NOWHERE',
};
const BY_LEVEL: Partial<Record<Level, Finest>> = { RESTRICTED: 'SNAPPED' };

/** A point where people live is a home. */
const BY_TYPE: Record<string, Finest> = { HOUSING: 'SNAPPED' };

/** What decides how exactly the place of an incident may be kept. */
export interface Placed {
  category: string;
  level: Level;
  type: string | null;
}

/** As its category, its level or the type of its place says, whichever says least. */
export function finestOf({ category, level, type }: Placed): Finest {
  const said = [BY_CATEGORY[category], BY_LEVEL[level], BY_TYPE[type ?? '']];
  return FINEST[Math.max(...said.map((finest) => FINEST.indexOf(finest ?? 'POINT')))] ?? 'NOWHERE';
}

const middle = (metres: number): number => (Math.floor(metres / METRES) + 0.5) * METRES;

/** The middle of the 250 m square of the town's grid that a position lies in. */
export function squareOf(position: Position): Position {
  const { easting, northing } = toProjected(position, 'EPSG:3006');
  return roundPosition(fromProjected({ easting: middle(easting), northing: middle(northing) }, 'EPSG:3006'));
}

const KEPT: Record<Finest, (position: Position) => Position | null> = {
  POINT: (position) => position,
  SNAPPED: squareOf,
  NOWHERE: () => null,
};

/** What may be kept of an exact position. */
export const keptOf = (placed: Placed, position: Position): Position | null =>
  KEPT[finestOf(placed)](position);

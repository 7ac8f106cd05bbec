import type { Draw } from '../draw.js';
import { type Row, rowsOf, type Town, type World } from '../world/world.js';

/** What arguments are drawn for: a reader's town, seen from a world with a neighbour. */
export interface Stage {
  draw: Draw;
  world: World;
  town: Town;
}

/** What one operation's arguments are drawn for. */
export interface Asking extends Stage {
  operation: string;
}

export type Maker = (stage: Asking, name: string) => unknown;

export const areaCode: Maker = ({ draw, town }) => (draw.chance(0.95) ? draw.pick(town.areas).code : 'D-9');

/** A row of the table, of any level, now and then a neighbour's; of any table when none is named. */
export function someRow({ draw, world, town }: Stage, table?: string): Row | null {
  const from = draw.chance(0.93) ? town : world.towns[1];
  const rows = table === undefined ? [...from.byId.values()] : rowsOf(from, table);
  return rows.length === 0 ? null : draw.pick(rows);
}

const SEARCHED = [
  'measure',
  'problem',
  'incident',
  'decision',
  'place',
  'commitment',
  'assignment',
  'invitation',
  'unit',
  'agreement',
  'app_user',
];

/** A word to search for: often the mark of a cell that the searcher may not read. */
export const words: Maker = (stage) => {
  const { draw } = stage;
  if (draw.chance(0.25)) return draw.pick(['insats', 'a', '%', '_', 'zq', 'torget', '']);
  const row = someRow(stage, draw.pick(SEARCHED));
  const texts = Object.values(row?.values ?? {}).filter((value) => typeof value === 'string');
  return texts.flatMap((text) => text.match(/zq[0-9a-z]{8}/) ?? []).at(0) ?? 'zq';
};

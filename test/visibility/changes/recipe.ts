import type { View } from '../rules/view.js';
import type { Row } from '../world/world.js';
import type { Stage } from '../walk/drawn.js';

/** Whose change it is to be, and where. */
export interface At {
  stage: Stage;
  view: View;
}

/** An input, without its client key, that the API ought to accept from this reader; null when she has nothing to do it to. */
export type Recipe = (at: At) => Record<string, unknown> | null;

/** The present week of every world; it is being collected. */
export const WEEK = '2026-W48';
export const TEXT = 'Ändrat';

type Condition = (row: Row) => boolean;

/** One of the rows of a table that the reader may read and that meet the condition. */
export function seen({ stage, view }: At, kind: string, condition: Condition = () => true): Row | null {
  const rows = view.of(kind).filter(condition);
  return rows.length === 0 ? null : stage.draw.pick(rows);
}

/** As `seen`, of the own party. */
export const own = (at: At, kind: string, condition: Condition = () => true): Row | null =>
  seen(at, kind, (row) => at.view.isOwn(row) && condition(row));

/** A row's id and version with what is said of it; null for no row. */
export const of = (row: Row | null, more: Record<string, unknown> = {}): Record<string, unknown> | null =>
  row && { id: row.id, expectedVersion: Number(row.values['version'] ?? 1), ...more };

export const hasState =
  (...states: string[]): Condition =>
  ({ values }) =>
    states.includes(String(values['state']));

/** One of the town's weeks in one of the states. */
export function weekIn({ stage }: At, ...states: string[]): { week: number; version: number } | null {
  const weeks = stage.town.weeks.filter(({ state }) => states.includes(state));
  return weeks.length === 0 ? null : stage.draw.pick(weeks);
}

/** One of the own party's circles that is not closed. */
export function circleOf({ stage, view }: At): string | null {
  const open = stage.town.circles.filter(({ owner, closed }) => owner === view.reader.party.id && !closed);
  return open.length === 0 ? null : stage.draw.pick(open).id;
}

import { Counts, type CountRow } from './counts.js';
import { atomOf, type Layout, type Position } from './layout.js';
import { linesOf, positionOf } from './other-world.js';
import type { Cell, Change, OtherWorld, Publication } from './publication.js';

export interface AuditFinding {
  kind: 'COUNT_CHANGED' | 'BELOW_ZERO' | 'CHANGES_PUBLISHED' | 'NOT_OPEN';
  week: number;
  cell?: Cell;
}

interface AuditInput {
  layout: Layout;
  rows: readonly CountRow[];
  /** All tables of these readers, the newest last. */
  publications: readonly Publication[];
  spread: number;
}

/**
 * Checks by addition alone, in whole numbers, that each hidden figure is open: some other world gives every
 * published figure of every week again, and this one another value. Empty when all is well.
 */
export function audit({ layout, rows, publications, spread }: AuditInput): AuditFinding[] {
  const counts = new Counts(layout, rows);
  const worlds = publications.flatMap(({ week, worlds: own }) => own.map((world) => ({ week, world })));
  const findings: AuditFinding[] = worlds
    .filter(({ world }) =>
      world.some((one) => one.week >= counts.first && countAfter(layout, counts, world, one) < 0),
    )
    .map(({ week }) => ({ kind: 'BELOW_ZERO', week }));
  const byLine = worldsByLine(layout, worlds);
  for (const { week, cells } of publications)
    for (const cell of cells) {
      const line = positionOf(layout, cell);
      if (line === undefined) continue;
      const position = layout.positions[line] as Position;
      const shifts = (byLine[line] ?? []).map((world) => shiftOf(layout, position, cell, week, world));
      if (cell.value === null) {
        if (!shifts.some((by) => Math.abs(by) >= spread)) findings.push({ kind: 'NOT_OPEN', week, cell });
        continue;
      }
      if (shifts.some((by) => by !== 0)) findings.push({ kind: 'CHANGES_PUBLISHED', week, cell });
      const from = week - cell.weeks + 1;
      if (from >= counts.first && counts.sum(position, from, week) !== cell.value)
        findings.push({ kind: 'COUNT_CHANGED', week, cell });
    }
  return findings;
}

/** The worlds with a change in a line, in any week. */
function worldsByLine(layout: Layout, worlds: readonly { world: OtherWorld }[]): OtherWorld[][] {
  const byLine: OtherWorld[][] = layout.positions.map(() => []);
  for (const { world } of worlds)
    for (const line of new Set(world.flatMap((change) => linesOf(layout, change)))) byLine[line]?.push(world);
  return byLine;
}

function countAfter(
  layout: Layout,
  counts: Counts,
  world: OtherWorld,
  { area, series, week }: Change,
): number {
  const atom = atomOf(
    layout,
    layout.area.leafIndex.get(area) as number,
    layout.series.leafIndex.get(series) as number,
  );
  const changed = world.filter((one) => one.area === area && one.series === series && one.week === week);
  return changed.reduce((sum, { by }) => sum + by, counts.at(atom, week));
}

function shiftOf(layout: Layout, position: Position, cell: Cell, week: number, world: OtherWorld): number {
  return world.reduce((sum, change) => {
    const held =
      change.week <= week &&
      change.week > week - cell.weeks &&
      position.areas.includes(layout.area.leafIndex.get(change.area) as number) &&
      position.groups.includes(layout.series.leafIndex.get(change.series) as number);
    return held ? sum + change.by : sum;
  }, 0);
}

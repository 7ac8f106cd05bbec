import fc from 'fast-check';
import { audit } from '../src/audit.js';
import { Counts } from '../src/counts.js';
import { layOut } from '../src/layout.js';
import { primaryOf } from '../src/primary.js';
import type { Publication } from '../src/publication.js';
import { cellsOf, publish, type PublishInput } from '../src/publish.js';
import { countStatistics, windowsDue } from '../src/statistics.js';
import { attack, type Derived } from './attacker.js';
import { randomTables, type RandomTables } from './random-tables.js';

export type Publisher = (input: PublishInput) => Publication;

/** Mistakes that the proof must find. */
export const PLANTS: Record<string, Publisher> = {
  /** Small figures are hidden, nothing is hidden to protect them. */
  primaryOnly: ({ layout, policy, week, rows }) => {
    const counts = new Counts(layout, rows);
    const statistics = countStatistics(layout, counts, week, windowsDue(policy, week));
    const hidden = primaryOf(layout, counts, statistics, policy);
    return { week, cells: cellsOf(layout, statistics, hidden), worlds: [] };
  },
  /** Each week is protected by itself, as if nothing had been shown before. */
  forgetsEarlierWeeks: (input) => publish({ ...input, earlier: [] }),
};

/** Publishes the weeks one after the other. */
function publishAll(tables: RandomTables, publisher: Publisher = publish): Publication[] {
  const layout = layOut(tables.areas, tables.series);
  return tables.weeks.reduce<Publication[]>((earlier, week) => {
    const rows = tables.rows.filter((row) => row.week <= week);
    return [...earlier, publisher({ layout, policy: tables.policy, week, rows, earlier })];
  }, []);
}

export interface Proof {
  cases: number;
  seed: number;
  figures: number;
  hidden: number;
  programs: number;
  /** Hidden figures that the solver could work out. */
  derived: number;
  /** Cases whose own audit, by addition, says no. */
  auditFindings: number;
  seconds: number;
  worst: { tables: string; derived: Derived }[];
}

/** Publishes random tables and lets the reader attack them. It never throws for what they find: the numbers tell. */
export function prove(cases: number, seed: number, publisher: Publisher = publish): Proof {
  const start = performance.now();
  const proof: Proof = {
    cases,
    seed,
    figures: 0,
    hidden: 0,
    programs: 0,
    derived: 0,
    auditFindings: 0,
    seconds: 0,
    worst: [],
  };
  fc.assert(
    fc.property(randomTables, (tables) => {
      const publications = publishAll(tables, publisher);
      const layout = layOut(tables.areas, tables.series);
      const { spread } = tables.policy;
      const outcome = attack(tables.areas, tables.series, publications, spread);
      proof.figures += publications.reduce((sum, { cells }) => sum + cells.length, 0);
      proof.hidden += outcome.hidden;
      proof.programs += outcome.programs;
      proof.derived += outcome.derived.length;
      proof.auditFindings += audit({ layout, rows: tables.rows, publications, spread }).length;
      const [first] = outcome.derived;
      if (first && proof.worst.length < 3)
        proof.worst.push({ tables: JSON.stringify({ ...tables, rows: tables.rows.length }), derived: first });
    }),
    { numRuns: cases, seed },
  );
  return { ...proof, seconds: Number(((performance.now() - start) / 1000).toFixed(1)) };
}

import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import type { CountRow } from '@samlad/suppression/counts.js';
import { type ProtectionSettings, USUAL_PROTECTION } from '@samlad/suppression/protection.js';
import type { Leaf } from '../../libs/suppression/test/attacker.js';
import { numbersFrom } from '../../libs/suppression/test/numbers.js';

const FIRST = 2_900;
const NO_DISTRICT = 'UTAN';
export const GROUPS = CATEGORY_GROUPS.map(({ code }) => code);

export interface Town {
  weeks: number[];
  /** The districts of each published week: the same, or from some week divided in another way. */
  districts: string[][];
  settings: ProtectionSettings[];
  atoms: Leaf[];
  rows: Map<string, number>;
  next: () => number;
}

const pick = <Value>(next: () => number, values: readonly Value[]): Value =>
  values[Math.floor(next() * values.length)] as Value;

/** A town from a seed: one to four districts, four to eleven groups with incidents, weeks, settings and perhaps new districts. */
function townOf(seed: number): Town {
  const next = numbersFrom(seed);
  const old = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, i) => `A${i}`);
  const young = Array.from({ length: 1 + Math.floor(next() * 3) }, (_, i) => `B${i}`);
  const published = 1 + Math.floor(next() * 4);
  const gap = pick(next, [1, 1, 1, 2, 4]);
  const weeks = Array.from({ length: published }, (_, i) => FIRST + i * gap + Math.floor(next() * 2) * 60);
  weeks.sort((a, b) => a - b);
  const whole = [...new Set(weeks)];
  const changes = next() < 0.4 ? Math.floor(next() * whole.length) : whole.length;
  const usual = {
    ...USUAL_PROTECTION,
    rhythm: pick(next, ['EVERY_WEEK', 'EVERY_WEEK', 'WHEN_FULL'] as const),
    spread: pick(next, [1, 1, 1, 3]),
  };
  const settings = whole.map(() => ({
    ...usual,
    sharedMinimum: 3 + Math.floor(next() * 2),
    publicMinimum: 5 + Math.floor(next() * 3),
    isPublic: next() < 0.7,
  }));
  const places = [
    ...old.flatMap((a) => young.map((b) => [a, b] as const)),
    [NO_DISTRICT, NO_DISTRICT] as const,
  ];
  const atoms = places.map(([a, b]): Leaf => ({
    code: `${a}/${b}`,
    finest: 99,
    above: new Map([
      ['KOMMUN', 0],
      [`old ${a}`, 1],
      [`young ${b}`, 1],
    ]),
  }));
  const told = GROUPS.filter(() => next() < 0.7);
  const density = pick(next, [0.02, 0.1, 0.4, 1.5, 6]);
  const rows = new Map<string, number>();
  for (const { code } of atoms)
    for (const group of told) {
      const own = density * next() * 2;
      for (let week = FIRST - 110; week <= (whole.at(-1) as number); week += 1) {
        const count = Math.floor(-Math.log(1 - next()) * own + next() * Math.min(1, own));
        if (count > 0) rows.set(`${code}|${group}|${week}`, count);
      }
    }
  return {
    weeks: whole,
    districts: whole.map((_, i) => (i < changes ? old : young)),
    settings,
    atoms,
    rows,
    next,
  };
}

/** A town that divides itself anew in the week when something happens: its old tables may not be worked out from the new. */
function movedTown(seed: number): Town {
  const next = numbersFrom(seed);
  const above = new Map([
    ['KOMMUN', 0],
    ['old A0', 1],
    ['young B0', 1],
  ]);
  const weeks = [FIRST, FIRST + 1, FIRST + 4];
  return {
    weeks,
    districts: [['A0'], ['B0'], ['B0']],
    settings: weeks.map(() => USUAL_PROTECTION),
    atoms: [{ code: 'A0/B0', finest: 99, above }],
    rows: new Map([[`A0/B0|ORD|${FIRST + 1}`, 6 + Math.floor(next() * 20)]]),
    next: () => 1,
  };
}

/** Every tenth town has moved its borders. */
const TENTH = 10;
export const drawnTown = (seed: number, one: number): Town =>
  one % TENTH === TENTH - 1 ? movedTown(seed) : townOf(seed);

/** The counts by week, district and group as a query for these districts would give them now. */
export function countedIn({ rows }: Town, districts: readonly string[]): CountRow[] {
  return [...rows].map(([key, count]) => {
    const [atom = '', series = '', week = ''] = key.split('|');
    const area = atom.split('/').find((code) => districts.includes(code)) ?? NO_DISTRICT;
    return { area, series, week: Number(week), count };
  });
}

/** What is learnt later: counts of all weeks change, as corrections and links between reports change them. */
export function learn({ rows, next }: Town): void {
  for (const key of rows.keys())
    if (next() < 0.1) rows.set(key, Math.max(0, (rows.get(key) ?? 0) + (next() < 0.5 ? 1 : -1)));
}

import { createHash } from 'node:crypto';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { CountRow } from '@samlad/suppression/counts.js';
import { FIXED_WINDOWS, type SuppressionPolicy } from '@samlad/suppression/policy.js';
import { type ProtectionSettings, publicPolicy, sharedPolicy } from '@samlad/suppression/protection.js';
import type { Publication } from '@samlad/suppression/publication.js';
import { makeTables } from './tables.js';

/** Who fixed tables are made for; the first sees everything that those after it see. */
export const AUDIENCES = ['LEADERSHIP', 'PUBLIC'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How many weeks of counts a new table is made of, and of earlier tables it is held against. */
const LONGEST = Math.max(...FIXED_WINDOWS.map(({ weeks }) => weeks));
export const HELD_AGAINST = 2 * LONGEST - 1;

export interface NamedArea {
  code: string;
  name: string;
}

/** Tables that have been published. */
export interface Past extends Publication {
  audience: Audience;
  layout: string;
}

export interface MadeTable {
  audience: Audience;
  policy: SuppressionPolicy;
  publication: Publication;
}

export interface ReleaseInput {
  week: WeekIndex;
  districts: readonly string[];
  settings: ProtectionSettings;
  /** Everything that has been published over the last `HELD_AGAINST` weeks, to anybody. */
  earlier: readonly Past[];
  /** Counts that were frozen for these districts. */
  frozen: readonly { week: WeekIndex; counts: CountRow[] }[];
  /** The joint counts as they are now, of all weeks that may be needed. */
  counted: readonly CountRow[];
}

export interface Release {
  layout: string;
  made: MadeTable[];
  /** Counts that are frozen from now on. */
  fresh: Map<WeekIndex, CountRow[]>;
}

export type Refusal = 'LATER_WEEK_PUBLISHED' | 'DERIVABLE' | 'NOT_DUE';

const POLICY: Record<Audience, (settings: ProtectionSettings) => SuppressionPolicy> = {
  LEADERSHIP: sharedPolicy,
  PUBLIC: publicPolicy,
};

/** The same for the same areas: other areas begin a new series of tables. */
export const layoutKey = (districts: readonly string[]): string =>
  createHash('sha256')
    .update([...districts].sort().join('\n'))
    .digest('hex')
    .slice(0, 16);

/**
 * The tables of a reviewed week for all who may open no row, made together and with one version of the settings; or why none are
 * made. A count is frozen the first time a table holds its week. Whoever is further out is never shown what those further in are not.
 * After new districts no table holds a week that a table of the old ones has held. Source: R13.
 */
export function releaseOf(input: ReleaseInput): Release | Refusal {
  const { week, districts, settings, earlier } = input;
  if (earlier.some((one) => one.week >= week)) return 'LATER_WEEK_PUBLISHED';
  const layout = layoutKey(districts);
  const { rows, fresh } = countsOf(input);
  const elsewhere = Math.max(0, ...earlier.filter((one) => one.layout !== layout).map((one) => one.week));
  const made: MadeTable[] = [];
  for (const audience of AUDIENCES) {
    if (audience === 'PUBLIC' && !settings.isPublic) continue;
    const whole = POLICY[audience](settings);
    const windows = whole.windows.filter(({ weeks }) => week - weeks + 1 > elsewhere);
    const policy = { ...whole, windows };
    const known = earlier.filter((one) => one.layout === layout && one.audience === audience);
    const withheld = new Set(made.flatMap(({ publication }) => hiddenIn(publication)));
    const publication = makeTables({ districts, policy, week, rows, earlier: known, withheld });
    if (publication === null) return 'DERIVABLE';
    if (publication.cells.length > 0) made.push({ audience, policy, publication });
  }
  return made.length === 0 ? 'NOT_DUE' : { layout, made, fresh };
}

const hiddenIn = ({ cells }: Publication): string[] =>
  cells.filter(({ value }) => value === null).map(({ area, series, weeks }) => `${area}|${series}|${weeks}`);

/** The counts of the longest window: frozen ones as they are, the rest as they are now. */
function countsOf({ week, frozen, counted }: ReleaseInput): Pick<Release, 'fresh'> & { rows: CountRow[] } {
  const known = new Set(frozen.map((one) => one.week));
  const first = Math.min(week - LONGEST + 1, ...known);
  const fresh = new Map<WeekIndex, CountRow[]>();
  for (let at = first; at <= week; at += 1)
    if (!known.has(at))
      fresh.set(
        at,
        counted.filter((row) => row.week === at),
      );
  return { fresh, rows: [...frozen.flatMap(({ counts }) => counts), ...[...fresh.values()].flat()] };
}

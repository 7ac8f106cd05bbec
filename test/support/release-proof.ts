import { weekIndexOf } from '@samlad/domain/week.js';
import type { CountRow } from '@samlad/suppression/counts.js';
import { figuresCsv, figureText, HIDDEN } from '@samlad/suppression/figures-csv.js';
import type { Cell, Publication } from '@samlad/suppression/publication.js';
import type { ProtectionSettings } from '@samlad/suppression/protection.js';
import {
  AUDIENCES,
  type Audience,
  layoutKey,
  type MadeTable,
  type Past,
  type Release,
  type ReleaseInput,
  type Refusal,
  releaseOf,
} from '../../apps/api/src/publication/release.js';
import { shownTable } from '../../apps/api/src/publication/shown-table.js';
import { attackLeaves, type Derived, type Leaf } from '../../libs/suppression/test/attacker.js';
import { countedIn, drawnTown, GROUPS, learn, type Town } from './drawn-town.js';

// Municipalities that are drawn, publish some weeks by the API's own code and are then read as anybody outside would: every table of
// every week, and the same cells as file and as words on the map. What a reader knows goes to the solver.

const SCHOOLS = 'SKO';

export type Releaser = (input: ReleaseInput) => Release | Refusal;

/** Mistakes that the proof must find. */
export const RELEASE_PLANTS: Record<string, Releaser> = {
  /** Everybody is shown what is safe for everybody, whatever those inside are not shown. */
  forgetsThoseInside: (input) => {
    const inside = releaseOf({ ...input, settings: { ...input.settings, isPublic: false } });
    if (typeof inside === 'string') return inside;
    const settings = { ...input.settings, isPublic: false, sharedMinimum: input.settings.publicMinimum };
    const earlier = input.earlier
      .filter(({ audience }) => audience === 'PUBLIC')
      .map((one): Past => ({ ...one, audience: 'LEADERSHIP' }));
    const outside = releaseOf({ ...input, settings, earlier });
    if (typeof outside === 'string') return inside;
    const everybody = outside.made.map((made): MadeTable => ({ ...made, audience: 'PUBLIC' }));
    return { ...inside, made: [...inside.made, ...everybody] };
  },
  /** New districts begin at once, beside the tables of the old ones. */
  forgetsOldDistricts: (input) => {
    const layout = layoutKey(input.districts);
    return releaseOf({ ...input, earlier: input.earlier.filter((one) => one.layout === layout) });
  },
  /** Counts are taken as they are now, also those that tables have held. */
  thawsCounts: (input) => releaseOf({ ...input, frozen: [] }),
};

interface Published {
  audience: Audience;
  isOld: boolean;
  publication: Publication;
}

function publishTown(town: Town, releaser: Releaser): { published: Published[]; refused: number } {
  const published: Published[] = [];
  const earlier: Past[] = [];
  const frozen = new Map<string, { week: number; counts: CountRow[] }[]>();
  let refused = 0;
  town.weeks.forEach((week, index) => {
    const districts = town.districts[index] as string[];
    const key = layoutKey(districts);
    const known = frozen.get(key) ?? [];
    const settings = town.settings[index] as ProtectionSettings;
    const counted = countedIn(town, districts).filter((row) => row.week <= week);
    const release = releaser({ week, districts, settings, earlier, frozen: known, counted });
    learn(town);
    if (typeof release === 'string') {
      refused += Number(release === 'DERIVABLE');
      return;
    }
    frozen.set(key, [...known, ...[...release.fresh].map(([at, counts]) => ({ week: at, counts }))]);
    for (const { audience, policy, publication } of release.made) {
      earlier.push({ ...publication, audience, layout: release.layout });
      const read = asRead(week, districts, policy, publication);
      published.push({ audience, isOld: districts[0]?.startsWith('A') ?? false, publication: read });
    }
  });
  return { published, refused };
}

/** The cells as a reader has them: from the answer of the API, the file and the words of the map, which must say the same. */
function asRead(
  week: number,
  districts: readonly string[],
  policy: MadeTable['policy'],
  { cells }: Publication,
): Publication {
  const areas = districts.map((code) => ({
    code,
    name: code,
    geometry: null,
    labelLongitude: null,
    labelLatitude: null,
  }));
  const shown = shownTable({
    week,
    areas,
    policy,
    protectionNumber: 0,
    publishedAt: '',
    weeksPublished: [week],
    cells: [...cells],
  });
  const lines = figuresCsv(shown).split('\r\n').slice(1);
  const drawn: Cell[] = shown.tables.flatMap(({ weeks, rows }) =>
    rows.flatMap(({ areaCode, values }) => {
      const line = lines.shift()?.split(';') ?? [];
      return shown.columns.map(({ code }, at) => {
        const value = values[at] ?? null;
        if (line[at + 3] !== figureText(value))
          throw new Error(`The file says ${line[at + 3]}, the page ${figureText(value)}.`);
        return {
          area: areaCode,
          series: code,
          weeks,
          value: line[at + 3] === HIDDEN ? null : Number(line[at + 3]),
        };
      });
    }),
  );
  return { week: weekIndexOf(shown.week), cells: drawn, worlds: [] };
}

export interface ReleaseProof {
  releaseCases: number;
  releases: number;
  releaseFigures: number;
  releaseHidden: number;
  /** Figures of the schools' group, and how many of them are shown: none, no event may say which school it is about. */
  releaseOfSchools: number;
  releaseOfSchoolsShown: number;
  releasePrograms: number;
  /** Hidden figures that the solver could work out from everything that a reader has been shown. */
  releaseDerived: number;
  /** Times when the API itself refused to publish. */
  releaseRefused: number;
  worst: { seed: number; audience: Audience; derived: Derived }[];
}

/** Lets drawn municipalities publish and each kind of reader attack what she may read; the numbers tell. */
export function proveReleases(cases: number, seed: number, releaser: Releaser = releaseOf): ReleaseProof {
  const proof: ReleaseProof = {
    releaseCases: cases,
    releases: 0,
    releaseFigures: 0,
    releaseHidden: 0,
    releaseOfSchools: 0,
    releaseOfSchoolsShown: 0,
    releasePrograms: 0,
    releaseDerived: 0,
    releaseRefused: 0,
    worst: [],
  };
  const series = GROUPS.map((code): Leaf => ({
    code,
    finest: 99,
    above: new Map([
      ['ALLA', 0],
      [code, 1],
    ]),
  }));
  for (let one = 0; one < cases; one += 1) {
    const town = drawnTown(seed * 1_000_003 + one, one);
    const { published, refused } = publishTown(town, releaser);
    proof.releaseRefused += refused;
    proof.releases += published.length;
    const ofSchools = published.flatMap(({ publication }) =>
      publication.cells.filter(({ series: group }) => group === SCHOOLS),
    );
    proof.releaseOfSchools += ofSchools.length;
    proof.releaseOfSchoolsShown += ofSchools.filter(({ value }) => value !== null).length;
    for (const [inner, audience] of AUDIENCES.entries()) {
      if (!published.some((each) => each.audience === audience)) continue;
      const readable = published.filter((each) => AUDIENCES.indexOf(each.audience) >= inner);
      const asTold = readable.map(({ isOld, publication }) => ({
        ...publication,
        cells: publication.cells.map((cell) => ({ ...cell, area: namedIn(cell.area, isOld) })),
      }));
      const own = new Set(readable.flatMap((each, i) => (each.audience === audience ? [asTold[i]] : [])));
      const { derived, hidden, programs } = attackLeaves(town.atoms, series, onlyHiddenOf(asTold, own));
      proof.releaseFigures += asTold.reduce((sum, { cells }) => sum + cells.length, 0);
      proof.releaseHidden += hidden;
      proof.releasePrograms += programs;
      proof.releaseDerived += derived.length;
      const [first] = derived;
      if (first && proof.worst.length < 3)
        proof.worst.push({ seed: seed * 1_000_003 + one, audience, derived: first });
    }
  }
  return proof;
}

const namedIn = (area: string, isOld: boolean): string =>
  area === 'KOMMUN' ? area : `${isOld ? 'old' : 'young'} ${area}`;

/** Of tables meant for others only what they show is used; that they hide more is no figure of this reader's. */
const onlyHiddenOf = (
  all: readonly Publication[],
  own: ReadonlySet<Publication | undefined>,
): Publication[] =>
  all.map((one) => (own.has(one) ? one : { ...one, cells: one.cells.filter(({ value }) => value !== null) }));

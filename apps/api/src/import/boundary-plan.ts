import type { BoundaryFeature } from '@samlad/geo/boundaries.js';
import type { MultiPolygon } from '@samlad/geo/geometry.js';
import { areaSquareMetres, projectRings } from '@samlad/geo/area.js';
import { sharedArea } from '@samlad/geo/overlap.js';
import { outlineOf } from '@samlad/geo/outline.js';
import { labelPoint } from '@samlad/geo/label-point.js';
import { isoWeekOf, type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import type { Area } from '../area/area.model.js';
import { newId } from '../database/transaction.js';
import type { BoundaryInput } from './boundary.input.js';
import { finding } from './finding.js';
import type { Finding } from './finding.model.js';

/** What becomes of the areas when a file is read in. */
export interface BoundaryPlan {
  mode: BoundaryInput['mode'];
  fromWeek: WeekIndex;
  municipality: Area;
  /** The areas of the file; those that `redrawn` names have a row already. */
  added: Area[];
  redrawn: ReadonlySet<string>;
  /** Areas that hold until the week before. */
  ended: Area[];
  /** Areas that were to begin in or after the week and now never do. */
  removed: Area[];
  /** Everything that is valid in the week when it is done. */
  valid: Area[];
  /** Areas of the file that are left out. */
  skipped: number;
  createsMunicipality: boolean;
  findings: Finding[];
}

interface Surroundings {
  mode: BoundaryInput['mode'];
  fromWeek: WeekIndex;
  fileName: string;
  crs: string;
  municipalityName: string;
  /** Areas that hold in the week or later. */
  areas: readonly Area[];
}

const OVERLAP_WORK = 2_000_000;
const OUTLINE_CODE = 'KOMMUN';

/** Decides what each area of a file replaces or becomes a part of. Pure: nothing is stored. */
export function planBoundaries(features: readonly BoundaryFeature[], around: Surroundings): BoundaryPlan {
  const found = around.areas.find(({ kind }) => kind === 'MUNICIPALITY');
  const municipality = found ?? outlineArea(features, around);
  const smaller = around.areas.filter(({ kind }) => kind !== 'MUNICIPALITY');
  const findings = clashes(features, around.areas, around.mode);
  const placed = features.flatMap((feature) => {
    const parent = around.mode === 'REPLACE' ? municipality : districtAround(feature, smaller, around.crs);
    if (parent !== null) return [{ feature, parent }];
    findings.push(
      finding('WARNING', `”${feature.name}” ligger utanför kommunens områden och läses inte in.`),
    );
    return [];
  });
  const outgoing = around.mode === 'REPLACE' ? smaller : sameCodes(smaller, placed);
  const redrawable = new Map(
    outgoing
      .filter((area) => weekIndexOf(area.validFrom) === around.fromWeek)
      .map((area) => [area.code, area]),
  );
  const added = placed.map(({ feature, parent }) =>
    areaOf(feature, parent, around, redrawable.get(feature.code)?.id ?? newId()),
  );
  const redrawn = new Set(added.map(({ id }) => id).filter((id) => outgoing.some((area) => area.id === id)));
  const gone = outgoing.filter(({ id }) => !redrawn.has(id));
  const isOlder = (area: Area) => weekIndexOf(area.validFrom) < around.fromWeek;
  const staying = smaller.filter((area) => !outgoing.includes(area) && isValidIn(area, around.fromWeek));
  if (added.length === 0) findings.push(finding('ERROR', nothingLeft(smaller.length === 0)));
  return {
    mode: around.mode,
    fromWeek: around.fromWeek,
    municipality,
    createsMunicipality: found === undefined,
    added,
    redrawn,
    ended: gone.filter(isOlder),
    removed: gone.filter((area) => !isOlder(area)),
    valid: [municipality, ...staying, ...added],
    skipped: features.length - placed.length,
    findings,
  };
}

const KIND = { REPLACE: 'DISTRICT', REFINE: 'PLACE' } as const;

const isValidIn = (area: Area, week: WeekIndex) =>
  weekIndexOf(area.validFrom) <= week && (area.validTo === null || weekIndexOf(area.validTo) >= week);

const nothingLeft = (isEmpty: boolean) =>
  isEmpty
    ? 'Kommunen har inga områden att förfina. Läs in filen som nya områden i stället.'
    : 'Filen har inget område som ligger i kommunen.';

/** Smaller areas with the same codes make room for the file's. */
function sameCodes(areas: readonly Area[], placed: readonly { feature: BoundaryFeature }[]): Area[] {
  const codes = new Set(placed.map(({ feature }) => feature.code));
  return areas.filter(({ kind, code }) => kind === 'PLACE' && codes.has(code));
}

function clashes(
  features: readonly BoundaryFeature[],
  areas: readonly Area[],
  mode: BoundaryInput['mode'],
): Finding[] {
  const staying = areas.filter(
    ({ kind }) => kind === 'MUNICIPALITY' || (mode === 'REFINE' && kind === 'DISTRICT'),
  );
  const taken = new Map(staying.map(({ code, name }) => [code, name]));
  return features.flatMap(({ code }) => {
    const name = taken.get(code);
    if (name === undefined) return [];
    return [finding('ERROR', `Koden ”${code}” har redan ”${name}”. Välj en annan egenskap som kod.`)];
  });
}

function areaOf(feature: BoundaryFeature, parent: Area, around: Surroundings, id: string): Area {
  return {
    id,
    code: feature.code,
    name: feature.name,
    kind: KIND[around.mode],
    parentCode: parent.code,
    geometry: feature.geometry,
    labelLongitude: feature.labelPoint.longitude,
    labelLatitude: feature.labelPoint.latitude,
    approximate: false,
    population: null,
    validFrom: isoWeekOf(around.fromWeek),
    validTo: null,
  };
}

/** The district that covers most of a feature; null when none covers any of it. */
function districtAround(feature: BoundaryFeature, areas: readonly Area[], crs: string): Area | null {
  const rings = projectRings(feature.geometry, crs).flat();
  let best: Area | null = null;
  let most = 0;
  for (const district of areas) {
    if (district.kind !== 'DISTRICT') continue;
    const shared =
      sharedArea(rings, projectRings(district.geometry, crs).flat(), { left: OVERLAP_WORK }) ?? 0;
    if (shared <= most) continue;
    best = district;
    most = shared;
  }
  return most >= feature.areaSquareMetres * SMALLEST_SHARE ? best : null;
}

/** A feature with less of itself than this inside the districts lies outside them: borders drawn apart only touch. */
const SMALLEST_SHARE = 0.05;

function outlineArea(features: readonly BoundaryFeature[], around: Surroundings): Area {
  const geometry: MultiPolygon = outlineOf(features.map((feature) => feature.geometry));
  const label = features.length === 0 ? { longitude: 0, latitude: 0 } : labelPoint(geometry);
  return {
    id: newId(),
    code: OUTLINE_CODE,
    name: around.municipalityName,
    kind: 'MUNICIPALITY',
    parentCode: null,
    geometry,
    labelLongitude: label.longitude,
    labelLatitude: label.latitude,
    approximate: false,
    population: null,
    validFrom: isoWeekOf(around.fromWeek),
    validTo: null,
  };
}

/** Square kilometres with two decimals, measured in the municipality's projected system. */
export const squareKilometres = (geometry: MultiPolygon, crs: string): number =>
  Math.round(areaSquareMetres(geometry, crs) / 10_000) / 100;

import { categoryOf, CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { isoWeekOf, type WeekIndex, weekBounds } from '@samlad/domain/week.js';
import type { DescribedRow, Step } from '@samlad/suppression/k-finding.js';
import { TIME_STEPS, type TimeStep } from '@samlad/suppression/k-ladders.js';
import { personsIn } from '@samlad/suppression/persons/persons-in.js';
import type { PictureArea, Told, ToldIncident } from './described.repository.js';

const WHOLE_TOWN: Step = { code: 'KOMMUN', label: 'hela kommunen' };
/** Texts of areas have no category: they are compared with each other. */
const IN_WORDS: Step = { code: 'LÄGE', label: 'Läget i ord' };
/** The kinds of area, finest first. */
const FINEST_FIRST = ['PLACE', 'DISTRICT'];

/** Which row of the picture a description comes from, and which version of it. */
export interface Source {
  rowId: string;
  version: number;
  incidentId: string | null;
}

export interface Described {
  rows: DescribedRow[];
  /** The rows of the picture's own week. */
  tested: Set<string>;
  sources: Map<string, Source>;
}

/** The picture as the k-test reads it: one row for each person or number of persons that a text tells of. */
export function describedRows(told: Told, week: WeekIndex, timeZone: string): Described {
  const described: Described = { rows: [], tested: new Set(), sources: new Map() };
  const eventOf = events(told.links);
  const add = (
    source: Source,
    isTested: boolean,
    event: string,
    row: Omit<DescribedRow, 'id' | 'attributes' | 'persons' | 'event'>,
    text: string,
  ) => {
    const persons = personsIn(text);
    const each = persons.length > 0 ? persons : [{ attributes: [], persons: null }];
    each.forEach((one, index) => {
      const id = `${source.rowId}#${index}`;
      described.rows.push({ ...row, ...one, id, event: `${event}#${index}` });
      described.sources.set(id, source);
      if (isTested) described.tested.add(id);
    });
  };
  for (const incident of told.incidents) {
    const category = stepOf(incident.categoryCode);
    const group = groupOf(incident.categoryCode);
    const source = { rowId: incident.id, version: incident.version, incidentId: incident.id };
    const row = {
      party: incident.party,
      places: placesOf(incident, told.areas),
      ...intervalOf(incident, timeZone),
      category,
      group,
    };
    add(source, incident.isOwn, eventOf(incident.id), row, incident.text);
  }
  const { start, end } = weekBounds(isoWeekOf(week), timeZone);
  for (const { id, version, party, areaId, text } of told.areaTexts) {
    const places = [...ladder([areaId], told.areas), WHOLE_TOWN];
    const row = { party, places, occurredFrom: start, occurredTo: end, category: IN_WORDS, group: IN_WORDS };
    add({ rowId: id, version, incidentId: null }, true, id, row, text);
  }
  return described;
}

const stepOf = (code: string): Step => ({ code, label: categoryOf(code)?.label ?? code });

function groupOf(code: string): Step {
  const group = code.split('-')[0] ?? code;
  return CATEGORY_GROUPS.find((one) => one.code === group) ?? { code: group, label: group };
}

/** From what the reader sees of the place to the whole municipality. */
function placesOf({ placeName, point, areaIds }: ToldIncident, areas: readonly PictureArea[]): Step[] {
  const above = ladder(areaIds, areas);
  const finest = placeName
    ? [{ code: `plats:${placeName.toLowerCase()}`, label: placeName }]
    : point
      ? [{ code: `punkt:${point}`, label: `platsen på kartan i ${above[0]?.label ?? 'kommunen'}` }]
      : [];
  return [...finest, ...above, WHOLE_TOWN];
}

const ladder = (ids: readonly string[], areas: readonly PictureArea[]): Step[] =>
  FINEST_FIRST.flatMap((kind) =>
    areas
      .filter((area) => area.kind === kind && ids.includes(area.id))
      .map(({ code, name }) => ({ code, label: name })),
  );

/** The time as it is told: an hour, a day or a week where no more is known. */
function intervalOf(
  { occurredFrom, occurredTo, timePrecision }: ToldIncident,
  timeZone: string,
): { occurredFrom: string; occurredTo: string | null } {
  const step = TOLD_AS[timePrecision];
  if (step === undefined) return { occurredFrom, occurredTo };
  const from = Date.parse(occurredFrom);
  const { from: first, to } = step.widen({ from, to: Date.parse(occurredTo ?? occurredFrom) }, timeZone);
  return { occurredFrom: new Date(first).toISOString(), occurredTo: new Date(to).toISOString() };
}

const widened = (code: TimeStep['code']) => TIME_STEPS.find((step) => step.code === code) as TimeStep;
const TOLD_AS: Partial<Record<string, TimeStep>> = {
  PART_OF_DAY: widened('DAY'),
  DAY: widened('DAY'),
  WEEK: widened('WEEK'),
  UNKNOWN: widened('WEEK'),
};

/** The name of the event that a row is of: the same for all rows that links join. */
function events(links: readonly [string, string][]): (id: string) => string {
  const up = new Map<string, string>();
  const find = (id: string): string => {
    const above = up.get(id);
    return above === undefined ? id : find(above);
  };
  for (const [one, other] of links) {
    const [a, b] = [find(one), find(other)].sort();
    if (a !== b) up.set(b as string, a as string);
  }
  return find;
}

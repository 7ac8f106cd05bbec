import { overlaps, TIME_STEPS, type Interval, type TimeStep } from './k-ladders.js';
import type { DescribedRow, KFinding, Remedy, Step } from './k-finding.js';
import { kFor, type KPolicy } from './k-policy.js';
import { kSentence } from './k-sentence.js';

interface Prepared {
  row: DescribedRow;
  written: Interval;
  timeZone: string;
  places: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
}

interface Description {
  place: number;
  time: number;
  /** The row's time as that step tells it. */
  interval: Interval;
  /** 0 the category, 1 its group. */
  category: number;
  attributes: readonly string[];
}

/**
 * Descriptions that fit fewer than k of the persons told of by all parties and weeks. A row fits when its place
 * lies within, its time overlaps, its category is the same and it has at least these attributes. `tested` names the rows whose
 * descriptions are asked about, the picture's week say; the others are their company. Source: R12.
 */
export function kTest(
  rows: readonly DescribedRow[],
  policy: KPolicy,
  timeZone: string,
  tested: ReadonlySet<string> = new Set(rows.map(({ id }) => id)),
): KFinding[] {
  const prepared = rows.map((row) => prepare(row, timeZone));
  const byGroup = new Map<string, Prepared[]>();
  for (const one of prepared) getOrPut(byGroup, one.row.group.code).push(one);
  const findings = new Map<string, KFinding>();
  for (const own of prepared.filter(({ row }) => row.attributes.length > 0 && tested.has(row.id))) {
    const kin = byGroup.get(own.row.group.code) ?? [];
    const finding = test(own, kin, kFor(policy, own.row.category.code, own.row.group.code));
    if (!finding) continue;
    const key = keyOf(finding);
    const known = findings.get(key);
    findings.set(key, known ? joined(known, finding) : finding);
  }
  return [...findings.values()];
}

function getOrPut(map: Map<string, Prepared[]>, key: string): Prepared[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function prepare(row: DescribedRow, timeZone: string): Prepared {
  const from = Date.parse(row.occurredFrom);
  const written = { from, to: row.occurredTo === null ? from : Date.parse(row.occurredTo) };
  return {
    row,
    written,
    timeZone,
    places: new Set(row.places.map(({ code }) => code)),
    attributes: new Set(row.attributes),
  };
}

function test(own: Prepared, kin: readonly Prepared[], k: number): KFinding | null {
  const { row } = own;
  const full = asWritten(own);
  if (personsIn(own, kin, full) >= k) return null;
  const attributes = fewestThatSingleOut(own, kin, k);
  const fitting = kin.filter((other) => fits(own, other, { ...full, attributes }));
  const { written } = own;
  const finding = {
    rows: fitting.map((other) => other.row.id),
    parties: [...new Set(fitting.map((other) => other.row.party))].sort(),
    place: row.places[0] as Step,
    category: row.category,
    interval: { from: new Date(written.from).toISOString(), to: new Date(written.to).toISOString() },
    attributes,
    persons: sumPersons(fitting),
    k,
    remedies: remediesFor(own, kin, k),
  };
  return { ...finding, sentence: kSentence(finding) };
}

function asWritten({ row, written }: Prepared): Description {
  return { place: 0, time: 0, interval: written, category: 0, attributes: row.attributes };
}

function fits(own: Prepared, other: Prepared, description: Description): boolean {
  const place = own.row.places[description.place] as Step;
  return (
    other.places.has(place.code) &&
    (description.category > 0 || other.row.category.code === own.row.category.code) &&
    overlaps(description.interval, other.written) &&
    description.attributes.every((attribute) => other.attributes.has(attribute))
  );
}

/** The persons of rows, those of one event once. */
function sumPersons(rows: readonly Prepared[]): number {
  const ofEvent = new Map<string, number>();
  for (const { row } of rows) {
    const event = row.event ?? row.id;
    ofEvent.set(event, Math.max(ofEvent.get(event) ?? 0, row.persons ?? 1));
  }
  return [...ofEvent.values()].reduce((sum, persons) => sum + persons, 0);
}

const personsIn = (own: Prepared, kin: readonly Prepared[], description: Description): number =>
  sumPersons(kin.filter((other) => fits(own, other, description)));

function fewestThatSingleOut(own: Prepared, kin: readonly Prepared[], k: number): readonly string[] {
  const { attributes } = own.row;
  const subsets = Array.from({ length: 2 ** Math.min(attributes.length, 8) }, (_, mask) =>
    attributes.filter((__, i) => mask & (1 << i)),
  ).sort((a, b) => a.length - b.length);
  const found = subsets.find((some) => personsIn(own, kin, { ...asWritten(own), attributes: some }) < k);
  return found ?? attributes;
}

/** Coarser descriptions that fit k: the shortest of each kind; several steps at once only when no one kind helps. */
function remediesFor(own: Prepared, kin: readonly Prepared[], k: number): Remedy[] {
  const { row } = own;
  const start = asWritten(own);
  const likewise = kin.filter(({ attributes }) => row.attributes.every((one) => attributes.has(one)));
  const all = TIME_STEPS.flatMap(({ widen }, time) => {
    const interval = widen(own.written, own.timeZone);
    return row.places.flatMap((_, place) =>
      [0, 1].map((category) => ({ ...start, place, time, interval, category })),
    );
  });
  const helps = (description: Description): boolean => personsIn(own, likewise, description) >= k;
  const alone = [
    all.find((one) => one.time + one.category === 0 && one.place > 0 && helps(one)),
    all.find((one) => one.place + one.category === 0 && one.time > 0 && helps(one)),
    all.find((one) => one.place + one.time === 0 && one.category > 0 && helps(one)),
    row.attributes
      .map((left) => ({ ...start, attributes: row.attributes.filter((one) => one !== left) }))
      .find((one) => personsIn(own, kin, one) >= k),
  ].filter((one) => one !== undefined);
  const steps = ({ place, time, category }: Description) => place + time + category;
  const together = alone.length ? undefined : all.sort((a, b) => steps(a) - steps(b)).find(helps);
  return [...alone, ...(together ? [together] : [])].map((one) =>
    remedyOf(own, one, personsIn(own, kin, one)),
  );
}

function remedyOf({ row }: Prepared, description: Description, persons: number): Remedy {
  const left = row.attributes.find((attribute) => !description.attributes.includes(attribute));
  return {
    ...(description.place > 0 && { place: (row.places[description.place] as Step).label }),
    ...(description.time > 0 && { time: (TIME_STEPS[description.time] as TimeStep).label }),
    ...(description.category > 0 && { category: row.group.label }),
    ...(left !== undefined && { without: left }),
    persons,
  };
}

function keyOf({ place, category, attributes, rows }: KFinding): string {
  return JSON.stringify([place.code, category.code, attributes, [...rows].sort()]);
}

function joined(a: KFinding, b: KFinding): KFinding {
  return a.remedies.length >= b.remedies.length ? a : b;
}

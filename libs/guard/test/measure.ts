import type { Finding } from '../src/finding.js';
import { inspect } from '../src/guard.js';
import { NO_PLACES, type Places, placesOf } from '../src/places.js';
import { ruleOf, type RuleId } from '../src/rules.js';
import { BLIND_CONCERN, BLIND_ORDINARY } from './concern-blind.js';
import { SECOND_BLIND_CONCERN, SECOND_BLIND_ORDINARY } from './concern-blind-second.js';
import { THIRD_BLIND_CONCERN, THIRD_BLIND_ORDINARY } from './concern-blind-third.js';
import { FOURTH_BLIND_CONCERN, FOURTH_BLIND_ORDINARY } from './concern-blind-fourth.js';
import { DEVELOPMENT_CONCERN } from './concern-development.js';
import { Draw } from './draw.js';
import { nameSentences } from './name-sentences.js';
import { DEVELOPMENT_ORDINARY } from './ordinary-development.js';
import { hasPoliceTexts, type Notice, placeNames, policeNotices } from './shared-data.js';
import { writtenForms } from './written-forms.js';

/** The detector's common words come from notices before this day; what is measured after it is held out. */
const HELD_OUT_FROM = '2024-06-01';

export interface Size {
  eachForm: number;
  names: number;
  /** Every how many notices are read. */
  everyNotice: number;
  seed: number;
}

export interface Measured {
  recall: number;
  falseAlarmsIdentifiers: number | null;
  falseAlarmsNames: number | null;
  falseAlarmsNamesHeldOut: number | null;
  recallNames: number;
  /** On the blind set that nothing was mended for; see CONCERN_SETS. */
  recallConcern: number;
  falseStopsConcern: number;
  falseStopsPolice: number | null;
  falseStopsPoliceHeldOut: number | null;
  notices: number;
}

/** What was planted, and as what it was found. */
export type Confusion = Record<string, Record<string, number>>;

export interface Report {
  measured: Measured;
  confusion: Confusion;
  concern: readonly ConcernScore[];
  misses: Record<string, string[]>;
}

/** The sentences for R15, the measure first; the others say how it came there. */
const CONCERN_SETS = [
  {
    set: 'blind, fourth (100 + 100, since looked at; first reading 90 % and 1 %)',
    concern: FOURTH_BLIND_CONCERN,
    ordinary: FOURTH_BLIND_ORDINARY,
  },
  { set: 'blind, third (since looked at)', concern: THIRD_BLIND_CONCERN, ordinary: THIRD_BLIND_ORDINARY },
  { set: 'blind, second (since looked at)', concern: SECOND_BLIND_CONCERN, ordinary: SECOND_BLIND_ORDINARY },
  { set: 'blind, first (since looked at)', concern: BLIND_CONCERN, ordinary: BLIND_ORDINARY },
  { set: 'development', concern: DEVELOPMENT_CONCERN, ordinary: DEVELOPMENT_ORDINARY },
] as const;

export interface ConcernScore {
  set: string;
  concern: number;
  recall: number;
  ordinary: number;
  falseStops: number;
}

type Missed = (kind: string, text: string) => unknown;

/** Everything that the guard is measured by; fractions, and what went wrong. */
export function measure(size: Size): Report {
  const misses: Record<string, string[]> = {};
  const missed: Missed = (kind, text) => (misses[kind] ??= []).push(text);
  const confusion: Confusion = {};
  const forms = writtenForms(size.eachForm, new Draw(size.seed));
  const foundForms = forms.filter(({ kind, form, text, start, end }) => {
    const rule = over(inspect(text, { places: NO_PLACES }), start, end)[0]?.rule ?? 'INGENTING';
    const row = (confusion[kind] ??= {});
    row[rule] = (row[rule] ?? 0) + 1;
    const found = rule !== 'INGENTING' && ruleOf(rule).kind === 'IDENTIFIER';
    if (!found) missed('former', `${kind} ${form}: ${text}`);
    return found;
  });
  const sentences = nameSentences(size.names, new Draw(size.seed + 1));
  const names = sentences.flatMap(({ text, names: planted }) => {
    const findings = inspect(text, { places: NO_PLACES });
    return planted.map(({ start, end }) => {
      const found = over(findings, start, end).some(({ rule }) => rule === 'PERSON_NAME');
      if (!found) missed('namn', text);
      return found;
    });
  });
  const concern = CONCERN_SETS.map((one) => scoreOf(one, missed));
  const blind = concern[0];
  const notices = hasPoliceTexts ? policeNotices().filter((_, index) => index % size.everyNotice === 0) : [];
  return {
    measured: {
      recall: foundForms.length / forms.length,
      ...policeOf(notices, missed),
      recallNames: share(names, (found) => found) ?? 0,
      recallConcern: blind?.recall ?? 0,
      falseStopsConcern: blind?.falseStops ?? 0,
      notices: notices.length,
    },
    confusion,
    concern,
    misses,
  };
}

type PoliceRates = Pick<
  Measured,
  | 'falseAlarmsIdentifiers'
  | 'falseAlarmsNames'
  | 'falseAlarmsNamesHeldOut'
  | 'falseStopsPolice'
  | 'falseStopsPoliceHeldOut'
>;

/** How often the guard speaks about texts that hold no identifiers and no names. */
export function policeOf(
  notices: readonly Notice[],
  missed: Missed,
  places: Places = hasPoliceTexts ? placesOf(placeNames()) : NO_PLACES,
): PoliceRates {
  const read = notices.map(({ text, at }) => {
    const findings = inspect(text, { places });
    const has = (wanted: (rule: RuleId) => boolean) => findings.some(({ rule }) => wanted(rule));
    const identifier = has((rule) => ruleOf(rule).kind === 'IDENTIFIER');
    const name = has((rule) => rule === 'PERSON_NAME');
    if (identifier) missed('falska identiteter', text);
    if (name) missed('falska namn', namesIn(text, findings));
    const stop = has((rule) => rule === 'CHILD_CONCERN');
    if (stop) missed('falska stopp, polisen', text);
    return { at, identifier, name, stop };
  });
  return {
    falseAlarmsIdentifiers: share(read, ({ identifier }) => identifier),
    falseAlarmsNames: share(read, ({ name }) => name),
    falseAlarmsNamesHeldOut: share(
      read.filter(({ at }) => at >= HELD_OUT_FROM),
      ({ name }) => name,
    ),
    falseStopsPolice: share(read, ({ stop }) => stop),
    falseStopsPoliceHeldOut: share(
      read.filter(({ at }) => at >= HELD_OUT_FROM),
      ({ stop }) => stop,
    ),
  };
}

function namesIn(text: string, findings: readonly Finding[]): string {
  const names = findings.filter(({ rule }) => rule === 'PERSON_NAME');
  return `[${names.map(({ start, end }) => text.slice(start, end)).join('|')}] ${text}`;
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

function scoreOf({ set, concern, ordinary }: (typeof CONCERN_SETS)[number], missed: Missed): ConcernScore {
  const found = (text: string) => stops(text) || note(missed, `oro, ${set}`, text);
  const falsely = (text: string) => stops(text) && !note(missed, `falska stopp, ${set}`, text);
  return {
    set,
    concern: concern.length,
    recall: share(concern, found) ?? 0,
    ordinary: ordinary.length,
    falseStops: share(ordinary, falsely) ?? 0,
  };
}

/** Writes down a sentence that went wrong; always false. */
function note(missed: Missed, kind: string, text: string): false {
  missed(kind, text);
  return false;
}

function stops(text: string): boolean {
  return inspect(text, { places: NO_PLACES }).some(({ rule }) => rule === 'CHILD_CONCERN');
}

/** Findings over at least half of a span. */
function over(findings: readonly Finding[], start: number, end: number): Finding[] {
  return findings.filter((finding) => {
    const common = Math.min(end, finding.end) - Math.max(start, finding.start);
    return finding.rule !== 'CHILD_CONCERN' && common * 2 >= end - start;
  });
}

import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { HOUR, MINUTE } from './calendar.js';
import { incidentOf } from './generate-incidents.js';
import { GARAGE_OF_THE_HELPING_MEASURE, NEAR_REPEAT_STREET, SQUARE_OF_THE_RISE } from './huddinge-places.js';
import type { DemoIncident } from './incident-row.js';
import { drawOccurrence } from './occurrence.js';
import { between, pick, poisson, type Random, wholeBetween } from './random.js';
import { placeNamed, type Stage } from './stage.js';

/** What the analysis must find in the demo; nothing else in it is planted. Weeks are counted back from the present. */
export const PLANTED = {
  /** A step up on Friday and Saturday evenings at one square, in the last whole weeks. */
  rise: {
    place: SQUARE_OF_THE_RISE,
    area: 'HUD-SKO',
    weeks: 6,
    perWeek: { 'ORD-06': 4, 'ORD-01': 3 },
    days: [4, 5],
    fromHour: 18,
    toHour: 23,
  },
  /** Burglaries each close to the one before, in place and time. */
  nearRepeat: {
    place: NEAR_REPEAT_STREET,
    area: 'HUD-STS',
    category: 'EGE-01',
    weeks: 5,
    perWeek: 3,
    stepMetres: 110,
    reachMetres: 240,
  },
  /** What happens around one garage before and after the insats there began: about half as much. */
  helpingMeasure: {
    place: GARAGE_OF_THE_HELPING_MEASURE,
    area: 'HUD-FLE',
    categories: ['EGE-04', 'EGE-06'],
    beganWeeksAgo: 34,
    weeklyBefore: 4.2,
    weeklyAfter: 1.9,
  },
} as const;

const WITNESSES: readonly PartyKind[] = ['POLICE', 'SAFETY_OFFICE'];

/** The planted incidents, all of them in whole weeks before the present one. */
export function plantPatterns(random: Random, stage: Stage): DemoIncident[] {
  const past = stage.calendar.weeks.slice(0, -1);
  return [
    ...past.slice(-PLANTED.rise.weeks).flatMap((week) => riseIn(random, stage, week)),
    ...nearRepeats(random, stage, past.slice(-PLANTED.nearRepeat.weeks)),
    ...past.flatMap((week) => aroundTheGarage(random, stage, week)),
  ];
}

function riseIn(random: Random, stage: Stage, week: WeekIndex): DemoIncident[] {
  const { perWeek, days, fromHour, toHour } = PLANTED.rise;
  const place = placeNamed(PLANTED.rise.place);
  return Object.entries(perWeek).flatMap(([category, count]) =>
    Array.from({ length: count + wholeBetween(random, 0, 1) }, (_, index) => {
      const midnight = stage.calendar.days(week)[pick(random, days)] ?? 0;
      const from = midnight + Math.floor(between(random, fromHour * 60, toHour * 60)) * MINUTE;
      const party = WITNESSES[index % WITNESSES.length] ?? 'POLICE';
      const stream = { party, category, severity: 2 };
      return shown(incidentOf(random, stage, week, stream, { from, to: null, precision: 'MINUTE' }, place));
    }),
  );
}

function nearRepeats(random: Random, stage: Stage, weeks: readonly WeekIndex[]): DemoIncident[] {
  const { category, perWeek, stepMetres, reachMetres } = PLANTED.nearRepeat;
  const middle = placeNamed(PLANTED.nearRepeat.place);
  let east = 0;
  let north = 0;
  const step = (from: number) =>
    Math.max(-reachMetres, Math.min(reachMetres, from + between(random, -stepMetres, stepMetres)));
  return weeks.flatMap((week) =>
    Array.from({ length: perWeek }, (_, index) => {
      [east, north] = [step(east), step(north)];
      const day = Math.floor((index * 7) / perWeek) + wholeBetween(random, 0, 1);
      const from = (stage.calendar.days(week)[day] ?? 0) + wholeBetween(random, 8, 13) * HOUR;
      const occurrence = {
        from,
        to: from + wholeBetween(random, 5, 9) * HOUR,
        precision: 'PART_OF_DAY' as const,
      };
      const place = {
        ...middle,
        type: 'HOUSING' as const,
        east: middle.east + east,
        north: middle.north + north,
      };
      const stream = { party: 'POLICE' as const, category, severity: 3 };
      return shown(incidentOf(random, stage, week, stream, occurrence, place, true));
    }),
  );
}

function aroundTheGarage(random: Random, stage: Stage, week: WeekIndex): DemoIncident[] {
  const { categories, beganWeeksAgo, weeklyBefore, weeklyAfter } = PLANTED.helpingMeasure;
  const place = placeNamed(PLANTED.helpingMeasure.place);
  const mean = week < stage.calendar.present - beganWeeksAgo ? weeklyBefore : weeklyAfter;
  return Array.from({ length: poisson(random, mean) }, () => {
    const stream = { party: 'POLICE' as const, category: pick(random, categories), severity: 2 };
    const occurrence = drawOccurrence(random, 'NIGHT', 'SPAN', stage.calendar.days(week), stage.calendar.now);
    return shown(incidentOf(random, stage, week, stream, occurrence, place));
  });
}

/** The patterns are seen by everybody. */
const shown = (incident: DemoIncident): DemoIncident => ({ ...incident, secrecy: 'SHARED', provision: null });

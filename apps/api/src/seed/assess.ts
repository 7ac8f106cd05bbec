import { PARTY_KIND, PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import type { AreaLevel, Trend } from '@samlad/domain/source-types.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { AreaAssessment } from '@samlad/report-forms/answers.js';
import { areaText, watchedText } from './assessment-texts.js';
import { DISTRICTS } from './huddinge-districts.js';
import { countOf, type Lanes, worriesOf } from './lanes.js';
import { happens, type Random } from './random.js';

/** Every party's judgement of every district in one week, by area code. */
export type Assessments = Record<string, AreaAssessment>;
export type AssessmentsOf = (week: WeekIndex, party: PartyKind) => Assessments;

/** How many standard deviations above its own mean a district must be for levels 1, 2 and 3. */
const STEPS = [0.9, 1.7, 2.6] as const;
const WATCHED = new Set(['HUD-FLE', 'HUD-VAR', 'HUD-SKO']);
const WATCHED_ANYWAY = 0.3;
const UNKNOWN_TREND = 0.04;

/** Judges every week as the parties would: against what they usually see, and against the week before. */
export function assessAll(random: Random, weeks: readonly WeekIndex[], lanes: Lanes): AssessmentsOf {
  const seen = (week: WeekIndex, party: PartyKind, district: string) =>
    PARTY_KIND[party].mayReportIncidents
      ? countOf(worriesOf(lanes.of(week, party, district)))
      : lanes.countIn(week, district);
  const means = new Map<string, number>();
  for (const party of PARTY_KINDS) {
    for (const { code } of DISTRICTS) {
      const sum = weeks.reduce((total, week) => total + seen(week, party, code), 0);
      means.set(`${party}:${code}`, sum / weeks.length);
    }
  }
  const judged = new Map<string, Assessments>();
  for (const week of weeks) {
    for (const party of PARTY_KINDS) {
      const entries = DISTRICTS.map(({ code }): [string, AreaAssessment] => {
        const count = seen(week, party, code);
        const raised = levelOf(count, means.get(`${party}:${code}`) ?? 0);
        const isWatched = raised === 0 && WATCHED.has(code) && happens(random, WATCHED_ANYWAY);
        const trend = trendOf(random, seen(week - 1, party, code), count);
        const text = isWatched
          ? watchedText(random)
          : areaText(random, party, raised, trend, worriesOf(lanes.of(week, party, code)));
        return [code, { level: isWatched ? 1 : raised, trend, text }];
      });
      judged.set(`${week}:${party}`, Object.fromEntries(entries));
    }
  }
  return (week, party) => judged.get(`${week}:${party}`) ?? {};
}

function levelOf(count: number, mean: number): AreaLevel {
  const above = (count - mean) / Math.sqrt(mean + 0.5);
  return STEPS.filter((step) => above >= step).length as AreaLevel;
}

function trendOf(random: Random, before: number, now: number): Trend {
  if (happens(random, UNKNOWN_TREND)) return 'UNKNOWN';
  const change = (now - before) / Math.sqrt(now + before + 1);
  if (change >= 1) return 'RISING';
  return change <= -1 ? 'FALLING' : 'STABLE';
}

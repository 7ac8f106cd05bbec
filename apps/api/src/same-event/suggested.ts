import { eventsOf } from '@samlad/same-event/events.js';
import { pairKey, type Suggestion, suggestPairs } from '@samlad/same-event/suggest.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { projected } from './projected.js';
import type { TheWeek } from './same-event.repository.js';

/** The reports of the week itself, in the area when one is asked for. */
export function placed({ reports }: TheWeek, week: WeekIndex, areaCode: string | null): ReadonlySet<string> {
  const inArea = ({ areas }: TheWeek['reports'][number]) =>
    areaCode === null || areas.some(({ code }) => code === areaCode);
  return new Set(reports.filter((report) => report.week === week && inArea(report)).map(({ id }) => id));
}

function suggested({ reports, links }: TheWeek, crs: string): Suggestion[] {
  const events = eventsOf(links.filter(({ verdict }) => verdict === 'SAME'));
  const apart = new Set(
    links
      .filter(({ verdict }) => verdict === 'DIFFERENT')
      .map(({ firstId, secondId }) => pairKey(firstId, secondId)),
  );
  return suggestPairs(
    reports.map((report) => projected(report, crs)),
    (one, other) => events.areOne(one, other) || apart.has(pairKey(one, other)),
  );
}

/** What waits for somebody's judgement in a week, or in an area of it: the likeliest first. */
export function suggestedIn(
  found: TheWeek,
  week: WeekIndex,
  areaCode: string | null,
  crs: string,
): Suggestion[] {
  const here = placed(found, week, areaCode);
  return suggested(found, crs).filter((one) => here.has(one.first.id) || here.has(one.second.id));
}

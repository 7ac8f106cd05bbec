import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import { eventsOf } from '@samlad/same-event/events.js';
import { pairKey, type Suggestion, suggestPairs } from '@samlad/same-event/suggest.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { pageSize } from '../graphql/page.js';
import type { Incident } from '../incident/incident.model.js';
import { Incidents } from '../incident/incidents.js';
import { projected } from './projected.js';
import type { EventLink, EventSuggestion, SameEventPage } from './same-event.model.js';
import { type LinkRow, SameEventRepository, type TheWeek } from './same-event.repository.js';

export interface SameEventRequest {
  week: IsoWeek;
  areaCode: string | null;
  first: number;
}

/** Which reports of a week may be of the same event, and which have been judged. */
@Injectable()
export class SameEvents {
  constructor(
    private readonly database: Database,
    private readonly repository: SameEventRepository,
    private readonly incidents: Incidents,
  ) {}

  /** The suggestions and judgements of a week, or of an area in it; `first` of each. */
  page(actor: Actor, { week, areaCode, first }: SameEventRequest): Promise<SameEventPage> {
    const most = pageSize(first);
    return this.database.read(actor, async (tx) => {
      const found = await this.repository.week(tx, weekIndexOf(week));
      const here = placed(found, weekIndexOf(week), areaCode);
      const suggestions = suggested(found, actor.projectedCrs).filter(
        (one) => here.has(one.first.id) || here.has(one.second.id),
      );
      const links = found.links.filter(
        ({ verdict, firstId, secondId }) => verdict !== 'OPEN' && (here.has(firstId) || here.has(secondId)),
      );
      const [shown, judged] = [suggestions.slice(0, most), links.slice(0, most)];
      const rows = await this.incidents.byIds(tx, [
        ...shown.flatMap((one) => [one.first.id, one.second.id]),
        ...judged.flatMap(({ firstId, secondId }) => [firstId, secondId]),
      ]);
      const versions = new Map(
        found.links.map((link) => [pairKey(link.firstId, link.secondId), link.version]),
      );
      return {
        week,
        suggestions: shown.map((one) => suggestionOf(one, versions, rows)),
        suggestionCount: suggestions.length,
        links: judged.map((link) => linkOf(link, rows)),
        linkCount: links.length,
      };
    });
  }
}

/** The reports of the week itself, in the area when one is asked for. */
function placed({ reports }: TheWeek, week: number, areaCode: string | null): ReadonlySet<string> {
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

function suggestionOf(
  { first, second, score, sentence, parts }: Suggestion,
  versions: ReadonlyMap<string, number>,
  rows: ReadonlyMap<string, Incident>,
): EventSuggestion {
  return {
    score,
    sentence,
    parts: [...parts],
    first: known(rows, first.id),
    second: known(rows, second.id),
    version: versions.get(pairKey(first.id, second.id)) ?? 0,
  };
}

const linkOf = ({ firstId, secondId, ...link }: LinkRow, rows: ReadonlyMap<string, Incident>): EventLink => ({
  ...link,
  first: known(rows, firstId),
  second: known(rows, secondId),
});

function known(rows: ReadonlyMap<string, Incident>, id: string): Incident {
  const row = rows.get(id);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  return row;
}

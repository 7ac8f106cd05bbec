import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import { pairKey, type Suggestion } from '@samlad/same-event/suggest.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { pageSize } from '../graphql/page.js';
import type { Incident } from '../incident/incident.model.js';
import { Incidents } from '../incident/incidents.js';
import type { EventLink, EventSuggestion, SameEventPage } from './same-event.model.js';
import { type LinkRow, SameEventRepository } from './same-event.repository.js';
import { placed, suggestedIn } from './suggested.js';

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
      const suggestions = suggestedIn(found, weekIndexOf(week), areaCode, actor.projectedCrs);
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

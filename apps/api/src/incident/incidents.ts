import { Injectable } from '@nestjs/common';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { pageSize, type PageRequest } from '../graphql/page.js';
import { cursorOf, keyOf } from './incident-cursor.js';
import { incidentFilter } from './incident-filter.js';
import type { IncidentFilterInput } from './incident.input.js';
import { IncidentListRepository } from './incident-list.repository.js';
import type { Incident, IncidentConnection } from './incident.model.js';

/** What other features may ask about incidents, and the table of them. */
@Injectable()
export class Incidents {
  constructor(
    private readonly database: Database,
    private readonly repository: IncidentListRepository,
  ) {}

  /** One page of the incidents of a filter, newest first. */
  page(actor: Actor, input: IncidentFilterInput, request: PageRequest): Promise<IncidentConnection> {
    const filter = incidentFilter(actor, input);
    const first = pageSize(request.first);
    const after = keyOf(request.after);
    return this.database.read(actor, async (tx) => {
      const rows = await this.repository.list(tx, filter, after, first + 1);
      const shown = rows.slice(0, first);
      const last = shown.at(-1);
      return {
        nodes: shown.map(({ incident }) => incident),
        endCursor: last === undefined ? null : cursorOf(last),
        hasMore: rows.length > first,
        totalCount: await this.repository.count(tx, filter),
      };
    });
  }

  /** Incidents by id, of those that the actor may see. */
  async byIds(tx: Transaction, ids: readonly string[]): Promise<Map<string, Incident>> {
    const rows = await this.repository.byIds(tx, ids);
    return new Map(rows.map((incident) => [incident.id, incident]));
  }

  /** The incidents of one party and week that the actor may see, in the order they happened. */
  ofParty(tx: Transaction, week: WeekIndex, partyId: string): Promise<Incident[]> {
    const iso = isoWeekOf(week);
    const filter = incidentFilter(tx.actor, { fromWeek: iso, toWeek: iso, partyIds: [partyId] });
    return this.repository.ofPartyAndWeek(tx, filter);
  }
}

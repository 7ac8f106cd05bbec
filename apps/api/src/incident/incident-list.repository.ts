import { Injectable } from '@nestjs/common';
import { roleMay } from '@samlad/domain/permissions.js';
import { visibleIncident } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';
import { FILTER_PARAMETERS, FILTERED, type IncidentFilter, noteFiltered } from './incident-filter.js';
import type { Incident } from './incident.model.js';
import { incidentJson, JOIN_INCIDENT } from './incident.sql.js';

/** Where a page ended: the last row's place in the order. */
export interface IncidentKey {
  week: number;
  occurredFrom: string;
  id: string;
}

export interface ListedIncident extends IncidentKey {
  incident: Incident;
}

const own = (number: number) => `$${FILTER_PARAMETERS + number}`;

/** Lists of incidents, newest first. */
@Injectable()
export class IncidentListRepository {
  /** The rows after a key, at most `limit`, by week and time, the newest first. */
  list(
    tx: Transaction,
    filter: IncidentFilter,
    after: IncidentKey | null,
    limit: number,
  ): Promise<ListedIncident[]> {
    return tx.query<ListedIncident>(
      `select i.week, i.occurred_from::text "occurredFrom", i.id, ${incidentJson('$2', own(5))} incident
       from (
         select i.* from incident i
         where ${FILTERED}
           and (${own(1)}::int is null or (i.week, i.occurred_from, i.id) < (${own(1)}, ${own(2)}::timestamptz, ${own(3)}::uuid))
         order by i.week desc, i.occurred_from desc, i.id desc limit ${own(4)}
       ) i ${JOIN_INCIDENT}
       order by i.week desc, i.occurred_from desc, i.id desc`,
      [
        ...filter.parameters,
        after?.week ?? null,
        after?.occurredFrom ?? null,
        after?.id ?? null,
        limit,
        roleMay(tx.actor.role, 'incident.record'),
      ],
    );
  }

  async count(tx: Transaction, filter: IncidentFilter): Promise<number> {
    const row = await tx.found<{ n: number }>(
      `select count(*)::int n from incident i where ${FILTERED}`,
      filter.parameters,
    );
    await noteFiltered(tx, filter);
    return row.n;
  }

  async byIds(tx: Transaction, ids: readonly string[]): Promise<Incident[]> {
    const rows = await tx.query<{ incident: Incident }>(
      `select ${incidentJson('$2', '$4')} incident from incident i ${JOIN_INCIDENT}
       where i.municipality_id = $1 and ${visibleIncident('i')} and i.removed_at is null and i.id = any ($3::uuid[])`,
      [tx.actor.municipalityId, tx.actor.partyId, ids, roleMay(tx.actor.role, 'incident.record')],
    );
    return rows.map(({ incident }) => incident);
  }

  /** The incidents of one party and week that the reader may see, in the order they happened. */
  async ofPartyAndWeek(tx: Transaction, filter: IncidentFilter): Promise<Incident[]> {
    const rows = await tx.query<{ incident: Incident }>(
      `select ${incidentJson('$2', own(1))} incident from incident i ${JOIN_INCIDENT}
       where ${FILTERED} order by i.occurred_from, i.id`,
      [...filter.parameters, roleMay(tx.actor.role, 'incident.record')],
    );
    return rows.map(({ incident }) => incident);
  }
}

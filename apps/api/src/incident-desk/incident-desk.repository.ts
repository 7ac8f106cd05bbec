import { Injectable } from '@nestjs/common';
import { roleMay } from '@samlad/domain/permissions.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { visibleIncident } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';
import type { Incident } from '../incident/incident.model.js';
import { incidentJson, JOIN_INCIDENT } from '../incident/incident.sql.js';

/** A row of which it is asked whether it has been recorded. */
export interface RowToCompare {
  number: number;
  categoryCode: string;
  areaId: string;
  from: string;
  to: string;
}

const MOST_CATEGORIES = 8;

/** What is looked up in the own party's incidents while new ones are written. */
@Injectable()
export class IncidentDeskRepository {
  /** Categories that the user has recorded since a week, the latest first, then the party's most common. */
  async recentCategories(tx: Transaction, since: WeekIndex): Promise<string[]> {
    const rows = await tx.query<{ code: string }>(
      `select i.category_code code from incident i
       where i.municipality_id = $1 and i.party_id = $2 and ${visibleIncident('i')} and i.removed_at is null and i.week >= $3
       group by 1 order by max(i.updated_at) filter (where i.user_id = $4) desc nulls last, count(*) desc, 1
       limit ${MOST_CATEGORIES}`,
      [tx.actor.municipalityId, tx.actor.partyId, since, tx.actor.userId],
    );
    return rows.map(({ code }) => code);
  }

  /** For each row the own incident that is likest: the same category, in the area, within an hour of the time. */
  async like(tx: Transaction, rows: readonly RowToCompare[]): Promise<Map<number, Incident>> {
    if (rows.length === 0) return new Map();
    const found = await tx.query<{ number: number; incident: Incident }>(
      `select r.number, l.incident from jsonb_to_recordset($3::jsonb)
         r(number integer, "categoryCode" text, "areaId" uuid, "from" timestamptz, "to" timestamptz)
       join lateral (
         select ${incidentJson('$2', '$4')} incident from incident i ${JOIN_INCIDENT}
         where i.municipality_id = $1 and i.party_id = $2 and ${visibleIncident('i')} and i.removed_at is null
           and i.category_code = r."categoryCode" and i.area_ids @> array[r."areaId"]
           and i.occurred_from <= r."to" + interval '1 hour'
           and coalesce(i.occurred_to, i.occurred_from) >= r."from" - interval '1 hour'
         order by abs(extract(epoch from i.occurred_from - r."from")), i.id limit 1) l on true`,
      [
        tx.actor.municipalityId,
        tx.actor.partyId,
        JSON.stringify(rows),
        roleMay(tx.actor.role, 'incident.record'),
      ],
    );
    return new Map(found.map(({ number, incident }) => [number, incident]));
  }
}

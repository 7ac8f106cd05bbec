import { randomUUID } from 'node:crypto';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { type IsoWeek, weekIndexOf, weekMoment } from '@samlad/domain/week.js';
import type { TestApi } from './start-api.js';

export interface PastIncident {
  week: IsoWeek;
  count: number;
  areaCode?: string;
  party?: PartyKind;
  categoryCode?: string;
  secrecyLevel?: string;
  shared?: boolean;
  /** Day after Monday, wall-clock time and how exactly it is known. */
  at?: [day: number, time: string, precision: string];
  removed?: boolean;
}

/** Puts incidents straight into the database, whatever the week: the past that figures are measured against. */
export async function past(api: TestApi, ...incidents: PastIncident[]): Promise<void> {
  for (const incident of incidents) {
    const { week, areaCode = 'HUD-FLE', at: [day, time, precision] = [2, '20:00', 'MINUTE'] } = incident;
    const shared = incident.shared ?? true;
    await api.sql(
      `insert into incident (municipality_id, id, week, party_id, secrecy_level, shared, shared_at, category_code,
         occurred_from, time_precision, area_id, area_ids, place_precision, count, external_key, removed_at, updated_at)
       select a.municipality_id, $2, $3, p.id, $4, $5, case when $5 then now() end, $6, $7, $8, a.id,
         array_remove(array[a.id, a.parent_id], null), 'AREA_ONLY', $9, $2::uuid::text, $10, now()
       from area a join party p on p.municipality_id = a.municipality_id and p.kind = $11
       where a.municipality_id = $1 and a.code = $12`,
      [
        api.municipalityId,
        randomUUID(),
        weekIndexOf(week),
        incident.secrecyLevel ?? 'SHARED',
        shared,
        incident.categoryCode ?? 'ORD-01',
        weekMoment(week, day, time, 'Europe/Stockholm'),
        precision,
        incident.count,
        incident.removed ? '2026-11-20T00:00:00Z' : null,
        incident.party ?? 'POLICE',
        areaCode,
      ],
    );
  }
}

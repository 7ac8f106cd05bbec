import { Injectable } from '@nestjs/common';
import type { Area } from '../area/area.model.js';
import { AREA_JSON, areaOrder } from '../area/area.sql.js';
import { noteCounted, restrictedAmong } from '../access/counted.js';
import { jointIncident, visibleIncident } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';
import { type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import type { BoundaryPlan } from './boundary-plan.js';
import type { WeekUse } from './first-week.js';
import type { PlacedIncident, Reassigned } from './reassignment.js';

const ROWS_AT_ONCE = 10_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What may not lose its area; each names its area in `area_id`. */
const REFERRING = ['area_assessment', 'joint_assessment', 'need', 'problem', 'measure', 'decision'];

/** Every query about new boundaries. Reads give what the reader may see, or all of it to maintenance. */
@Injectable()
export class BoundaryRepository {
  /** Keeps other imports of boundaries and all writes about open weeks waiting until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`boundaries:${tx.actor.municipalityId}`]);
    await tx.query(
      `select week from week where municipality_id = $1 and state not in ('APPROVED', 'CLOSED') order by week for update`,
      [tx.actor.municipalityId],
    );
  }

  /** The opened weeks, and whether somebody has written about areas in them. */
  weeks(tx: Transaction): Promise<WeekUse[]> {
    return tx.query<WeekUse>(
      `select w.week, w.state,
         exists (select 1 from party_report r where r.municipality_id = w.municipality_id and r.week = w.week)
         or exists (select 1 from joint_assessment j where j.municipality_id = w.municipality_id and j.week = w.week)
         "isUsed"
       from week w where w.municipality_id = $1 order by w.week`,
      [tx.actor.municipalityId],
    );
  }

  /** Every area that holds in the week or later. */
  async areasFrom(tx: Transaction, week: WeekIndex): Promise<Area[]> {
    const rows = await tx.query<{ area: Area }>(
      `select ${AREA_JSON} area from area a
       where a.municipality_id = $1 and (a.valid_to_week is null or a.valid_to_week >= $2)
       order by ${areaOrder('a')}, a.valid_from_week`,
      [tx.actor.municipalityId, week],
    );
    return rows.map(({ area }) => area);
  }

  /** Whether reports, problems, insatser or decisions speak of any of the areas. */
  async areReferred(tx: Transaction, areas: readonly Area[]): Promise<boolean> {
    const found = REFERRING.map(
      (table) => `exists (select 1 from ${table} where municipality_id = $1 and area_id = any($2::uuid[]))`,
    );
    const row = await tx.found<{ referred: boolean }>(`select ${found.join(' or ')} referred`, [
      tx.actor.municipalityId,
      areas.map(({ id }) => id),
    ]);
    return row.referred;
  }

  /**
   * The incidents that new boundaries can touch, many at a time: all with a position, and all from the week; those that
   * the actor may see, or to maintenance `everybodys`.
   */
  async *incidents(tx: Transaction, week: WeekIndex, everybodys: boolean): AsyncGenerator<PlacedIncident[]> {
    for (let after = FIRST_ID; ;) {
      const rows = await tx.query<PlacedIncident>(
        `select i.id, i.week, i.area_id "areaId", i.area_ids "areaIds", i.longitude, i.latitude,
           i.removed_at is not null "isRemoved", i.secrecy_level = 'OPEN' and ${jointIncident('i')} "isOpen"
         from incident i
         where i.municipality_id = $1 and i.id > $3 and (i.longitude is not null or i.week >= $4)
           and ($5::boolean or ${visibleIncident('i')})
         order by i.id limit ${ROWS_AT_ONCE}`,
        [tx.actor.municipalityId, tx.actor.partyId || null, after, week, everybodys],
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      if (rows.length < ROWS_AT_ONCE) return;
      after = last.id;
    }
  }

  /** Notes the restricted incidents that a preview counts; its statement is that of `incidents`, of all at once. */
  async noteIncidents(tx: Transaction, week: WeekIndex): Promise<void> {
    const rows = `i where i.municipality_id = $1 and (i.longitude is not null or i.week >= $3) and ${visibleIncident('i')}`;
    await noteCounted(
      tx,
      [restrictedAmong('incident', 'i', rows)],
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  /** Stores the areas of a plan: new ones, redrawn ones, and the end of the old ones. */
  async storeAreas(tx: Transaction, plan: BoundaryPlan, source: string): Promise<void> {
    const { municipalityId } = tx.actor;
    await tx.query('update area set valid_to_week = $3 where municipality_id = $1 and id = any($2::uuid[])', [
      municipalityId,
      plan.ended.map(({ id }) => id),
      plan.fromWeek - 1,
    ]);
    const ids = new Map(plan.valid.map(({ code, id }) => [code, id]));
    const stored = [...(plan.createsMunicipality ? [plan.municipality] : []), ...plan.added];
    const rows = stored.map((area) => ({
      id: area.id,
      parent_id: area.parentCode === null ? null : ids.get(area.parentCode),
      code: area.code,
      name: area.name,
      kind: area.kind,
      geometry: area.geometry,
      label_longitude: area.labelLongitude,
      label_latitude: area.labelLatitude,
      approximate: false,
      source,
      valid_from_week: weekIndexOf(area.validFrom),
    }));
    await tx.query(
      `insert into area (municipality_id, id, parent_id, code, name, kind, geometry, label_longitude, label_latitude,
         approximate, source, valid_from_week)
       select $1::uuid, id, parent_id, code, name, kind, geometry, label_longitude, label_latitude, approximate,
         source, valid_from_week
       from jsonb_populate_recordset(null::area, $2::jsonb)
       on conflict (municipality_id, id) do update set name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id,
         geometry = excluded.geometry, label_longitude = excluded.label_longitude,
         label_latitude = excluded.label_latitude, approximate = false, source = excluded.source`,
      [municipalityId, JSON.stringify(rows)],
    );
  }

  /** Takes away areas that never came to hold; incidents must have left them. Places go before their districts. */
  async removeAreas(tx: Transaction, areas: readonly Area[]): Promise<void> {
    for (const kind of ['PLACE', 'DISTRICT']) {
      const ids = areas.filter((area) => area.kind === kind).map(({ id }) => id);
      await tx.query('delete from area where municipality_id = $1 and id = any($2::uuid[])', [
        tx.actor.municipalityId,
        ids,
      ]);
    }
  }

  /** Gives incidents their new areas. Neither version nor time of change: nobody has rewritten them. */
  async reassign(tx: Transaction, incidents: readonly Reassigned[]): Promise<void> {
    if (incidents.length === 0) return;
    await tx.query(
      `update incident i set area_id = n.area_id, area_ids = n.area_ids::uuid[]
       from unnest($2::uuid[], $3::uuid[], $4::text[]) as n (id, area_id, area_ids)
       where i.municipality_id = $1 and i.id = n.id`,
      [
        tx.actor.municipalityId,
        incidents.map(({ id }) => id),
        incidents.map(({ areaId }) => areaId),
        incidents.map(({ areaIds }) => `{${areaIds.join(',')}}`),
      ],
    );
  }
}

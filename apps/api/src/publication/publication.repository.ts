import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { CountRow } from '@samlad/suppression/counts.js';
import type { SuppressionPolicy } from '@samlad/suppression/policy.js';
import type { Publication } from '@samlad/suppression/publication.js';
import { jointIncident } from '../access/visible-to.js';
import { areaOrder, areaValidIn } from '../area/area.sql.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import { countedOnce, stoodFor } from '../counted-once/same-event.sql.js';
import type { Audience, NamedArea, Past } from './release.js';

/** A district as it was when the tables were made; without a shape when it has been lost. */
export interface FigureArea extends NamedArea {
  geometry: unknown;
  labelLongitude: number | null;
  labelLatitude: number | null;
}

export interface ReadTable {
  week: WeekIndex;
  areas: FigureArea[];
  policy: SuppressionPolicy;
  protectionNumber: number;
  publishedAt: string;
  weeksPublished: WeekIndex[];
  cells: { weeks: number; area: string; series: string; value: number | null }[];
}

export interface MadeTable extends Publication {
  layout: string;
  areas: readonly NamedArea[];
  policy: SuppressionPolicy;
  compilationNumber: number;
  /** The version of the protection that it was made with. */
  protectionNumber: number;
}

/** Tables for readers who may open no row, and what they are made of. */
@Injectable()
export class PublicationRepository {
  districts(tx: Transaction, week: WeekIndex): Promise<NamedArea[]> {
    return tx.query(
      `select a.code, a.name from area a where a.municipality_id = $1 and a.kind = 'DISTRICT' and ${areaValidIn('a', '$2')}
       order by ${areaOrder('a')}`,
      [tx.actor.municipalityId, week],
    );
  }

  /** Everything that has been published to anybody from a week on, with what proves it, the newest last. */
  async earlier(tx: Transaction, from: WeekIndex): Promise<Past[]> {
    return tx.query<Past>(
      `select p.audience, p.layout, p.week, w.worlds, (select json_agg(json_build_object('area', c.area_code, 'series', c.series,
           'weeks', c.weeks, 'value', c.value)) from publication_cell c
         where c.municipality_id = p.municipality_id and c.audience = p.audience and c.week = p.week) cells
       from publication p
       join publication_world w on w.municipality_id = p.municipality_id and w.audience = p.audience and w.week = p.week
       where p.municipality_id = $1 and p.week >= $2 order by p.week, p.audience`,
      [tx.actor.municipalityId, from],
    );
  }

  /** Counts that have been frozen for a set of areas, by week. */
  frozen(
    tx: Transaction,
    layout: string,
    from: WeekIndex,
    to: WeekIndex,
  ): Promise<{ week: WeekIndex; counts: CountRow[] }[]> {
    return tx.query(
      `select week, counts from publication_count
       where municipality_id = $1 and layout = $2 and week between $3 and $4 order by week`,
      [tx.actor.municipalityId, layout, from, to],
    );
  }

  /** The joint counts as they are now, each event once, by week, district (none is UTAN) and category group. */
  counted(
    tx: Transaction,
    districts: readonly string[],
    from: WeekIndex,
    to: WeekIndex,
  ): Promise<CountRow[]> {
    return tx.query(
      `select week, area, series, sum(n)::integer "count" from (
         select i.week, split_part(i.category_code, '-', 1) series, ${countedOnce('i', stoodFor(jointIncident))} n,
           coalesce((select a.code from area a where a.municipality_id = i.municipality_id and a.id = any (i.area_ids)
             and a.code = any ($2::text[]) order by a.code limit 1), 'UTAN') area
         from incident i where i.municipality_id = $1 and i.week between $3 and $4 and ${jointIncident('i')}
       ) x group by 1, 2, 3 having sum(n) > 0 order by 1, 2, 3`,
      [tx.actor.municipalityId, districts, from, to],
    );
  }

  async freeze(tx: Transaction, layout: string, weeks: ReadonlyMap<WeekIndex, CountRow[]>): Promise<void> {
    await tx.query(
      `insert into publication_count (municipality_id, layout, week, counts)
       select $1, $2, (x ->> 'week')::integer, x -> 'counts' from jsonb_array_elements($3::jsonb) x`,
      [
        tx.actor.municipalityId,
        layout,
        JSON.stringify([...weeks].map(([week, counts]) => ({ week, counts }))),
      ],
    );
  }

  async store(tx: Transaction, audience: Audience, made: MadeTable): Promise<void> {
    const key = [tx.actor.municipalityId, audience, made.week];
    await tx.query(
      `insert into publication (municipality_id, audience, week, layout, areas, policy, compilation_number, published_at,
         protection_number) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...key,
        made.layout,
        JSON.stringify(made.areas),
        JSON.stringify(made.policy),
        made.compilationNumber,
        tx.now,
        made.protectionNumber,
      ],
    );
    await tx.query(
      `insert into publication_cell (municipality_id, audience, week, weeks, area_code, series, value)
       select $1, $2, $3, c.weeks, c.area, c.series, c.value
       from jsonb_to_recordset($4::jsonb) c (weeks integer, area text, series text, value integer)`,
      [...key, JSON.stringify(made.cells)],
    );
    await tx.query(
      `insert into publication_world (municipality_id, audience, week, worlds) values ($1, $2, $3, $4)`,
      [...key, JSON.stringify(made.worlds)],
    );
  }

  /** The tables of a week, the newest when none is named; null when there are none. */
  async read(
    query: Transaction['query'],
    municipalityId: string,
    audience: Audience,
    week: WeekIndex | null,
  ): Promise<ReadTable | null> {
    const rows = await query<ReadTable>(
      `select p.week, p.policy, p.protection_number "protectionNumber", ${utc('p.published_at')} "publishedAt",
         (select json_agg(json_build_object('code', n ->> 'code', 'name', n ->> 'name', 'geometry', a.geometry,
             'labelLongitude', a.label_longitude, 'labelLatitude', a.label_latitude) order by place)
           from jsonb_array_elements(p.areas) with ordinality x (n, place)
           left join area a on a.municipality_id = p.municipality_id and a.code = n ->> 'code' and a.kind = 'DISTRICT'
             and ${areaValidIn('a', 'p.week')}) areas,
         (select json_agg(o.week order by o.week desc) from publication o
           where o.municipality_id = p.municipality_id and o.audience = p.audience and o.layout = p.layout) "weeksPublished",
         (select json_agg(json_build_object('weeks', c.weeks, 'area', c.area_code, 'series', c.series, 'value', c.value))
           from publication_cell c
           where c.municipality_id = p.municipality_id and c.audience = p.audience and c.week = p.week) cells
       from publication p
       where p.municipality_id = $1 and p.audience = $2 and ($3::integer is null or p.week = $3)
       order by p.week desc limit 1`,
      [municipalityId, audience, week],
    );
    return rows[0] ?? null;
  }

  /** Whether the municipality shows its public tables now, whatever it showed before. */
  async isPublic(query: Transaction['query'], municipalityId: string): Promise<boolean> {
    const rows = await query<{ shown: boolean | null }>(
      `select (p.settings ->> 'isPublic')::boolean shown from protection p where p.municipality_id = $1
       order by p.number desc limit 1`,
      [municipalityId],
    );
    return rows[0]?.shown ?? false;
  }
}

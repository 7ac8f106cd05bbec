import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { cellDegrees } from '@samlad/geo/map-cell.js';
import type { Box } from '@samlad/geo/geometry.js';
import type { Transaction } from '../database/transaction.js';
import { countedOnce } from '../counted-once/same-event.sql.js';
import {
  FILTER_PARAMETERS,
  FILTERED,
  type IncidentFilter,
  noteFiltered,
  STOOD_FOR,
} from './incident-filter.js';
import type { CellColumns, PointColumns } from './incident-map.model.js';

export interface CountGroup {
  week: WeekIndex;
  areaCode: string;
  areaName: string;
  count: number;
  withoutPosition: number;
}

export interface DrawnIncidents {
  inViewport: number;
  points: PointColumns | null;
  cells: Omit<CellColumns, 'level'> | null;
}

const own = (number: number) => `$${FILTER_PARAMETERS + number}`;

const ONCE = countedOnce('i', 'select id from stood_for');
const WITH_STOOD_FOR = `with stood_for (id) as materialized (${STOOD_FOR})`;
const IN_VIEWPORT = `${FILTERED} and i.longitude between ${own(1)} and ${own(3)} and i.latitude between ${own(2)} and ${own(4)}`;
const column = (degrees: string, origin: number, size: string) =>
  `least(floor((${degrees} + ${origin}) / ${own(5)}::float8)::int, ${size}::int - 1)`;

/** The figures of the map. Everything is counted after the row rule, and each event once. */
@Injectable()
export class IncidentMapRepository {
  /** Counts a week and district; an incident known to a place only counts to the place's district. */
  async groups(tx: Transaction, filter: IncidentFilter): Promise<CountGroup[]> {
    await noteFiltered(tx, filter);
    return tx.query<CountGroup>(
      `${WITH_STOOD_FOR}
       select g.week, a.code "areaCode", a.name "areaName", sum(g.n)::int count, sum(g.hidden)::int "withoutPosition"
       from (
         select i.week, i.area_id, sum(${ONCE}) n, coalesce(sum(${ONCE}) filter (where i.longitude is null), 0) hidden
         from incident i where ${FILTERED} group by i.week, i.area_id
       ) g
       join area stored on stored.municipality_id = $1 and stored.id = g.area_id
       join area a on a.municipality_id = $1
         and a.id = case when stored.kind = 'PLACE' then coalesce(stored.parent_id, stored.id) else stored.id end
       group by g.week, a.code, a.name order by g.week, a.code`,
      filter.parameters,
    );
  }

  /** What the viewport shows: every point while they are at most `mostPoints`, otherwise squares of a level. */
  draw(
    tx: Transaction,
    filter: IncidentFilter,
    box: Box,
    level: number,
    mostPoints: number,
  ): Promise<DrawnIncidents> {
    const columns = 2 ** level;
    return tx.found<DrawnIncidents>(
      `${WITH_STOOD_FOR}, cell as materialized (
         select ${column('i.longitude', 180, own(6))} x, ${column('i.latitude', 90, own(7))} y,
           count(*) points, sum(${ONCE}) n
         from incident i where ${IN_VIEWPORT} group by 1, 2
       ), size as materialized (select coalesce(sum(points), 0) points, coalesce(sum(n), 0)::int n from cell)
       select size.n "inViewport",
         case when size.points <= ${own(8)} then (
           select json_build_object('ids', coalesce(json_agg(p.id), '[]'), 'longitudes', coalesce(json_agg(p.longitude), '[]'),
             'latitudes', coalesce(json_agg(p.latitude), '[]'), 'categoryCodes', coalesce(json_agg(p.category_code), '[]'),
             'counts', coalesce(json_agg(p.count), '[]'))
           from (select i.id, i.longitude, i.latitude, i.category_code, i.count from incident i
             where ${IN_VIEWPORT} and i.id not in (select id from stood_for) order by i.week desc, i.id) p
         ) end points,
         case when size.points > ${own(8)} then (
           select json_build_object('xs', json_agg(c.x), 'ys', json_agg(c.y), 'counts', json_agg(c.n))
           from (select x, y, n from cell order by y, x) c
         ) end cells
       from size`,
      [
        ...filter.parameters,
        box.west,
        box.south,
        box.east,
        box.north,
        cellDegrees(level),
        columns,
        Math.ceil(columns / 2),
        mostPoints,
      ],
    );
  }
}

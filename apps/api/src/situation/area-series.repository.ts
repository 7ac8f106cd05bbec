import { Injectable } from '@nestjs/common';
import type { Trend } from '@samlad/domain/source-types.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { noteCounted } from '../access/counted.js';
import type { SecrecyMark } from '../access/secrecy-mark.model.js';
import { partMarkJson } from '../access/secrecy-mark.sql.js';
import { jointIncident, visibleIncident, visiblePart, visibleTo } from '../access/visible-to.js';
import type { Area, AreaName } from '../area/area.model.js';
import { AREA_JSON, AREA_NAME_JSON, areaOrder, areaValidIn } from '../area/area.sql.js';
import { policeNoticesJson } from '../context/police-notice.sql.js';
import type { PoliceNotice } from '../context/police-notice.model.js';
import { utc } from '../database/sql.js';
import { today } from '../database/today.js';
import type { Transaction } from '../database/transaction.js';
import type { PointColumns } from '../incident/incident-map.model.js';
import { joinParty, PARTY_JSON } from '../party/party.sql.js';
import type { Party } from '../party/party.model.js';
import { countedOnce, stoodFor } from '../counted-once/same-event.sql.js';
import { currentAssessments, isCounted, joinAreaText, PART_TEXT, proposedLevel } from '../week/joint.sql.js';
import type { AreaFigures } from './situation.repository.js';
import { areaRowsJson, pointsJson, restrictedInWeek, WEEK_TABLES } from './situation.sql.js';

export interface AreaNow {
  rows: AreaFigures[];
  parent: AreaName | null;
  children: Area[];
  points: PointColumns;
  policeNotices: PoliceNotice[];
}

interface PartyWeek {
  party: Party;
  week: WeekIndex;
  level: number | null;
  trend: Trend | null;
  /** Only of the last week. */
  text: string | null;
  mark: SecrecyMark | null;
  submittedAt: string;
  versionNumber: number;
}

export interface AreaSeries {
  counts: { week: WeekIndex; category: string; count: number }[];
  weeksWithData: WeekIndex[];
  hours: { day: number; hour: number; count: number }[];
  hoursUnknown: number;
  levels: { week: WeekIndex; level: number | null }[];
  assessments: PartyWeek[];
}

const IN_AREA = 'i.area_ids @> array[$5::uuid]';
const JOINT = (alias: string) => `${jointIncident(alias)} and ${visibleIncident(alias)}`;
const RESTRICTED = restrictedInWeek(IN_AREA, 'm.area_id = $5::uuid');

/** An area over time. Parameters: $1 municipality, $2 the reader's party, $3 the last week, $4 the first week, $5 the area. */
const SERIES = `
  with joint as materialized (
    select i.week, i.category_code, ${countedOnce('i', stoodFor(JOINT))} count, i.time_precision, i.occurred_from
    from incident i
    where i.municipality_id = $1 and i.week between $4 and $3 and ${jointIncident('i')} and ${visibleIncident('i')}
      and ${IN_AREA}
  ),
  shown as materialized (select * from joint where week > $3 - $6),
  assessment as materialized (
    select s.* from (${currentAssessments('r.week between $3 - $6 + 1 and $3')}) s
    where s.area_id = $5 and ${visibleTo('area_assessment', 's')}
  )
  select json_build_object(
    'counts', (select coalesce(json_agg(x), '[]') from (
      select week, category_code category, sum(count)::integer count from joint group by 1, 2
      having sum(count) > 0) x),
    'weeksWithData', (select coalesce(json_agg(w.week order by w.week), '[]') from generate_series($4, $3) w (week)
      where exists (select 1 from incident i
          where i.municipality_id = $1 and i.week = w.week and ${jointIncident('i')} and ${visibleIncident('i')})
        or exists (select 1 from party_report r
          where r.municipality_id = $1 and r.week = w.week and ${isCounted('r')})),
    'hours', (select coalesce(json_agg(x), '[]') from (
      select extract(isodow from occurred_from at time zone $7)::integer - 1 "day",
        extract(hour from occurred_from at time zone $7)::integer "hour", sum(count)::integer count
      from shown where time_precision in ('MINUTE', 'HOUR') group by 1, 2) x),
    'hoursUnknown', (select coalesce(sum(count), 0)::integer from shown where time_precision not in ('MINUTE', 'HOUR')),
    'levels', (select coalesce(json_agg(json_build_object('week', w.week, 'level',
        coalesce(j.level, ${proposedLevel('assessment', '$5', 'w.week')}))), '[]')
      from generate_series($3 - $6 + 1, $3) w (week)
      left join joint_assessment j on j.municipality_id = $1 and j.area_id = $5 and j.week = w.week
        and ${visibleTo('joint_assessment', 'j')}),
    'assessments', (select coalesce(json_agg(json_build_object('party', ${PARTY_JSON}, 'week', s.week,
        'level', s.level, 'trend', s.trend, 'text', ${PART_TEXT}, 'mark', ${partMarkJson('t')}, 'submittedAt', ${utc('s.submitted_at')},
        'versionNumber', s.current_number) order by p.sort_order, p.id, s.week), '[]')
      from (select x.* from assessment x where x.week > $3 - $8) s ${joinParty('s')}
        ${joinAreaText('s', `s.week = $3 and ${visiblePart('t')}`)})
  ) series`;

/** Where an area stands in the week and how it came there. */
@Injectable()
export class AreaSeriesRepository {
  /** The week's row, points and surroundings of one area, in one statement. */
  async now(tx: Transaction, week: WeekIndex, areaId: string): Promise<AreaNow> {
    const parameters = [tx.actor.municipalityId, tx.actor.partyId, week, today(tx), areaId];
    await noteCounted(tx, RESTRICTED, parameters);
    const row = await tx.preparedFound<{ now: AreaNow }>(
      `${WEEK_TABLES}
       select json_build_object('rows', ${areaRowsJson('a.id = $5')},
         'parent', (select ${AREA_NAME_JSON} from area a join area c on c.municipality_id = a.municipality_id
           and c.parent_id = a.id where c.municipality_id = $1 and c.id = $5),
         'children', (select coalesce(json_agg(${AREA_JSON} order by ${areaOrder('a')}), '[]') from area a
           where a.municipality_id = $1 and a.parent_id = $5 and ${areaValidIn('a', '$3')}),
         'points', ${pointsJson(IN_AREA)}, 'policeNotices', ${policeNoticesJson('$3')}) now`,
      parameters,
    );
    return row.now;
  }

  /** Counts, levels and assessments of `shown` weeks that end with `week`; counts reach back to `first` for what they are measured against. */
  async series(
    tx: Transaction,
    areaId: string,
    span: { week: WeekIndex; first: WeekIndex; shown: number; history: number },
  ): Promise<AreaSeries> {
    const row = await tx.preparedFound<{ series: AreaSeries }>(SERIES, [
      tx.actor.municipalityId,
      tx.actor.partyId,
      span.week,
      span.first,
      areaId,
      span.shown,
      tx.actor.timeZone,
      span.history,
    ]);
    return row.series;
  }
}

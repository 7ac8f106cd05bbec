import { OPEN_COMMITMENT_STATES, OPEN_MEASURE_STATES } from '@samlad/domain/measure.js';
import { restrictedAmong } from '../access/counted.js';
import { partMarkJson } from '../access/secrecy-mark.sql.js';
import { jointIncident, visibleIncident, visiblePart, visibleTo } from '../access/visible-to.js';
import { AREA_JSON, areaOrder, areaValidIn } from '../area/area.sql.js';
import { countedOnce, stoodFor } from '../counted-once/same-event.sql.js';
import { currentAssessments, isCounted, joinAreaText, PART_TEXT, proposedLevel } from '../week/joint.sql.js';
import { REFERENCE_WEEKS } from './quartiles.js';

const MOST_POINTS = 2_000;
const quoted = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * What every figure of a week's rows stands on; $1 municipality, $2 the reader's party, $3 the week, $4 today there.
 * `stood_for` are the rows that another report of their event is counted for; `spread` is each area's joint count and the reader's overlay a week; `reference` the preceding weeks with data.
 */
export const WEEK_TABLES = `
  with assessment as materialized (
    select s.* from (${currentAssessments('r.week between $3 - 1 and $3')}) s where ${visibleTo('area_assessment', 's')}
  ),
  stood_for (id) as materialized (${stoodFor((alias) => `${jointIncident(alias)} and ${visibleIncident(alias)}`)}),
  seen as materialized (
    select i.week, i.area_ids, ${countedOnce('i', 'select id from stood_for')} count, ${jointIncident('i')} joint
    from incident i
    where i.municipality_id = $1 and i.week between $3 - ${REFERENCE_WEEKS} and $3 and i.removed_at is null
      and ${visibleIncident('i')}
  ),
  spread as materialized (
    select u.area_id, s.week, coalesce(sum(s.count) filter (where s.joint), 0)::integer count,
      coalesce(sum(s.count) filter (where not s.joint), 0)::integer overlay
    from seen s cross join unnest(s.area_ids) u (area_id)
    group by 1, 2
  ),
  reference as materialized (
    select w.week from generate_series($3::integer - ${REFERENCE_WEEKS}, $3 - 1) w (week)
    where exists (select 1 from seen s where s.week = w.week and s.joint)
      or exists (select 1 from party_report r where r.municipality_id = $1 and r.week = w.week and ${isCounted('r')})
  ),
  open_measure as materialized (
    select m.area_id, count(*)::integer open, coalesce(sum((
      select count(*) from commitment c
      where c.municipality_id = m.municipality_id and c.measure_id = m.id and ${visibleTo('commitment', 'c')}
        and c.state in (${quoted(OPEN_COMMITMENT_STATES)}) and c.due_on < $4::date)), 0)::integer overdue
    from measure m
    where m.municipality_id = $1 and ${visibleTo('measure', 'm')} and m.state in (${quoted(OPEN_MEASURE_STATES)})
      and m.agreed_in_week <= $3
    group by 1
  )`;

const spread = (column: string, week: string) =>
  `coalesce((select p.${column} from spread p where p.area_id = a.id and p.week = ${week}), 0)`;

const jointLevel = (week: string) =>
  `coalesce((select j.level from joint_assessment j
     where j.municipality_id = $1 and j.week = ${week} and j.area_id = a.id and ${visibleTo('joint_assessment', 'j')}), ${proposedLevel('assessment', 'a.id', week)})`;

const LEVELS = `
  (select json_agg(json_build_object('partyId', p.id, 'level', s.level, 'trend', s.trend, 'text', ${PART_TEXT},
      'mark', ${partMarkJson('t')}) order by p.sort_order, p.id)
   from party p
   join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
   left join assessment s on s.party_id = p.id and s.area_id = a.id and s.week = $3
   ${joinAreaText('s', visiblePart('t'))}
   where p.municipality_id = $1)`;

/** The rows of the areas that meet the condition on `a`, before expectation and attention are worked out. */
export const areaRowsJson = (areas: string): string => `
  (select coalesce(json_agg(json_build_object('area', ${AREA_JSON},
      'jointLevel', ${jointLevel('$3')}, 'jointLevelIsProposal', j.level is null, 'jointText', j.text,
      'jointVersion', coalesce(j.version, 0), 'previousJointLevel', ${jointLevel('$3 - 1')},
      'count', ${spread('count', '$3')}, 'previousCount', ${spread('count', '$3 - 1')},
      'overlayCount', ${spread('overlay', '$3')},
      'reference', (select coalesce(json_agg(${spread('count', 'f.week')} order by f.week), '[]') from reference f),
      'levels', ${LEVELS},
      'openMeasures', coalesce(o.open, 0), 'overdueCommitments', coalesce(o.overdue, 0)) order by ${areaOrder('a')}), '[]')
   from area a
   left join joint_assessment j on j.municipality_id = a.municipality_id and j.week = $3 and j.area_id = a.id
     and ${visibleTo('joint_assessment', 'j')}
   left join open_measure o on o.area_id = a.id
   where a.municipality_id = $1 and ${areaValidIn('a', '$3')} and ${areas})`;

/** The week's incidents with positions that the reader may see, as columns, each event once; `areas` narrows them to an area. */
export const pointsJson = (areas: string): string => `
  (select json_build_object('ids', coalesce(json_agg(x.id), '[]'), 'longitudes', coalesce(json_agg(x.longitude), '[]'),
      'latitudes', coalesce(json_agg(x.latitude), '[]'), 'categoryCodes', coalesce(json_agg(x.category_code), '[]'),
      'counts', coalesce(json_agg(x.count), '[]'))
   from (
     select i.id, i.longitude, i.latitude, i.category_code, i.count from incident i
     where i.municipality_id = $1 and i.week = $3 and i.longitude is not null and i.removed_at is null
       and ${visibleIncident('i')} and ${areas}
       and i.id not in (select id from stood_for)
     order by i.z, i.id limit ${MOST_POINTS}
   ) x)`;

/** How many of the week's incidents that the reader may see have no position to draw. */
export const WITHOUT_POSITION = `
  (select count(*)::integer from incident i
   where i.municipality_id = $1 and i.week = $3 and i.longitude is null and i.removed_at is null
     and ${visibleIncident('i')} and i.id not in (select id from stood_for))`;

const openMeasure = (areas: string) => `m.municipality_id = $1 and ${visibleTo('measure', 'm')}
  and m.state in (${quoted(OPEN_MEASURE_STATES)}) and m.agreed_in_week <= $3 and ${areas}`;

/**
 * The other parties' restricted rows that a week's figures are made of: the overlay, the open insatser and the overdue åtaganden.
 * `incidents` and `measures` narrow them to an area. The parameters are those of `WEEK_TABLES`.
 */
export const restrictedInWeek = (incidents = 'true', measures = 'true'): string[] => [
  restrictedAmong(
    'incident',
    'i',
    `i where i.municipality_id = $1 and i.week = $3 and i.removed_at is null and ${visibleIncident('i')} and ${incidents}`,
  ),
  restrictedAmong('measure', 'm', `m where ${openMeasure(measures)}`),
  restrictedAmong(
    'commitment',
    'c',
    `c join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id
     where ${openMeasure(measures)} and ${visibleTo('commitment', 'c')}
       and c.state in (${quoted(OPEN_COMMITMENT_STATES)}) and c.due_on < $4::date`,
  ),
];

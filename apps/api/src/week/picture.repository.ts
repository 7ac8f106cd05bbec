import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { jointIncident } from '../access/visible-to.js';
import { areaValidIn } from '../area/area.sql.js';
import { isoWeek, utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import { countedOnce, stoodFor } from '../counted-once/same-event.sql.js';
import {
  currentAssessments,
  isCounted,
  isJoint,
  joinAreaText,
  PART_TEXT,
  proposedLevel,
} from './joint.sql.js';

const list = (rows: string, order: string): string =>
  `(select coalesce(json_agg(to_json(x) order by ${order}), '[]') from (${rows}) x)`;

const ASSESSMENTS = `with current_assessment as materialized (${currentAssessments('r.week = $2')})`;
const CODE = 'code collate "C"';

const AREAS = list(
  `select a.code, a.name, a.kind, encode(sha256(convert_to(a.geometry::text, 'UTF8')), 'hex') boundary
   from area a where a.municipality_id = $1 and ${areaValidIn('a', '$2')}`,
  CODE,
);

const LEVELS = list(
  `select a.code, coalesce(j.level, ${proposedLevel('current_assessment', 'a.id', '$2')}) as level,
     j.level is null as "isProposal", j.text
   from area a
   left join joint_assessment j on j.municipality_id = a.municipality_id and j.week = $2 and j.area_id = a.id
     and ${isJoint('j')}
   where a.municipality_id = $1 and a.kind = 'DISTRICT' and ${areaValidIn('a', '$2')}`,
  CODE,
);

const PARTY_LEVELS = list(
  `select p.short_name party, p.sort_order, a.code, s.level, s.trend, ${PART_TEXT} as text
   from current_assessment s ${joinAreaText('s', isJoint('t'))}
   join party p on p.municipality_id = $1 and p.id = s.party_id
   join area a on a.municipality_id = $1 and a.id = s.area_id
   where ${isJoint('s')}`,
  `sort_order, ${CODE}`,
);

const REPORTS = list(
  `select p.short_name party, p.sort_order, r.current_number "number", r.nothing_to_report "nothingToReport",
     not c.figures -> 'reports' @> jsonb_build_array(jsonb_build_object('id', r.id, 'number', r.current_number)) as "isAddendum"
   from party_report r
   join party p on p.municipality_id = r.municipality_id and p.id = r.party_id
   join week w on w.municipality_id = r.municipality_id and w.week = r.week
   join compilation c on c.municipality_id = w.municipality_id and c.week = w.week and c.number = w.compilation_number
   where r.municipality_id = $1 and r.week = $2 and ${isCounted('r')}`,
  'sort_order',
);

const COMPILED_REPORTS = list(
  `select r.id, r.current_number "number" from party_report r
   where r.municipality_id = $1 and r.week = $2 and ${isCounted('r')}`,
  'id',
);

const ONCE = `sum(${countedOnce('i', stoodFor(jointIncident))})`;
const counts = (category: string) =>
  list(
    `select a.code, ${category} category, ${ONCE}::integer count
     from incident i
     join area a on a.municipality_id = i.municipality_id and a.id = any (i.area_ids)
     where i.municipality_id = $1 and i.week in (select v.week from week v
         where v.municipality_id = $1 and (v.week = $2 or v.taken_up_in = $2))
       and ${jointIncident('i')} and ${areaValidIn('a', '$2')}
     group by 1, 2 having ${ONCE} > 0`,
    `${CODE}, category collate "C"`,
  );

const MEASURES = list(
  `select m.id, m.title, m.kind, a.code, b.title problem, m.cause, m.starts_on "startsOn", m.ends_on "endsOn",
     ${list(
       `select p.short_name party, p.sort_order, c.what, c.responsible_function "function", c.due_on "dueOn",
          c.dosage_unit "dosageUnit", c.dosage_planned "dosagePlanned", c.state
        from commitment c join party p on p.municipality_id = c.municipality_id and p.id = c.party_id
        where c.municipality_id = $1 and c.measure_id = m.id and ${isJoint('c')}`,
       'sort_order',
     )} commitments
   from measure m
   join area a on a.municipality_id = m.municipality_id and a.id = m.area_id
   left join problem b on b.municipality_id = m.municipality_id and b.id = m.problem_id and ${isJoint('b')}
   where m.municipality_id = $1 and m.agreed_in_week = $2 and ${isJoint('m')}`,
  'id',
);

const DECISIONS = list(
  `select row_number() over (order by d.position, d.decided_at, d.id) "number", d.kind, a.code, d.text, p.short_name responsible, d.due_on "dueOn", d.measure_id "measureId"
   from decision d
   left join area a on a.municipality_id = d.municipality_id and a.id = d.area_id
   left join party p on p.municipality_id = d.municipality_id and p.id = d.responsible_party_id
   where d.municipality_id = $1 and d.week = $2 and d.removed_at is null and ${isJoint('d')}`,
  'number',
);

/** What the parties' shared rows say about a week. Nobody's own rows are in it, so it is the same for every reader. */
@Injectable()
export class PictureRepository {
  /** Joint counts per area and category group, joint and proposed levels, and which reports they stand on. */
  async figures(tx: Transaction, week: WeekIndex): Promise<Record<string, unknown>> {
    const row = await tx.found<{ figures: Record<string, unknown> }>(
      `${ASSESSMENTS}
       select json_build_object('reports', ${COMPILED_REPORTS}, 'levels', ${LEVELS},
         'counts', ${counts(`split_part(i.category_code, '-', 1)`)}) figures`,
      [tx.actor.municipalityId, week],
    );
    return row.figures;
  }

  /** The whole joint picture of a week with its reports, measures, decisions and minutes. */
  async whole(tx: Transaction, week: WeekIndex): Promise<Record<string, unknown>> {
    const row = await tx.found<{ picture: Record<string, unknown> }>(
      `${ASSESSMENTS}
       select json_build_object('week', ${isoWeek('w.week')}, 'municipality', m.code,
         'compilation', w.compilation_number, 'areas', ${AREAS}, 'levels', ${LEVELS}, 'reports', ${REPORTS},
         'partyLevels', ${PARTY_LEVELS}, 'counts', ${counts('i.category_code')}, 'measures', ${MEASURES},
         'decisions', ${DECISIONS}, 'minutes', mi.text,
         'meeting', json_build_object('startedAt', ${utc('t.started_at')}, 'endedAt', ${utc('t.ended_at')})) picture
       from week w
       join municipality m on m.id = w.municipality_id
       left join minutes mi on mi.municipality_id = w.municipality_id and mi.week = w.week
       left join meeting t on t.municipality_id = w.municipality_id and t.week = w.week
       where w.municipality_id = $1 and w.week = $2`,
      [tx.actor.municipalityId, week],
    );
    return row.picture;
  }

  async storeCompilation(
    tx: Transaction,
    week: WeekIndex,
    number: number,
    figures: Record<string, unknown>,
  ): Promise<void> {
    await tx.query(
      `insert into compilation (municipality_id, week, number, figures, user_id, compiled_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.actor.municipalityId, week, number, JSON.stringify(figures), tx.actor.userId || null, tx.now],
    );
  }

  async storeFrozen(tx: Transaction, week: WeekIndex, content: string, hash: string): Promise<void> {
    await tx.query(
      `insert into frozen_picture (municipality_id, week, content, hash, frozen_at) values ($1, $2, $3, $4, $5)`,
      [tx.actor.municipalityId, week, content, hash, tx.now],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { ACTING_PARTY, jointIncident, visibleIncident, visiblePart } from '../access/visible-to.js';
import { areaOrder } from '../area/area.sql.js';
import { utc } from '../database/sql.js';
import { newId, type Transaction } from '../database/transaction.js';
import { currentAssessments, isJoint, joinAreaText, PART_TEXT } from '../week/joint.sql.js';

/** An incident of the joint picture, as far as its readers are told. */
export interface ToldIncident {
  id: string;
  version: number;
  /** Whether the picture of the week takes it up; the others are its company. */
  isOwn: boolean;
  party: string;
  categoryCode: string;
  occurredFrom: string;
  occurredTo: string | null;
  timePrecision: string;
  areaIds: string[];
  placeName: string | null;
  point: string | null;
  text: string;
}

/** What is written of an area in the picture. */
export interface ToldOfArea {
  id: string;
  version: number;
  party: string;
  areaId: string;
  text: string;
}

export interface PictureArea {
  id: string;
  code: string;
  name: string;
  kind: string;
}

/** What has been said last of a description. */
export interface PictureDecision {
  fingerprint: string;
  number: number;
  kept: boolean;
  reason: string;
  by: string;
  decidedAt: string;
}

export interface Told {
  incidents: ToldIncident[];
  areaTexts: ToldOfArea[];
  links: [string, string][];
  areas: PictureArea[];
  decisions: PictureDecision[];
}

const list = (rows: string): string => `(select coalesce(json_agg(to_json(x)), '[]') from (${rows}) x)`;

const among = (alias: string): string =>
  `(${jointIncident(alias)} and ${visibleIncident(alias, ACTING_PARTY)} and ${alias}.week between $3 and $2)`;

const INCIDENTS = list(
  `select i.id, i.version, (i.week = $2 or exists (select 1 from week w where w.municipality_id = i.municipality_id
       and w.week = i.week and w.taken_up_in = $2)) "isOwn", p.short_name party, i.category_code "categoryCode", ${utc('i.occurred_from')} "occurredFrom",
     ${utc('i.occurred_to')} "occurredTo", i.time_precision "timePrecision", i.area_ids "areaIds", i.place_name "placeName",
     i.longitude || ' ' || i.latitude point, concat_ws('. ', i.text, i.action_taken) "text"
   from incident i join party p on p.municipality_id = i.municipality_id and p.id = i.party_id
   where i.municipality_id = $1 and ${among('i')} order by i.occurred_from, i.id`,
);

const AREA_TEXTS = list(
  `select s.report_id || ' ' || s.area_id id, s.current_number "version", p.short_name party, s.area_id "areaId", ${PART_TEXT} "text"
   from (${currentAssessments('r.week = $2')}) s ${joinAreaText('s', `${isJoint('t')} and ${visiblePart('t').replaceAll('$2', ACTING_PARTY)}`)}
   join party p on p.municipality_id = $1 and p.id = s.party_id
   where ${isJoint('s')} and ${PART_TEXT} <> ''
   union all
   select j.area_id::text, j.version, 'Gemensamt', j.area_id, j.text from joint_assessment j
   where j.municipality_id = $1 and j.week = $2 and ${isJoint('j')} and j.text <> ''`,
);

const LINKS = list(
  `select l.first_id one, l.second_id other from event_link l
   join incident f on f.municipality_id = l.municipality_id and f.id = l.first_id
   join incident o on o.municipality_id = l.municipality_id and o.id = l.second_id
   where l.municipality_id = $1 and l.verdict = 'SAME' and ${among('f')} and ${among('o')}`,
);

const AREAS = list(
  `select a.id, a.code, a.name, a.kind from area a where a.municipality_id = $1 order by ${areaOrder('a')}`,
);

const DECISIONS = list(
  `select distinct on (d.fingerprint) d.fingerprint, d.number, d.kept, d.reason, u.name "by", ${utc('d.decided_at')} "decidedAt"
   from picture_decision d join app_user u on u.id = d.user_id
   where d.municipality_id = $1 and d.week = $2 order by d.fingerprint, d.number desc`,
);

/** What the k-test of a picture reads, and what has been decided of its findings. */
@Injectable()
export class DescribedRepository {
  /** Everything in one statement: joint rows of the weeks `from`–`week` that the reader may read. */
  async told(tx: Transaction, week: WeekIndex, from: WeekIndex): Promise<Told> {
    const row = await tx.found<Omit<Told, 'links'> & { links: { one: string; other: string }[] }>(
      `select ${INCIDENTS} incidents, ${AREA_TEXTS} "areaTexts", ${LINKS} links, ${AREAS} areas, ${DECISIONS} decisions`,
      [tx.actor.municipalityId, week, from],
    );
    return { ...row, links: row.links.map(({ one, other }) => [one, other]) };
  }

  /** Notes what is decided of descriptions, after what has been decided of them before. */
  async decide(
    tx: Transaction,
    week: WeekIndex,
    fingerprints: readonly string[],
    decision: Pick<PictureDecision, 'kept' | 'reason'>,
  ): Promise<void> {
    const rows = fingerprints.map((fingerprint) => ({ id: newId(), fingerprint }));
    await tx.query(
      `insert into picture_decision (municipality_id, week, fingerprint, number, id, kept, reason, user_id, decided_at)
       select $1, $2, x.fingerprint, 1 + coalesce((select max(d.number) from picture_decision d where d.municipality_id = $1
           and d.week = $2 and d.fingerprint = x.fingerprint), 0), x.id, $4, $5, $6, $7
       from jsonb_to_recordset($3::jsonb) x (id uuid, fingerprint text)`,
      [
        tx.actor.municipalityId,
        week,
        JSON.stringify(rows),
        decision.kept,
        decision.reason,
        tx.actor.userId,
        tx.now,
      ],
    );
  }
}

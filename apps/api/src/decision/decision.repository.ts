import { Injectable } from '@nestjs/common';
import { markJson } from '../access/secrecy-mark.sql.js';
import { visibleTo } from '../access/visible-to.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import { PARTY_JSON } from '../party/party.sql.js';
import type { Decision } from './decision.model.js';

export interface DecisionValues {
  kind: string;
  text: string;
  areaId: string | null;
  measureId: string | null;
  responsiblePartyId: string | null;
  dueOn: string | null;
}

export interface DecisionRow {
  id: string;
  week: number;
  measureId: string | null;
}

/** What the decision on an insats says to those who may not read the insats: its own text names it. */
const SOME_MEASURE = 'En insats är överenskommen.';

/** Every query about decisions; each belongs to one meeting. */
@Injectable()
export class DecisionRepository {
  /** The decisions of a week's meeting in their order. */
  ofWeek(tx: Transaction, week: number): Promise<Decision[]> {
    return tx.query<Decision>(
      `select d.id, d.version, d.number, d.kind, d.due_on::text "dueOn", m.id "measureId",
         case when d.measure_id is null or m.id is not null then d.text else '${SOME_MEASURE}' end "text",
         ${utc('d.decided_at')} "decidedAt", ${markJson('d')} mark,
         case when a.id is not null then json_build_object('code', a.code, 'name', a.name) end area,
         (select ${PARTY_JSON} from party p join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
           where p.municipality_id = d.municipality_id and p.id = d.responsible_party_id) "responsibleParty"
       from decision d left join area a on a.municipality_id = d.municipality_id and a.id = d.area_id
       left join measure m on m.municipality_id = d.municipality_id and m.id = d.measure_id and ${visibleTo('measure', 'm')}
       where d.municipality_id = $1 and ${visibleTo('decision', 'd')} and d.week = $3 and d.removed_at is null order by d.number`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  find(tx: Transaction, id: string): Promise<DecisionRow | null> {
    return tx.one<DecisionRow>(
      `select d.id, d.week, d.measure_id "measureId" from decision d
       where d.municipality_id = $1 and ${visibleTo('decision', 'd')} and d.id = $3 and d.removed_at is null for update`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }

  /** Writes a decision with the meeting's next number; the week's row must be locked. */
  async insert(tx: Transaction, id: string, week: number, values: DecisionValues): Promise<boolean> {
    const row = await tx.changed(
      `insert into decision (municipality_id, id, meeting_id, week, number, party_id, kind, area_id, text, measure_id,
         responsible_party_id, due_on, user_id, decided_at)
       select $1, $2, m.id, $3,
         (select coalesce(max(number), 0) + 1 from decision d where d.municipality_id = $1 and d.week = $3),
         $4, $5, $6, $7, $8, $9, $10, $11, $12
       from meeting m where m.municipality_id = $1 and m.week = $3 returning id`,
      [
        tx.actor.municipalityId,
        id,
        week,
        tx.actor.partyId,
        values.kind,
        values.areaId,
        values.text,
        values.measureId,
        values.responsiblePartyId,
        values.dueOn,
        tx.actor.userId,
        tx.now,
      ],
    );
    return row !== null;
  }

  async update(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    values: DecisionValues,
  ): Promise<number | null> {
    const row = await tx.changed<{ version: number }>(
      `update decision set kind = $4, area_id = $5, text = $6, responsible_party_id = $7, due_on = $8, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [
        tx.actor.municipalityId,
        id,
        expectedVersion,
        values.kind,
        values.areaId,
        values.text,
        values.responsiblePartyId,
        values.dueOn,
      ],
    );
    return row?.version ?? null;
  }

  async remove(tx: Transaction, id: string, expectedVersion: number): Promise<number | null> {
    const row = await tx.changed<{ version: number }>(
      `update decision set removed_at = $4, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, tx.now],
    );
    return row?.version ?? null;
  }
}

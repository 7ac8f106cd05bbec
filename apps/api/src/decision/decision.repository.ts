import { Injectable } from '@nestjs/common';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { MARK_COLUMNS } from '../access/mark-columns.js';
import { markJson } from '../access/secrecy-mark.sql.js';
import { ACTING_PARTY, visibleTo } from '../access/visible-to.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import { PARTY_JSON } from '../party/party.sql.js';
import type { Decision } from './decision.model.js';

export interface DecisionValues {
  kind: string;
  text: string;
  areaId: string | null;
  responsiblePartyId: string | null;
  dueOn: string | null;
}

export interface DecisionRow {
  id: string;
  week: number;
  measureId: string | null;
}

/** Whether decision `d` is numbered: one of those that may stand in the minutes. */
const JOINT_DECISION = `d.secrecy_level in ('OPEN', 'SHARED')`;

/** The order of decisions, which is shown to nobody. */
const IN_ORDER = 'd.position, d.decided_at, d.id';

/** The number of decision `d` among the joint ones that the statement's own conditions let through. */
const NUMBER = `case when ${JOINT_DECISION} then (count(*) filter (where ${JOINT_DECISION}) over (order by ${IN_ORDER}))::int end`;

/** The place after those that the actor sees of week $3; two that do not see each other's may share one. */
const NEXT = `(select coalesce(max(d.position), 0) + 1 from decision d
  where d.municipality_id = $1 and d.week = $3 and ${visibleTo('decision', 'd', ACTING_PARTY)})`;

/** A decision on an insats, whose level was changed with it. */
export interface FollowingDecision {
  id: string;
  week: number;
  previous: SecrecyLevel;
}

/** Every query about decisions; each belongs to one meeting. */
@Injectable()
export class DecisionRepository {
  /** The decisions of a week's meeting in their order. */
  ofWeek(tx: Transaction, week: number): Promise<Decision[]> {
    return tx.query<Decision>(
      `select d.id, d.version, ${NUMBER} "number", d.kind, d.due_on::text "dueOn", d.measure_id "measureId", d.text,
         ${utc('d.decided_at')} "decidedAt", ${markJson('d', '$2', 'd.measure_id is null')} mark,
         case when a.id is not null then json_build_object('code', a.code, 'name', a.name) end area,
         (select ${PARTY_JSON} from party p join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
           where p.municipality_id = d.municipality_id and p.id = d.responsible_party_id) "responsibleParty"
       from decision d left join area a on a.municipality_id = d.municipality_id and a.id = d.area_id
       where d.municipality_id = $1 and ${visibleTo('decision', 'd')} and d.week = $3 and d.removed_at is null order by ${IN_ORDER}`,
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

  /** Writes a decision of the own party's after those that it sees; the week's row must be locked. */
  async insert(tx: Transaction, id: string, week: number, values: DecisionValues): Promise<boolean> {
    const row = await tx.changed(
      `insert into decision (municipality_id, id, meeting_id, week, position, party_id, kind, area_id, text,
         responsible_party_id, due_on, user_id, decided_at)
       select $1, $2, m.id, $3, ${NEXT}, $4, $5, $6, $7, $8, $9, $10, $11
       from meeting m where m.municipality_id = $1 and m.week = $3 returning id`,
      [
        tx.actor.municipalityId,
        id,
        week,
        tx.actor.partyId,
        values.kind,
        values.areaId,
        values.text,
        values.responsiblePartyId,
        values.dueOn,
        tx.actor.userId,
        tx.now,
      ],
    );
    return row !== null;
  }

  /** Writes the decision on an insats: of the insats's party, area and level. The rows of both must be locked. */
  async insertOnMeasure(tx: Transaction, id: string, week: number, measureId: string): Promise<boolean> {
    const row = await tx.changed(
      `insert into decision (municipality_id, id, meeting_id, week, position, party_id, kind, area_id, text, measure_id,
         user_id, decided_at, ${MARK_COLUMNS.join(', ')})
       select $1, $2, k.id, $3, ${NEXT}, m.party_id, 'MEASURE', m.area_id, 'Insatsen ”' || m.title || '” är överenskommen.',
         m.id, $5, $6, ${MARK_COLUMNS.map((column) => `m.${column}`).join(', ')}
       from measure m join meeting k on k.municipality_id = m.municipality_id and k.week = $3
       where m.municipality_id = $1 and m.id = $4 and ${visibleTo('measure', 'm', ACTING_PARTY)} returning id`,
      [tx.actor.municipalityId, id, week, measureId, tx.actor.userId, tx.now],
    );
    return row !== null;
  }

  /** The decisions on an own insats. */
  onMeasure(tx: Transaction, measureId: string): Promise<FollowingDecision[]> {
    return tx.query<FollowingDecision>(
      `select d.id, d.week, d.secrecy_level previous from decision d
       where d.municipality_id = $1 and d.party_id = $2 and d.measure_id = $3 order by d.id for update`,
      [tx.actor.municipalityId, tx.actor.partyId, measureId],
    );
  }

  /** Gives the decisions on an own insats the insats's mark. */
  async followMeasure(tx: Transaction, measureId: string): Promise<void> {
    await tx.query(
      `update decision d set version = d.version + 1, ${MARK_COLUMNS.map((column) => `${column} = m.${column}`).join(', ')}
       from measure m
       where d.municipality_id = $1 and d.party_id = $2 and d.measure_id = $3
         and m.municipality_id = d.municipality_id and m.id = d.measure_id and m.party_id = $2`,
      [tx.actor.municipalityId, tx.actor.partyId, measureId],
    );
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

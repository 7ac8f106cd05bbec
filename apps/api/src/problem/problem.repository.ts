import { Injectable } from '@nestjs/common';
import type { ProblemState } from '@samlad/domain/problem.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import { noteCounted, restrictedAmong } from '../access/counted.js';
import { markJson } from '../access/secrecy-mark.sql.js';
import { visibleTo } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';
import { joinParty, PARTY_JSON } from '../party/party.sql.js';
import type { Problem } from './problem.model.js';

export interface ProblemRow {
  id: string;
  version: number;
  state: ProblemState;
  stateSequence: number;
  areaId: string;
}

export interface ProblemValues {
  title: string;
  description: string | null;
  areaId: string;
  categoryGroup: string | null;
  placeType: string | null;
  timePattern: string | null;
}

export interface ProblemCondition {
  ids?: string[];
  areaId?: string;
  state?: ProblemState;
}

type Stored = Omit<Problem, 'openedInWeek'> & { openedInWeek: number };

const SELECT = `
  select r.id, r.version, r.title, r.description, json_build_object('code', a.code, 'name', a.name) area,
    r.category_group "categoryGroup", r.place_type "placeType", r.time_pattern "timePattern", r.state,
    r.opened_in_week "openedInWeek", ${markJson('r')} mark,
    (select percentile_cont(0.5) within group (order by s.need * s.influence) from problem_score s
      where s.municipality_id = r.municipality_id and s.problem_id = r.id) priority,
    coalesce((select json_agg(json_build_object('party', ${PARTY_JSON}, 'need', s.need, 'influence', s.influence, 'version', s.version,
        'own', s.party_id = $2) order by p.sort_order)
      from problem_score s ${joinParty('s')}
      where s.municipality_id = r.municipality_id and s.problem_id = r.id), '[]') scores,
    coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'state', m.state) order by m.updated_at desc, m.id)
      from measure m where m.municipality_id = r.municipality_id and m.problem_id = r.id and ${visibleTo('measure', 'm')}), '[]') measures
  from problem r join area a on a.municipality_id = r.municipality_id and a.id = r.area_id
  where r.municipality_id = $1 and ${visibleTo('problem', 'r')}
    and ($3::uuid[] is null or r.id = any ($3)) and ($4::uuid is null or r.area_id = $4) and ($5::text is null or r.state = $5)`;

const COUNTED = `r where r.municipality_id = $1 and ${visibleTo('problem', 'r')}
  and ($3::uuid[] is null or r.id = any ($3)) and ($4::uuid is null or r.area_id = $4) and ($5::text is null or r.state = $5)`;
const RESTRICTED = [restrictedAmong('problem', 'r', COUNTED)];

/** Every query about problems; a hidden problem is a missing one. */
@Injectable()
export class ProblemRepository {
  /** Problems, open ones first, the weightiest first. */
  async list(tx: Transaction, condition: ProblemCondition, limit = 100, offset = 0): Promise<Problem[]> {
    const rows = await tx.query<Stored>(
      `select * from (${SELECT}) q order by state desc, priority desc nulls last, "openedInWeek" desc, id limit $6 offset $7`,
      [...this.parameters(tx, condition), limit, offset],
    );
    return rows.map((row) => ({ ...row, openedInWeek: isoWeekOf(row.openedInWeek) }));
  }

  async count(tx: Transaction, condition: ProblemCondition): Promise<number> {
    const parameters = this.parameters(tx, condition);
    const [row] = await tx.query<{ n: number }>(`select count(*)::int n from problem ${COUNTED}`, parameters);
    await noteCounted(tx, RESTRICTED, parameters);
    return row?.n ?? 0;
  }

  findLocked(tx: Transaction, id: string): Promise<ProblemRow | null> {
    return tx.one<ProblemRow>(
      `select id, version, state, state_sequence "stateSequence", area_id "areaId" from problem r
       where municipality_id = $1 and ${visibleTo('problem', 'r')} and id = $3 for update`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }

  async insert(tx: Transaction, id: string, week: number, values: ProblemValues): Promise<void> {
    await tx.query(
      `insert into problem (municipality_id, id, party_id, title, description, area_id, category_group, place_type,
         time_pattern, opened_in_week, state, state_sequence, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'OPEN', 1, $11)`,
      [
        tx.actor.municipalityId,
        id,
        tx.actor.partyId,
        values.title,
        values.description,
        values.areaId,
        values.categoryGroup,
        values.placeType,
        values.timePattern,
        week,
        tx.now,
      ],
    );
  }

  update(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    values: ProblemValues,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update problem set title = $4, description = $5, area_id = $6, category_group = $7, place_type = $8,
         time_pattern = $9, updated_at = $10, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [
        tx.actor.municipalityId,
        id,
        expectedVersion,
        values.title,
        values.description,
        values.areaId,
        values.categoryGroup,
        values.placeType,
        values.timePattern,
        tx.now,
      ],
    );
  }

  /** The party's first score; null when it has one already. */
  async scoreFirst(tx: Transaction, id: string, need: number, influence: number): Promise<number | null> {
    const row = await tx.changed<{ version: number }>(
      `insert into problem_score (municipality_id, problem_id, party_id, need, influence, user_id, scored_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning version`,
      [tx.actor.municipalityId, id, tx.actor.partyId, need, influence, tx.actor.userId, tx.now],
    );
    return row?.version ?? null;
  }

  /** Another score in place of the one of `expectedVersion`; null when that one is not there. */
  async scoreAgain(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    need: number,
    influence: number,
  ): Promise<number | null> {
    const row = await tx.changed<{ version: number }>(
      `update problem_score set need = $5, influence = $6, user_id = $7, scored_at = $8, version = version + 1
       where municipality_id = $1 and problem_id = $2 and party_id = $3 and version = $4 returning version`,
      [
        tx.actor.municipalityId,
        id,
        tx.actor.partyId,
        expectedVersion,
        need,
        influence,
        tx.actor.userId,
        tx.now,
      ],
    );
    return row?.version ?? null;
  }

  private parameters(tx: Transaction, condition: ProblemCondition): unknown[] {
    return [
      tx.actor.municipalityId,
      tx.actor.partyId,
      condition.ids ?? null,
      condition.areaId ?? null,
      condition.state ?? null,
    ];
  }
}

import { Injectable } from '@nestjs/common';
import {
  type CommitmentState,
  isOverdue,
  MEASURE_STATE_TEXT,
  type MeasureState,
} from '@samlad/domain/measure.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import { noteCounted, restrictedAmong } from '../access/counted.js';
import { visibleTo } from '../access/visible-to.js';
import { today } from '../database/today.js';
import type { Transaction } from '../database/transaction.js';
import type { Commitment, DosageEntry } from './commitment.model.js';
import type { Measure, StateChange } from './measure.model.js';
import { commitmentSteps, measureSteps, missingForAgreement } from './measure.policy.js';
import { COMMITMENT_JSON, JOIN_COMMITMENT_PARTY, MEASURE_SELECT } from './measure.sql.js';

export interface MeasureCondition {
  ids?: string[];
  states?: MeasureState[];
  areaId?: string;
  partyId?: string;
  search?: string;
}

export interface StoredMeasure extends Omit<Measure, 'agreedInWeek' | 'commitments' | 'history'> {
  stateSequence: number;
  partyId: string;
  areaId: string;
  agreedInWeek: number | null;
  commitments: StoredCommitment[];
  history: Omit<StateChange, 'label'>[];
}

type StoredDosage = Omit<DosageEntry, 'week'> & { week: number };
type StoredCommitment = Omit<Commitment, 'dosage' | 'steps' | 'overdue'> & { dosage: StoredDosage[] };

export interface MeasureValues {
  title: string;
  kind: string;
  cause: string | null;
  expectedEffect: string | null;
  polygon: unknown;
  startsOn: string | null;
  endsOn: string | null;
}

const CONDITION = `
  and ($3::uuid[] is null or m.id = any ($3)) and ($4::text[] is null or m.state = any ($4)) and ($5::uuid is null or m.area_id = $5)
  and ($6::uuid is null or m.party_id = $6 or exists (select 1 from commitment c
    where c.municipality_id = m.municipality_id and c.measure_id = m.id and c.party_id = $6 and ${visibleTo('commitment', 'c')}))
  and ($7::text is null or m.title ilike $7 or m.cause ilike $7)`;

const COUNTED = `m where m.municipality_id = $1 and ${visibleTo('measure', 'm')} ${CONDITION}`;
const RESTRICTED = [restrictedAmong('measure', 'm', COUNTED)];

/** An åtagande and by when it should be done. */
export interface CommitmentDue {
  id: string;
  measureId: string;
  partyId: string;
  dueOn: string;
}

/** Every query about insatser and their åtaganden as they are read. */
@Injectable()
export class MeasureRepository {
  async list(tx: Transaction, condition: MeasureCondition, limit = 100, offset = 0): Promise<Measure[]> {
    const rows = await tx.query<StoredMeasure>(
      `${MEASURE_SELECT} ${CONDITION} order by m.updated_at desc, m.id limit $8 offset $9`,
      [...this.parameters(tx, condition), limit, offset],
    );
    return rows.map((row) => present(tx, row));
  }

  async count(tx: Transaction, condition: MeasureCondition): Promise<number> {
    const parameters = this.parameters(tx, condition);
    const [row] = await tx.query<{ n: number }>(`select count(*)::int n from measure ${COUNTED}`, parameters);
    await noteCounted(tx, RESTRICTED, parameters);
    return row?.n ?? 0;
  }

  /** One insats as stored, locked; null when missing or hidden. */
  async findLocked(tx: Transaction, id: string): Promise<StoredMeasure | null> {
    return tx.one<StoredMeasure>(`${MEASURE_SELECT} and m.id = $3 for update of m`, [
      tx.actor.municipalityId,
      tx.actor.partyId,
      id,
    ]);
  }

  /** Open åtaganden of all parties that the actor may see, the most urgent first. */
  async openCommitments(
    tx: Transaction,
    states: readonly CommitmentState[],
    measureStates: readonly MeasureState[],
  ): Promise<Commitment[]> {
    const rows = await tx.query<{ commitment: StoredCommitment }>(
      `select ${COMMITMENT_JSON} commitment from commitment c ${JOIN_COMMITMENT_PARTY}
       join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id and ${visibleTo('measure', 'm')}
       join area a on a.municipality_id = m.municipality_id and a.id = m.area_id
       where c.municipality_id = $1 and ${visibleTo('commitment', 'c')} and c.state = any ($3) and m.state = any ($4)
       order by c.due_on, p.sort_order, c.id limit 200`,
      [tx.actor.municipalityId, tx.actor.partyId, states, measureStates],
    );
    return rows.map(({ commitment }) => presentCommitment(tx, commitment));
  }

  /** As `openCommitments`, of all parties, by when they should be done. Maintenance. */
  commitmentsDue(
    tx: Transaction,
    states: readonly CommitmentState[],
    measureStates: readonly MeasureState[],
    { first, last }: { first: string; last: string },
  ): Promise<CommitmentDue[]> {
    return tx.query<CommitmentDue>(
      `select c.id, c.measure_id "measureId", c.party_id "partyId", to_char(c.due_on, 'YYYY-MM-DD') "dueOn"
       from commitment c join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id
       where c.municipality_id = $1 and c.state = any ($2) and m.state = any ($3) and c.due_on between $4 and $5
       order by c.due_on, c.id`,
      [tx.actor.municipalityId, states, measureStates, first, last],
    );
  }

  async insert(
    tx: Transaction,
    id: string,
    problemId: string,
    areaId: string,
    values: MeasureValues,
  ): Promise<void> {
    await tx.query(
      `insert into measure (municipality_id, id, problem_id, party_id, area_id, title, kind, cause, expected_effect, polygon,
         starts_on, ends_on, state, state_sequence, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'PROPOSED', 1, $13)`,
      [tx.actor.municipalityId, id, problemId, tx.actor.partyId, areaId, ...valuesOf(values), tx.now],
    );
  }

  update(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    values: MeasureValues,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update measure set title = $4, kind = $5, cause = $6, expected_effect = $7, polygon = $8, starts_on = $9, ends_on = $10,
         updated_at = $11, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, ...valuesOf(values), tx.now],
    );
  }

  /** Writes in which week's meeting the insats was agreed; the state is moved in the same transaction. */
  async setAgreedWeek(tx: Transaction, id: string, week: number): Promise<void> {
    await tx.query(
      'update measure set agreed_in_week = $3, updated_at = $4 where municipality_id = $1 and id = $2',
      [tx.actor.municipalityId, id, week, tx.now],
    );
  }

  private parameters(tx: Transaction, condition: MeasureCondition): unknown[] {
    return [
      tx.actor.municipalityId,
      tx.actor.partyId,
      condition.ids ?? null,
      condition.states ?? null,
      condition.areaId ?? null,
      condition.partyId ?? null,
      condition.search ? `%${condition.search.replace(/[\\%_]/g, '\\$&')}%` : null,
    ];
  }
}

const valuesOf = (values: MeasureValues) => [
  values.title,
  values.kind,
  values.cause,
  values.expectedEffect,
  values.polygon === null ? null : JSON.stringify(values.polygon),
  values.startsOn,
  values.endsOn,
];

function present(tx: Transaction, row: StoredMeasure): Measure {
  const commitments = row.commitments.map((commitment) => presentCommitment(tx, commitment));
  const involved = [row.partyId, ...commitments.map(({ party }) => party.id)];
  return {
    ...row,
    agreedInWeek: row.agreedInWeek === null ? null : isoWeekOf(row.agreedInWeek),
    commitments,
    history: row.history.map((change) => ({
      ...change,
      label: MEASURE_STATE_TEXT[change.state as MeasureState].label,
    })),
    steps: measureSteps(tx.actor, row.state, involved),
    missingForAgreement: missingForAgreement(row),
    overdue: commitments.some(({ overdue }) => overdue),
  };
}

function presentCommitment(tx: Transaction, stored: StoredCommitment): Commitment {
  return {
    ...stored,
    overdue: isOverdue(stored.state, stored.dueOn, today(tx)),
    steps: commitmentSteps(tx.actor, stored.state, stored.party.id),
    dosage: stored.dosage.map((entry) => ({ ...entry, week: isoWeekOf(entry.week) })),
  };
}

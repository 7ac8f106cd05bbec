import { Injectable } from '@nestjs/common';
import type { CommitmentState, DeclineReason } from '@samlad/domain/measure.js';
import { visibleCommitment, visibleTo } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';

export interface CommitmentRow {
  id: string;
  version: number;
  partyId: string;
  measureId: string;
  state: CommitmentState;
  stateSequence: number;
}

export interface CommitmentValues {
  partyId: string;
  what: string;
  mandateGround: string | null;
  responsibleFunction: string;
  dueOn: string;
  dosageUnit: string;
  dosagePlanned: number | null;
}

const UNTAKEN: readonly CommitmentState[] = ['PROPOSED', 'DECLINED'];

/** Every statement that writes åtaganden and their dosage. */
@Injectable()
export class CommitmentRepository {
  /** The åtagande, locked where the actor may change it; null when missing or hidden. */
  async find(tx: Transaction, id: string): Promise<CommitmentRow | null> {
    return tx.one<CommitmentRow>(
      `select c.id, c.version, c.party_id "partyId", c.measure_id "measureId", c.state, c.state_sequence "stateSequence"
       from commitment c where c.municipality_id = $1 and ${visibleCommitment('c')} and c.id = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }

  /** Whether the party already has a part in the insats, as far as the actor may see. */
  async has(tx: Transaction, measureId: string, partyId: string): Promise<boolean> {
    const row = await tx.one(
      `select 1 from commitment c where c.municipality_id = $1 and ${visibleCommitment('c')} and c.measure_id = $3 and c.party_id = $4`,
      [tx.actor.municipalityId, tx.actor.partyId, measureId, partyId],
    );
    return row !== null;
  }

  /** Whether the own party has taken on another åtagande in the insats; it has at most one such. */
  async hasTakenOn(tx: Transaction, { id, measureId }: CommitmentRow): Promise<boolean> {
    const row = await tx.one(
      `select 1 from commitment c where c.municipality_id = $1 and c.party_id = $2 and c.measure_id = $3
         and c.state <> all ($4::text[]) and c.id <> $5`,
      [tx.actor.municipalityId, tx.actor.partyId, measureId, UNTAKEN, id],
    );
    return row !== null;
  }

  /** Whether the insats is hidden from parties that an agreement would let see it. */
  async isKept(tx: Transaction, measureId: string): Promise<boolean> {
    const row = await tx.one(
      `select 1 from measure m where m.municipality_id = $1 and ${visibleTo('measure', 'm')} and m.id = $3
         and m.secrecy_level in ('RESTRICTED', 'OWN')`,
      [tx.actor.municipalityId, tx.actor.partyId, measureId],
    );
    return row !== null;
  }

  async insert(tx: Transaction, id: string, measureId: string, values: CommitmentValues): Promise<void> {
    await tx.query(
      `insert into commitment (municipality_id, id, measure_id, area_id, party_id, what, mandate_ground, responsible_function,
         due_on, dosage_unit, dosage_planned, state, state_sequence, updated_at)
       select $1, $2, m.id, m.area_id, $4, $5, $6, $7, $8, $9, $10, 'PROPOSED', 1, $11
       from measure m where m.municipality_id = $1 and m.id = $3`,
      [
        tx.actor.municipalityId,
        id,
        measureId,
        values.partyId,
        values.what,
        values.mandateGround,
        values.responsibleFunction,
        values.dueOn,
        values.dosageUnit,
        values.dosagePlanned,
        tx.now,
      ],
    );
  }

  /** Writes why the party declines; the state is moved in the same transaction. */
  async decline(
    tx: Transaction,
    id: string,
    sequence: number,
    reason: DeclineReason,
    comment: string | null,
  ): Promise<number | null> {
    const row = await tx.changed<{ version: number }>(
      `update commitment set state = 'DECLINED', state_sequence = $3, decline_reason = $4, decline_comment = $5,
         updated_at = $6, version = version + 1
       where municipality_id = $1 and id = $2 and state_sequence = $3 - 1 returning version`,
      [tx.actor.municipalityId, id, sequence, reason, comment, tx.now],
    );
    return row?.version ?? null;
  }

  async logDosage(
    tx: Transaction,
    id: string,
    commitment: CommitmentRow,
    week: number,
    amount: number,
    note: string | null,
  ): Promise<void> {
    await tx.query(
      `insert into dosage (municipality_id, id, commitment_id, party_id, week, amount, note, user_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        tx.actor.municipalityId,
        id,
        commitment.id,
        commitment.partyId,
        week,
        amount,
        note,
        tx.actor.userId,
        tx.now,
      ],
    );
  }
}

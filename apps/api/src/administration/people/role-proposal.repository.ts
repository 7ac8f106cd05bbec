import { Injectable } from '@nestjs/common';
import { utc } from '../../database/sql.js';
import { newId, type Transaction } from '../../database/transaction.js';
import { givenFields, joinGiven } from './given.sql.js';
import type { Granted } from './granted.js';
import type { RoleProposal } from './person.model.js';

export interface ProposalRow extends Granted {
  id: string;
  userId: string;
  proposedByUserId: string | null;
  /** Confirmed or declined already. */
  settled: boolean;
}

/** Every query about roles that wait for a second person. */
@Injectable()
export class RoleProposalRepository {
  /** Those that wait, oldest first. */
  waiting(tx: Transaction): Promise<Omit<RoleProposal, 'roleLabel'>[]> {
    return tx.query(
      `select r.id, r.version, r.user_id "userId", u.name "userName", b.name "proposedBy", ${utc('r.proposed_at')} "proposedAt",
         r.user_id <> $2 and r.proposed_by_user_id is distinct from $2 "mayConfirm", ${givenFields('r', '$3')}
       from role_proposal r ${joinGiven('r')} join app_user u on u.id = r.user_id
       left join app_user b on b.id = r.proposed_by_user_id
       where r.municipality_id = $1 and r.confirmed_at is null and r.declined_at is null order by r.proposed_at, r.id`,
      [tx.actor.municipalityId, tx.actor.userId, tx.actor.timeZone],
    );
  }

  find(tx: Transaction, id: string): Promise<ProposalRow> {
    return tx.found<ProposalRow>(
      `select id, user_id "userId", party_id "partyId", unit_id "unitId", role, function, ${utc('valid_to')} "validTo",
         proposed_by_user_id "proposedByUserId", confirmed_at is not null or declined_at is not null settled
       from role_proposal where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id],
    );
  }

  /** Whether the same role for the same person waits already. */
  async isWaiting(tx: Transaction, userId: string, { role, partyId }: Granted): Promise<boolean> {
    const row = await tx.one(
      `select 1 from role_proposal where municipality_id = $1 and user_id = $2 and role = $3 and party_id = $4
         and confirmed_at is null and declined_at is null limit 1`,
      [tx.actor.municipalityId, userId, role, partyId],
    );
    return row !== null;
  }

  async insert(
    tx: Transaction,
    userId: string,
    granted: Granted,
    proposedBy: string | null,
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into role_proposal (municipality_id, id, user_id, party_id, unit_id, role, function, valid_to,
         proposed_by_user_id, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tx.actor.municipalityId,
        id,
        userId,
        granted.partyId,
        granted.unitId,
        granted.role,
        granted.function,
        granted.validTo,
        proposedBy,
        tx.now,
      ],
    );
    return id;
  }

  /** Writes the second person's answer; null when somebody has answered already. */
  settle(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    confirms: boolean,
  ): Promise<{ version: number } | null> {
    const answer = confirms ? 'confirmed' : 'declined';
    return tx.changed(
      `update role_proposal set ${answer}_by_user_id = $4, ${answer}_at = $5, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 and confirmed_at is null and declined_at is null
       returning version`,
      [tx.actor.municipalityId, id, expectedVersion, tx.actor.userId, tx.now],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Identity } from '../../access/accounts.js';
import { utc } from '../../database/sql.js';
import type { Transaction } from '../../database/transaction.js';
import type { Role } from '@samlad/domain/permissions.js';

export interface Held {
  id: string;
  partyId: string;
  unitId: string | null;
  function: string | null;
  role: Role;
  fromClaims: boolean;
  validTo: string | null;
  grantedBy: string | null;
  suspended: boolean;
  /** Rests because the claims meet no rule; then it is suspended too. */
  paused: boolean;
}

/** What admission asks and writes as the maintenance role, since nobody is signed in yet. */
@Injectable()
export class AdmissionRepository {
  /** The user with an issuer and subject; null for a stranger. */
  find(tx: Transaction, { issuer, subject }: Identity): Promise<{ id: string; disabled: boolean } | null> {
    return tx.one(
      'select id, disabled_at is not null disabled from app_user where issuer = $1 and subject = $2',
      [issuer, subject],
    );
  }

  /** Whether the name was another. */
  async rename(tx: Transaction, userId: string, name: string): Promise<boolean> {
    const changed = await tx.changed(
      'update app_user set name = $2 where id = $1 and name <> $2 returning id',
      [userId, name],
    );
    return changed !== null;
  }

  async make(tx: Transaction, id: string, { issuer, subject, name }: Identity): Promise<void> {
    const row = [id, issuer, subject, name];
    await tx.query('insert into app_user (id, issuer, subject, name) values ($1, $2, $3, $4)', row);
  }

  /** A person's assignments in the municipality that have not ended. */
  held(tx: Transaction, userId: string): Promise<Held[]> {
    return tx.query<Held>(
      `select id, party_id "partyId", unit_id "unitId", function, role, party_from_claims "fromClaims", ${utc('valid_to')} "validTo",
         granted_by_user_id "grantedBy", suspended_at is not null suspended, paused_by_claims paused
       from assignment where municipality_id = $1 and user_id = $2 and (valid_to is null or valid_to > $3)
       order by valid_from, id for update`,
      [tx.actor.municipalityId, userId, tx.now],
    );
  }

  async follow(tx: Transaction, id: string, unitId: string | null, workedAs: string | null): Promise<void> {
    await tx.query(
      `update assignment set unit_id = $3, function = $4, party_from_claims = true, version = version + 1,
         suspended_at = case when not paused_by_claims then suspended_at end, paused_by_claims = false
       where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, unitId, workedAs],
    );
  }

  /** Lets an assignment rest, or go on resting, without keys to its drafts; it is none until a rule is met again. */
  async pause(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `with paused as (
         update assignment set suspended_at = $3, paused_by_claims = true, version = version + 1
         where municipality_id = $1 and id = $2 and suspended_at is null returning municipality_id, id)
       delete from device_key k using paused p where k.municipality_id = p.municipality_id and k.assignment_id = p.id`,
      [tx.actor.municipalityId, id, tx.now],
    );
  }

  async release(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update assignment set party_from_claims = false, version = version + 1,
         suspended_at = case when not paused_by_claims then suspended_at end, paused_by_claims = false
       where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id],
    );
  }

  /** Whether a role waits for the second person, in any municipality. */
  async roleWaits(query: Transaction['query'], userId: string): Promise<boolean> {
    const rows = await query(
      'select 1 from role_proposal where user_id = $1 and confirmed_at is null and declined_at is null limit 1',
      [userId],
    );
    return rows.length > 0;
  }

  async end(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update assignment set valid_to = greatest($3::timestamptz, valid_from), version = version + 1,
         suspended_at = case when not paused_by_claims then suspended_at end, paused_by_claims = false
       where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, tx.now],
    );
  }

  /** Whether the municipality has an operator at all, now or to come. */
  async hasOperator(tx: Transaction): Promise<boolean> {
    const row = await tx.one(
      `select 1 from assignment where municipality_id = $1 and role = 'OPERATOR' and (valid_to is null or valid_to > $2) limit 1`,
      [tx.actor.municipalityId, tx.now],
    );
    return row !== null;
  }

  /** The municipalities in which a person has an assignment that has not ended, whether one of them is valid now, and whether one rests. */
  async towns(
    query: Transaction['query'],
    userId: string,
    now: string,
  ): Promise<{ municipalityId: string; valid: boolean; paused: boolean }[]> {
    return query(
      `select municipality_id "municipalityId", bool_or(valid_from <= $2 and suspended_at is null) valid,
         bool_or(paused_by_claims) paused
       from assignment
       where user_id = $1 and (valid_to is null or valid_to > $2) group by municipality_id`,
      [userId, now],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Identity } from '../../access/accounts.js';
import { utc } from '../../database/sql.js';
import { newId, type Transaction } from '../../database/transaction.js';
import type { Role } from '@samlad/domain/permissions.js';

export interface Held {
  id: string;
  partyId: string;
  unitId: string | null;
  function: string | null;
  role: Role;
  fromClaims: boolean;
  validTo: string | null;
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

  async rename(tx: Transaction, userId: string, name: string): Promise<void> {
    await tx.query('update app_user set name = $2 where id = $1 and name <> $2', [userId, name]);
  }

  /** The id of the user with an issuer and subject, made if there is none. */
  async findOrMake(tx: Transaction, { issuer, subject, name }: Identity): Promise<string> {
    const row = await tx.changed<{ id: string }>(
      `insert into app_user (id, issuer, subject, name) values ($1, $2, $3, $4)
       on conflict (issuer, subject) do update set name = excluded.name returning id`,
      [newId(), issuer, subject, name],
    );
    if (row === null) throw new Error('The user was not stored.');
    return row.id;
  }

  /** A person's assignments in the municipality that have not ended. */
  held(tx: Transaction, userId: string): Promise<Held[]> {
    return tx.query<Held>(
      `select id, party_id "partyId", unit_id "unitId", function, role, party_from_claims "fromClaims", ${utc('valid_to')} "validTo"
       from assignment where municipality_id = $1 and user_id = $2 and (valid_to is null or valid_to > $3)
       order by valid_from, id for update`,
      [tx.actor.municipalityId, userId, tx.now],
    );
  }

  async follow(tx: Transaction, id: string, unitId: string | null, workedAs: string | null): Promise<void> {
    await tx.query(
      `update assignment set unit_id = $3, function = $4, party_from_claims = true, version = version + 1
       where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, unitId, workedAs],
    );
  }

  async end(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update assignment set valid_to = greatest($3::timestamptz, valid_from), version = version + 1
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

  /** The municipalities in which a person has an assignment that has not ended, and whether one of them is valid now. */
  async towns(
    query: Transaction['query'],
    userId: string,
    now: string,
  ): Promise<{ municipalityId: string; valid: boolean }[]> {
    return query(
      `select municipality_id "municipalityId", bool_or(valid_from <= $2 and suspended_at is null) valid from assignment
       where user_id = $1 and (valid_to is null or valid_to > $2) group by municipality_id`,
      [userId, now],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Role } from '@samlad/domain/permissions.js';
import { utc } from '../../database/sql.js';
import { newId, type Transaction } from '../../database/transaction.js';
import { givenFields, isOperatorNow, joinGiven, patternOf } from './given.sql.js';
import type { Granted } from './granted.js';
import type { AssignmentFilterInput, AssignmentSort } from './person.input.js';
import type { Assignment } from './person.model.js';

export interface AssignmentRow {
  id: string;
  version: number;
  userId: string;
  partyId: string;
  unitId: string | null;
  function: string | null;
  role: Role;
  validTo: string | null;
  ended: boolean;
  suspended: boolean;
}

export type StoredAssignment = Omit<Assignment, 'roleLabel'>;

const STATE = `case when a.valid_to <= $2 then 'ENDED' when a.paused_by_claims then 'RESTING' when a.suspended_at is not null then 'SUSPENDED'
  when a.valid_from > $2 then 'COMING' else 'CURRENT' end`;

const FROM = `from assignment a ${joinGiven('a')}
  join app_user u on u.id = a.user_id
  left join app_user g on g.id = a.granted_by_user_id
  left join assignment_sign_in s on s.municipality_id = a.municipality_id and s.assignment_id = a.id
  where a.municipality_id = $1 and ($3::text is null or u.name ilike $3 or a.function ilike $3 or t.name ilike $3)
    and ($4::text is null or a.role = $4) and ($5::uuid is null or a.party_id = $5)
    and ($6::text[] is null or ${STATE} = any ($6)) and ($7::uuid is null or a.user_id = $7)`;

const ORDER: Record<AssignmentSort, string> = {
  NAME: 'u.name',
  ROLE: 'a.role',
  PARTY: 'p.sort_order',
  VALID_FROM: 'a.valid_from',
  LAST_DAY: 'a.valid_to',
  SIGNED_IN: 's.signed_in_at',
};

/** Every query about assignments; the database lets only an operator change them, and nobody one's own. */
@Injectable()
export class AssignmentRepository {
  list(
    tx: Transaction,
    filter: AssignmentFilterInput,
    limit: number,
    offset: number,
  ): Promise<StoredAssignment[]> {
    const direction = filter.descending ? 'desc' : 'asc';
    return tx.query<StoredAssignment>(
      `select a.id, a.version, a.user_id "userId", u.name "userName", coalesce(a.user_id = $8::uuid, false) own, ${STATE} state,
         ${utc('a.valid_from')} "validFrom", g.name "grantedBy", a.party_from_claims "fromClaims",
         ${utc('s.signed_in_at')} "signedInAt", ${givenFields('a', '$9')}
       ${FROM} order by ${ORDER[filter.sort ?? 'NAME']} ${direction} nulls last, u.name, a.id limit $10 offset $11`,
      [...this.parameters(tx, filter), tx.actor.userId || null, tx.actor.timeZone, limit, offset],
    );
  }

  async count(tx: Transaction, filter: AssignmentFilterInput): Promise<number> {
    const { n } = await tx.found<{ n: number }>(
      `select count(*)::int n ${FROM}`,
      this.parameters(tx, filter),
    );
    return n;
  }

  find(tx: Transaction, id: string): Promise<AssignmentRow> {
    return tx.found<AssignmentRow>(
      `select id, version, user_id "userId", party_id "partyId", unit_id "unitId", function, role, ${utc('valid_to')} "validTo",
         coalesce(valid_to <= $3, false) ended, suspended_at is not null suspended
       from assignment where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, tx.now],
    );
  }

  /** How the person stands in the municipality; null for somebody who has never been in it. */
  async account(tx: Transaction, userId: string): Promise<{ name: string; suspended: boolean } | null> {
    return tx.one(
      `select u.name, bool_or(a.suspended_at is not null and not a.paused_by_claims) suspended
       from assignment a join app_user u on u.id = a.user_id
       where a.municipality_id = $1 and a.user_id = $2 group by u.name`,
      [tx.actor.municipalityId, userId],
    );
  }

  async insert(
    tx: Transaction,
    userId: string,
    granted: Granted,
    more: { proposalId?: string; fromClaims?: boolean; grantedBy?: string | null } = {},
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into assignment (municipality_id, id, user_id, party_id, unit_id, role, function, valid_from, valid_to,
         granted_by_user_id, proposal_id, party_from_claims)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        tx.actor.municipalityId,
        id,
        userId,
        granted.partyId,
        granted.unitId,
        granted.role,
        granted.function,
        tx.now,
        granted.validTo,
        more.grantedBy === undefined ? tx.actor.userId : more.grantedBy,
        more.proposalId ?? null,
        more.fromClaims ?? false,
      ],
    );
    return id;
  }

  /** Whether the person holds the role in the party now or is to. */
  async holds(tx: Transaction, userId: string, role: Role, partyId: string): Promise<boolean> {
    const row = await tx.one(
      `select 1 from assignment where municipality_id = $1 and user_id = $2 and role = $3 and party_id = $4
         and (valid_to is null or valid_to > $5)`,
      [tx.actor.municipalityId, userId, role, partyId, tx.now],
    );
    return row !== null;
  }

  update(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    values: Pick<Granted, 'unitId' | 'function' | 'validTo'>,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update assignment set unit_id = $4, function = $5, valid_to = $6, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, values.unitId, values.function, values.validTo],
    );
  }

  /** Ends an assignment at an instant, never before it begins. */
  end(tx: Transaction, id: string, expectedVersion: number, at: string): Promise<{ version: number } | null> {
    return tx.changed(
      `update assignment set valid_to = greatest($4::timestamptz, valid_from), version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, at],
    );
  }

  /** Shuts or opens all of a person's assignments here and destroys the keys to her drafts; how many were changed. */
  async suspend(tx: Transaction, userId: string, suspended: boolean): Promise<number> {
    const row = await tx.found<{ n: number }>(
      `with changed as (
         update assignment set suspended_at = case when $3::boolean then $4::timestamptz end, paused_by_claims = false,
           version = version + 1
         where municipality_id = $1 and user_id = $2 and (suspended_at is null or paused_by_claims) = $3::boolean
         returning municipality_id, id),
         destroyed as (delete from device_key k using changed c where k.municipality_id = c.municipality_id and k.assignment_id = c.id)
       select count(*)::int n from changed`,
      [tx.actor.municipalityId, userId, suspended, tx.now],
    );
    return row.n;
  }

  /** Holds everybody else back who gives the person a role, until the transaction ends. */
  async lockRolesOf(tx: Transaction, userId: string): Promise<void> {
    const name = `roles ${tx.actor.municipalityId} ${userId}`;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  /** Whether somebody may administer now. */
  async isOperator(tx: Transaction, userId: string): Promise<boolean> {
    const row = await tx.one(`select 1 where ${isOperatorNow('$1', '$2', '$3')}`, [
      tx.actor.municipalityId,
      userId,
      tx.now,
    ]);
    return row !== null;
  }

  /** Whether the person holds the role, and if so whether another holds it now and without end. */
  async isLastWith(tx: Transaction, role: Role, userId: string): Promise<boolean> {
    const row = await tx.found<{ holds: boolean; others: boolean }>(
      `select coalesce(bool_or(a.user_id = $3), false) holds,
         coalesce(bool_or(a.user_id <> $3 and u.disabled_at is null and a.suspended_at is null and a.valid_from <= $4
           and a.valid_to is null), false) others
       from assignment a join app_user u on u.id = a.user_id
       where a.municipality_id = $1 and a.role = $2 and (a.valid_to is null or a.valid_to > $4)`,
      [tx.actor.municipalityId, role, userId, tx.now],
    );
    return row.holds && !row.others;
  }

  /** Holds everybody else back who wants to change who the operators are, until the transaction ends. */
  async lockOperators(tx: Transaction): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`operators ${tx.actor.municipalityId}`]);
  }

  /** Whether somebody else than the person is operator now and without end. */
  async hasOtherOperator(tx: Transaction, userId: string): Promise<boolean> {
    const row = await tx.one(
      `select 1 from assignment a join app_user u on u.id = a.user_id
       where a.municipality_id = $1 and a.role = 'OPERATOR' and a.user_id <> $2 and u.disabled_at is null
         and a.suspended_at is null and a.valid_from <= $3 and a.valid_to is null limit 1`,
      [tx.actor.municipalityId, userId, tx.now],
    );
    return row !== null;
  }

  private parameters(tx: Transaction, filter: AssignmentFilterInput): unknown[] {
    return [
      tx.actor.municipalityId,
      tx.now,
      patternOf(filter.search),
      filter.role ?? null,
      filter.partyId ?? null,
      filter.states ?? null,
      filter.userId ?? null,
    ];
  }
}

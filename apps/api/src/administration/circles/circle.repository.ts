import { Injectable } from '@nestjs/common';
import { ROLES, readsShared } from '@samlad/domain/permissions.js';
import { utc } from '../../database/sql.js';
import { newId, type Transaction } from '../../database/transaction.js';
import type { Circle, CircleCandidate } from './circle.model.js';

export type StoredCircle = Omit<Circle, 'mayManage'>;

export interface CircleValues {
  name: string;
  purpose: string;
}

const VALID = `a.suspended_at is null and a.valid_from <= $3 and (a.valid_to is null or a.valid_to > $3)`;
const READING_ROLES = ROLES.filter(readsShared);

/** The row rule once more: the own party's circles, and those that the reader is a member of. */
const OWN = `(c.party_id = $2 and (select samlad.reads_content()))`;
const VISIBLE = `(${OWN} or exists (select 1 from circle_member x
  where x.municipality_id = c.municipality_id and x.circle_id = c.id and x.user_id = $4 and x.removed_at is null))`;

const CANDIDATES = `select u.id "userId", u.name "userName", string_agg(distinct p.name, ', ' order by p.name) parties
  from assignment a join app_user u on u.id = a.user_id
  join party p on p.municipality_id = a.municipality_id and p.id = a.party_id
  where a.municipality_id = $1 and a.party_id = any ($2::uuid[]) and ${VALID} and a.role = any ($4) and u.disabled_at is null
    and ($5::uuid is null or u.id = $5) and ($6::text is null or u.name ilike $6 or p.name ilike $6)
  group by u.id, u.name`;

/** Every query about circles. */
@Injectable()
export class CircleRepository {
  /** Circles, the own party's first, open ones before closed. */
  list(tx: Transaction, ids: string[] | null, limit: number, offset: number): Promise<StoredCircle[]> {
    return tx.query<StoredCircle>(
      `select c.id, c.version, c.name, c.purpose, c.party_id "partyId", o.name "partyName",
         ${OWN} own, ${utc('c.closed_at')} "closedAt",
         exists (select 1 from circle_member x where x.municipality_id = c.municipality_id and x.circle_id = c.id
           and x.user_id = $4 and x.removed_at is null) member,
         coalesce((select json_agg(json_build_object('userId', u.id, 'userName', u.name, 'addedAt', ${utc('x.added_at')},
             'parties', (select string_agg(distinct p.name, ', ' order by p.name) from assignment a
               join party p on p.municipality_id = a.municipality_id and p.id = a.party_id
               where a.municipality_id = x.municipality_id and a.user_id = x.user_id and ${VALID})) order by u.name, u.id)
           from circle_member x join app_user u on u.id = x.user_id
           where x.municipality_id = c.municipality_id and x.circle_id = c.id and x.removed_at is null
             and (${OWN} or x.user_id = $4)), '[]') members
       from circle c join party o on o.municipality_id = c.municipality_id and o.id = c.party_id
       where c.municipality_id = $1 and ${VISIBLE} and ($5::uuid[] is null or c.id = any ($5))
       order by c.closed_at is not null, c.party_id <> $2, c.name, c.id limit $6 offset $7`,
      [...this.reader(tx), ids, limit, offset],
    );
  }

  async count(tx: Transaction): Promise<number> {
    const { n } = await tx.found<{ n: number }>(
      `select count(*)::int n from circle c where c.municipality_id = $1 and ${VISIBLE} and $3::timestamptz is not null`,
      this.reader(tx),
    );
    return n;
  }

  /** One of the own party's circles, held until the transaction ends; NOT_FOUND for any other. */
  own(tx: Transaction, id: string): Promise<{ id: string; closed: boolean }> {
    return tx.found(
      `select id, closed_at is not null closed from circle where municipality_id = $1 and id = $2 and party_id = $3 for update`,
      [tx.actor.municipalityId, id, tx.actor.partyId],
    );
  }

  async insert(tx: Transaction, values: CircleValues): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into circle (municipality_id, id, party_id, name, purpose, user_id, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.actor.municipalityId, id, tx.actor.partyId, values.name, values.purpose, tx.actor.userId, tx.now],
    );
    return id;
  }

  update(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    values: CircleValues,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update circle set name = $4, purpose = $5, user_id = $6, updated_at = $7, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, values.name, values.purpose, tx.actor.userId, tx.now],
    );
  }

  /** Counts a change of the members as a change of the circle. */
  touch(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    close = false,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update circle set closed_at = case when $4::boolean then $5::timestamptz end, user_id = $6, updated_at = $5,
         version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 and closed_at is null returning version`,
      [tx.actor.municipalityId, id, expectedVersion, close, tx.now, tx.actor.userId],
    );
  }

  async add(tx: Transaction, id: string, userId: string): Promise<boolean> {
    const row = await tx.changed(
      `insert into circle_member as x (municipality_id, circle_id, party_id, user_id, added_at, added_by_user_id)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (municipality_id, circle_id, user_id)
       do update set removed_at = null, added_at = excluded.added_at, added_by_user_id = excluded.added_by_user_id
       where x.removed_at is not null returning user_id`,
      [tx.actor.municipalityId, id, tx.actor.partyId, userId, tx.now, tx.actor.userId],
    );
    return row !== null;
  }

  async remove(tx: Transaction, id: string, userId: string): Promise<boolean> {
    const row = await tx.changed(
      `update circle_member set removed_at = $4
       where municipality_id = $1 and circle_id = $2 and user_id = $3 and removed_at is null returning user_id`,
      [tx.actor.municipalityId, id, userId, tx.now],
    );
    return row !== null;
  }

  /** People of the own party and of those it has a valid agreement with, whose roles read what is shared. */
  candidates(tx: Transaction, search: string | null, limit: number): Promise<CircleCandidate[]> {
    return tx.query<CircleCandidate>(`${CANDIDATES} order by u.name, u.id limit $7`, [
      ...this.candidateParameters(tx, null, search),
      limit,
    ]);
  }

  async isCandidate(tx: Transaction, userId: string): Promise<boolean> {
    return (await tx.one(CANDIDATES, this.candidateParameters(tx, userId, null))) !== null;
  }

  private candidateParameters(tx: Transaction, userId: string | null, search: string | null): unknown[] {
    const { rights, municipalityId, partyId } = tx.actor;
    const authorOf = (pair: string) => pair.slice(0, pair.indexOf(':'));
    const parties = [
      partyId,
      ...rights.situationAll,
      ...rights.measuresAll,
      ...rights.situationIn.map(authorOf),
      ...rights.measuresIn.map(authorOf),
    ];
    return [municipalityId, [...new Set(parties)], tx.now, READING_ROLES, userId, search];
  }

  private reader(tx: Transaction): unknown[] {
    return [tx.actor.municipalityId, tx.actor.partyId, tx.now, tx.actor.userId];
  }
}

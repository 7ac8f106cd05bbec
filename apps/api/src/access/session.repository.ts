import { Injectable } from '@nestjs/common';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { Role } from '@samlad/domain/permissions.js';
import type { Actor } from '../database/actor.js';
import { rightsJson } from '../database/rights.js';
import { Database } from '../database/database.js';

export interface StoredSession {
  userId: string;
  municipalityId: string;
  assignmentId: string;
  seenAt: string;
  /** Whether the session is raised for restricted material and administration right now. */
  steppedUp?: boolean;
}

export interface DemoAccount {
  user: string;
  name: string;
  role: Role;
  party: string;
  municipality: string;
}

/** Sessions, assignments and demo accounts in the database. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The live session behind a token's hash, or null. */
  async find(tokenHash: string, now: string, idleMinutes: number): Promise<StoredSession | null> {
    const rows = await this.database.installation<StoredSession>(
      `select user_id "userId", municipality_id "municipalityId", assignment_id "assignmentId", seen_at::text "seenAt"
         from user_session
         where token_hash = $1 and expires_at > $2::timestamptz and seen_at > $2::timestamptz - make_interval(mins => $3)`,
      [tokenHash, now, idleMinutes],
    );
    return rows[0] ?? null;
  }

  /** The actor of an assignment that is valid now, or null when it has ended. */
  actorOf(session: StoredSession, now: string, requestId: string): Promise<Actor | null> {
    return this.database.readAs(session, async (query) => {
      const rows = await query<Omit<Actor, 'requestId'> & { partyKind: PartyKind }>(
        `select u.id "userId", u.name "userName", m.id "municipalityId", m.code "municipalityCode", m.name "municipalityName",
           m.time_zone "timeZone", m.projected_crs "projectedCrs", p.id "partyId", p.kind "partyKind", p.name "partyName", a.role,
           u.issuer, u.subject, a.id "assignmentId", $5::boolean "steppedUp",
           ${rightsJson({ party: 'a.party_id', now: '$4::timestamptz', steppedUp: '$5::boolean', member: 'x.user_id = a.user_id' })} rights
         from assignment a
         join app_user u on u.id = a.user_id
         join municipality m on m.id = a.municipality_id
         join party p on p.municipality_id = a.municipality_id and p.id = a.party_id
         where a.municipality_id = $1 and a.id = $2 and a.user_id = $3 and u.disabled_at is null
           and a.suspended_at is null and a.valid_from <= $4 and (a.valid_to is null or a.valid_to > $4)`,
        [session.municipalityId, session.assignmentId, session.userId, now, session.steppedUp ?? false],
      );
      return rows[0] ? { ...rows[0], requestId } : null;
    });
  }

  /** The assignments of a user that are valid now, oldest first. */
  assignmentsOf(userId: string, now: string): Promise<{ id: string; municipalityId: string }[]> {
    return this.database.readAs({ userId }, (query) =>
      query(
        `select id, municipality_id "municipalityId" from assignment
         where user_id = $1 and suspended_at is null and valid_from <= $2 and (valid_to is null or valid_to > $2) order by valid_from, id`,
        [userId, now],
      ),
    );
  }

  async open(
    tokenHash: string,
    session: Omit<StoredSession, 'seenAt'>,
    now: string,
    hours: number,
  ): Promise<void> {
    await this.database.readAs(session, (query) =>
      query(
        `insert into user_session (token_hash, user_id, municipality_id, assignment_id, created_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $5, $5::timestamptz + make_interval(hours => $6))`,
        [tokenHash, session.userId, session.municipalityId, session.assignmentId, now, hours],
      ),
    );
  }

  async touch(tokenHash: string, now: string): Promise<void> {
    await this.database.readAs({}, (query) =>
      query('update user_session set seen_at = $2 where token_hash = $1', [tokenHash, now]),
    );
  }

  async close(tokenHash: string): Promise<void> {
    await this.database.readAs({}, (query) =>
      query('delete from user_session where token_hash = $1', [tokenHash]),
    );
  }

  /** The demo accounts; none unless the database was marked as a demo while it was empty. */
  demoAccounts(): Promise<DemoAccount[]> {
    return this.database.readAs({}, (query) =>
      query(
        `select d.user_name "user", d.name, d.role, d.party_name "party", d.municipality_name "municipality"
         from demo_account d, installation i where i.demo order by d.sort_order`,
      ),
    );
  }

  async demoUserId(userName: string): Promise<string | null> {
    const rows = await this.database.readAs({}, (query) =>
      query<{ id: string }>(
        `select d.user_id id from demo_account d, installation i where i.demo and d.user_name = $1`,
        [userName],
      ),
    );
    return rows[0]?.id ?? null;
  }

  async isDemo(): Promise<boolean> {
    const rows = await this.database.readAs({}, (query) =>
      query<{ demo: boolean }>('select demo from installation'),
    );
    return rows[0]?.demo ?? false;
  }
}

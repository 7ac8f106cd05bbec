import { Injectable } from '@nestjs/common';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { Role } from '@samlad/domain/permissions.js';
import type { Actor } from '../database/actor.js';
import { rightsJson } from '../database/rights.js';
import { Database } from '../database/database.js';
import { endingWithKeys } from './session/end-sessions.js';

/** A session as it is kept; instants in milliseconds since 1970. */
export interface StoredSession {
  id: string;
  userId: string;
  municipalityId: string;
  assignmentId: string;
  seenAt: number;
  expiresAt: number;
  steppedUpUntil: number | null;
}

/** What a session must say for its actor to be worked out. */
export type SessionOfActor = Omit<StoredSession, 'seenAt' | 'expiresAt'>;

/** What a sign-in adds to a session: how sure the provider is, and how the provider knows the session. */
export interface SignInFacts {
  assuranceLevel: number;
  /** The provider's id in the configuration; null on a demo. */
  provider: string | null;
  /** The hash of the provider's own session id. */
  providerSession: string | null;
  device: string;
}

/** A session that has ended, as far as its provider needs to hear. */
export interface ClosedSession {
  id: string;
  userId: string;
  municipalityId: string;
  provider: string | null;
}

/** What may change in a session that lives on under a new token. */
export interface SessionChange {
  municipalityId?: string;
  assignmentId?: string;
  steppedUpUntil?: string;
  assuranceLevel?: number;
  providerSession?: string | null;
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

  /** The session behind a token's hash, whether it is still live or not; null when there is none. */
  async find(tokenHash: string): Promise<StoredSession | null> {
    const rows = await this.database.namedRows<StoredSession>(
      { kind: 'session', hash: tokenHash },
      `select id, user_id "userId", municipality_id "municipalityId", assignment_id "assignmentId",
         ${ms('seen_at')} "seenAt", ${ms('expires_at')} "expiresAt", ${ms('stepped_up_until')} "steppedUpUntil"
       from user_session where token_hash = samlad.session_hash()`,
    );
    return rows[0] ?? null;
  }

  /** The actor of an assignment that is valid now, or null when it has ended. */
  actorOf(session: SessionOfActor, now: string, requestId: string): Promise<Actor | null> {
    const steppedUp = (session.steppedUpUntil ?? 0) > Date.parse(now);
    return this.database.readAs(session, async (query) => {
      const rows = await query<Omit<Actor, 'requestId'> & { partyKind: PartyKind }>(
        `select u.id "userId", u.name "userName", m.id "municipalityId", m.code "municipalityCode", m.name "municipalityName",
           m.time_zone "timeZone", m.projected_crs "projectedCrs", p.id "partyId", p.kind "partyKind", p.name "partyName", a.role,
           a.unit_id "unitId", u.issuer, u.subject, a.id "assignmentId", $5::boolean "steppedUp",
           ${rightsJson({ party: 'a.party_id', now: '$4::timestamptz', steppedUp: '$5::boolean', member: 'x.user_id = a.user_id' })} rights
         from assignment a
         join app_user u on u.id = a.user_id
         join municipality m on m.id = a.municipality_id
         join party p on p.municipality_id = a.municipality_id and p.id = a.party_id
         where a.municipality_id = $1 and a.id = $2 and a.user_id = $3 and u.disabled_at is null
           and a.suspended_at is null and a.valid_from <= $4 and (a.valid_to is null or a.valid_to > $4)`,
        [session.municipalityId, session.assignmentId, session.userId, now, steppedUp],
      );
      return rows[0] ? { ...rows[0], sessionId: session.id, requestId } : null;
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
    session: Pick<StoredSession, 'id' | 'userId' | 'municipalityId' | 'assignmentId'>,
    facts: SignInFacts,
    now: string,
    hours: number,
  ): Promise<void> {
    await this.database.readAs(session, async (query) => {
      await query(
        `insert into user_session (token_hash, id, user_id, municipality_id, assignment_id, assurance_level, provider,
           provider_session, device, created_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10::timestamptz + make_interval(hours => $11))`,
        [
          tokenHash,
          session.id,
          session.userId,
          session.municipalityId,
          session.assignmentId,
          facts.assuranceLevel,
          facts.provider,
          facts.providerSession,
          facts.device,
          now,
          hours,
        ],
      );
      await query(
        `insert into assignment_sign_in (municipality_id, assignment_id, user_id, signed_in_at) values ($1, $2, $3, $4)
         on conflict (municipality_id, assignment_id) do update set signed_in_at = excluded.signed_in_at`,
        [session.municipalityId, session.assignmentId, session.userId, now],
      );
    });
  }

  async touch(tokenHash: string, now: string): Promise<void> {
    await this.database.named({ kind: 'session', hash: tokenHash }, (query) =>
      query('update user_session set seen_at = $2 where token_hash = $1', [tokenHash, now]),
    );
  }

  /** Ends the session behind a token's hash; gives what its provider may be told, null when there was no session. */
  async close(tokenHash: string): Promise<ClosedSession | null> {
    const rows = await this.database.named({ kind: 'session', hash: tokenHash }, (query) =>
      query<ClosedSession>(
        endingWithKeys(
          `delete from user_session where token_hash = $1
           returning id, user_id "userId", municipality_id "municipalityId", provider`,
        ),
        [tokenHash],
      ),
    );
    return rows[0] ?? null;
  }

  /** Gives a session a new token and no less: the old one opens nothing from then on. False when it was gone. */
  async renew(userId: string, oldHash: string, newHash: string, change: SessionChange): Promise<boolean> {
    const rows = await this.database.readAs({ userId }, (query) =>
      query(
        `update user_session set token_hash = $2, municipality_id = coalesce($3, municipality_id),
           assignment_id = coalesce($4, assignment_id), stepped_up_until = coalesce($5, stepped_up_until),
           assurance_level = coalesce($6, assurance_level), provider_session = coalesce($7, provider_session)
         where token_hash = $1 returning id`,
        [
          oldHash,
          newHash,
          change.municipalityId ?? null,
          change.assignmentId ?? null,
          change.steppedUpUntil ?? null,
          change.assuranceLevel ?? null,
          change.providerSession ?? null,
        ],
      ),
    );
    return rows.length === 1;
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

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

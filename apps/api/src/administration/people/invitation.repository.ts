import { Injectable } from '@nestjs/common';
import { utc } from '../../database/sql.js';
import { newId, type Transaction } from '../../database/transaction.js';
import { givenFields, isOperatorNow, joinGiven, patternOf } from './given.sql.js';
import type { Granted } from './granted.js';
import type { InvitationFilterInput } from './person.input.js';
import type { Invitation } from './person.model.js';

export interface InvitationRow extends Granted {
  id: string;
  email: string;
  invitedByUserId: string | null;
  /** Who sent the link that opens it; null for the server's own console. */
  sentByUserId: string | null;
}

const DAYS = 14;

const SENDER = 'coalesce(i.sent_by_user_id, i.invited_by_user_id)';

/** A link is good for as long as whoever sent it may send links. */
const vouchedFor = (now: string) =>
  `(${SENDER} is null or ${isOperatorNow('i.municipality_id', SENDER, now)})`;

const STATE = `case when i.accepted_at is not null then 'ACCEPTED' when i.withdrawn_at is not null then 'WITHDRAWN'
  when i.expires_at <= $2 or not ${vouchedFor('$2')} then 'EXPIRED' else 'PENDING' end`;

const FROM = `from invitation i ${joinGiven('i')}
  left join app_user b on b.id = i.invited_by_user_id left join app_user u on u.id = i.accepted_by_user_id
  where i.municipality_id = $1 and ($3::text is null or i.email ilike $3) and ($4::text[] is null or ${STATE} = any ($4))`;

/** Every query about invitations; the token itself is stored nowhere. */
@Injectable()
export class InvitationRepository {
  /** Invitations, the newest first. */
  list(
    tx: Transaction,
    filter: InvitationFilterInput,
    limit: number,
    offset: number,
  ): Promise<Omit<Invitation, 'roleLabel'>[]> {
    return tx.query(
      `select i.id, i.version, i.email, ${STATE} state, b.name "invitedBy", ${utc('i.invited_at')} "invitedAt",
         ${utc('i.expires_at')} "expiresAt", ${utc('i.accepted_at')} "acceptedAt", u.name "acceptedBy", ${givenFields('i', '$5')}
       ${FROM} order by i.invited_at desc, i.id limit $6 offset $7`,
      [...this.parameters(tx, filter), tx.actor.timeZone, limit, offset],
    );
  }

  async count(tx: Transaction, filter: InvitationFilterInput): Promise<number> {
    const { n } = await tx.found<{ n: number }>(
      `select count(*)::int n ${FROM}`,
      this.parameters(tx, filter),
    );
    return n;
  }

  /** Whether somebody at the address has an invitation that waits. */
  async isWaiting(tx: Transaction, email: string): Promise<boolean> {
    const row = await tx.one(
      `select 1 from invitation i where i.municipality_id = $1 and lower(i.email) = lower($2) and i.accepted_at is null
         and i.withdrawn_at is null and i.expires_at > $3 and ${vouchedFor('$3')}`,
      [tx.actor.municipalityId, email, tx.now],
    );
    return row !== null;
  }

  async insert(tx: Transaction, email: string, granted: Granted, tokenHash: string): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into invitation (municipality_id, id, email, party_id, unit_id, role, function, valid_to, token_hash,
         expires_at, invited_by_user_id, invited_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::timestamptz + make_interval(days => ${DAYS}), $11, $10)`,
      [
        tx.actor.municipalityId,
        id,
        email,
        granted.partyId,
        granted.unitId,
        granted.role,
        granted.function,
        granted.validTo,
        tokenHash,
        tx.now,
        tx.actor.userId || null,
      ],
    );
    return id;
  }

  /** Puts another token in place of the present one, with its own fourteen days; withdrawn ones wait again. */
  renew(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    tokenHash: string,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update invitation set token_hash = $4, expires_at = $5::timestamptz + make_interval(days => ${DAYS}), sent = sent + 1,
         withdrawn_at = null, sent_by_user_id = $6, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 and accepted_at is null returning version`,
      [tx.actor.municipalityId, id, expectedVersion, tokenHash, tx.now, tx.actor.userId || null],
    );
  }

  withdraw(tx: Transaction, id: string, expectedVersion: number): Promise<{ version: number } | null> {
    return tx.changed(
      `update invitation set withdrawn_at = $4, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 and accepted_at is null and withdrawn_at is null
       returning version`,
      [tx.actor.municipalityId, id, expectedVersion, tx.now],
    );
  }

  exists(tx: Transaction, id: string): Promise<{ id: string }> {
    return tx.found('select id from invitation where municipality_id = $1 and id = $2', [
      tx.actor.municipalityId,
      id,
    ]);
  }

  /** The invitation that a token's hash opens now, locked; null for one that is unknown, used, withdrawn, too old or sent by nobody here. */
  opened(tx: Transaction, tokenHash: string): Promise<InvitationRow | null> {
    return tx.one<InvitationRow>(
      `select i.id, i.email, i.party_id "partyId", i.unit_id "unitId", i.role, i.function, ${utc('i.valid_to')} "validTo",
         i.invited_by_user_id "invitedByUserId", ${SENDER} "sentByUserId"
       from invitation i where i.municipality_id = $1 and i.token_hash = $2 and i.accepted_at is null
         and i.withdrawn_at is null and i.expires_at > $3 and (i.valid_to is null or i.valid_to > $3) and ${vouchedFor('$3')}
       for update of i`,
      [tx.actor.municipalityId, tokenHash, tx.now],
    );
  }

  async accept(tx: Transaction, id: string, userId: string): Promise<void> {
    await tx.query(
      `update invitation set accepted_at = $3, accepted_by_user_id = $4, version = version + 1
       where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, tx.now, userId],
    );
  }

  private parameters(tx: Transaction, filter: InvitationFilterInput): unknown[] {
    return [tx.actor.municipalityId, tx.now, patternOf(filter.search), filter.states ?? null];
  }
}

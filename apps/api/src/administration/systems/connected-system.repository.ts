import { Injectable } from '@nestjs/common';
import type { DeliveryScope } from '@samlad/domain/delivery.js';
import { answeredFor, standing } from '../../access/systems/standing.sql.js';
import { isoWeek, utc } from '../../database/sql.js';
import { newId, type Transaction } from '../../database/transaction.js';
import { lastDay } from '../people/granted.js';
import type { ConnectedSystem } from './system.model.js';

const DELIVERIES_SHOWN = 5;

export interface SystemValues {
  name: string;
  requestedBy: string;
  scopes: DeliveryScope[];
  validTo: string;
}

/** Every query about a party's own systems; others' are as if they were not. */
@Injectable()
export class ConnectedSystemRepository {
  /** The own party's systems, those that work first. */
  list(tx: Transaction, limit: number, offset: number): Promise<ConnectedSystem[]> {
    return tx.query<ConnectedSystem>(
      `select t.id, t.version, t.name, t.requested_by "requestedBy", t.scopes, ${standing('t', '$3::timestamptz')} state,
         a.name "answers", ${answeredFor('t', '$3::timestamptz')} "answersStill", c.name "createdBy",
         ${utc('t.created_at')} "createdAt", ${utc('t.renewed_at')} "renewedAt", ${lastDay('t.valid_to', '$4')} "lastDay",
         case when t.earlier_until > $3 then ${utc('t.earlier_until')} end "earlierUntil", w.last_used_on::text "lastUsedOn",
         ${utc('t.revoked_at')} "revokedAt",
         coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind,
             'week', case when d.week is not null then ${isoWeek('d.week')} end, 'receivedAt', ${utc('d.received_at')},
             'created', d.created, 'corrected', d.corrected, 'unchanged', d.unchanged) order by d.received_at desc, d.id)
           from (select * from delivery d where d.municipality_id = t.municipality_id and d.system_id = t.id
             order by d.received_at desc, d.id limit ${DELIVERIES_SHOWN}) d), '[]') deliveries
       from api_token t
       join app_user a on a.id = t.answers_user_id join app_user c on c.id = t.created_by_user_id
       left join api_token_use w on w.municipality_id = t.municipality_id and w.system_id = t.id
       where t.municipality_id = $1 and t.party_id = $2
       order by t.revoked_at is not null, t.valid_to <= $3, t.name, t.id limit $5 offset $6`,
      [tx.actor.municipalityId, tx.actor.partyId, tx.now, tx.actor.timeZone, limit, offset],
    );
  }

  async count(tx: Transaction): Promise<number> {
    const row = await tx.found<{ n: number }>(
      'select count(*)::int n from api_token where municipality_id = $1 and party_id = $2',
      [tx.actor.municipalityId, tx.actor.partyId],
    );
    return row.n;
  }

  /** How many of the own party's systems have a key that is neither revoked nor too old. */
  async countLive(tx: Transaction): Promise<number> {
    const row = await tx.found<{ n: number }>(
      `select count(*)::int n from api_token where municipality_id = $1 and party_id = $2
         and revoked_at is null and valid_to > $3`,
      [tx.actor.municipalityId, tx.actor.partyId, tx.now],
    );
    return row.n;
  }

  async insert(tx: Transaction, values: SystemValues, hash: string): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into api_token (municipality_id, id, party_id, name, requested_by, scopes, token_hash, valid_to,
         created_by_user_id, created_at, answers_user_id, renewed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10)`,
      [
        tx.actor.municipalityId,
        id,
        tx.actor.partyId,
        values.name,
        values.requestedBy,
        values.scopes,
        hash,
        values.validTo,
        tx.actor.userId,
        tx.now,
      ],
    );
    return id;
  }

  /** One of the own party's, held until the transaction ends; NOT_FOUND for any other. */
  own(tx: Transaction, id: string): Promise<{ id: string; revoked: boolean }> {
    return tx.found(
      `select id, revoked_at is not null revoked from api_token
       where municipality_id = $1 and party_id = $2 and id = $3 for update`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }

  /** Another key in the place of the present one, which goes on for so many hours; whoever renews it answers for it. */
  renew(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    key: { hash: string; validTo: string; overlapHours: number },
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update api_token set token_hash = $5, valid_to = $6, renewed_at = $7, answers_user_id = $8, version = version + 1,
         earlier_hash = case when $9::int > 0 then token_hash end,
         earlier_until = case when $9::int > 0 then least(valid_to, $7::timestamptz + make_interval(hours => $9::int)) end
       where municipality_id = $1 and party_id = $2 and id = $3 and version = $4 and revoked_at is null returning version`,
      [
        tx.actor.municipalityId,
        tx.actor.partyId,
        id,
        expectedVersion,
        key.hash,
        key.validTo,
        tx.now,
        tx.actor.userId,
        key.overlapHours,
      ],
    );
  }

  revoke(tx: Transaction, id: string, expectedVersion: number): Promise<{ version: number } | null> {
    return tx.changed(
      `update api_token set revoked_at = $5, revoked_by_user_id = $6, earlier_hash = null, earlier_until = null,
         version = version + 1
       where municipality_id = $1 and party_id = $2 and id = $3 and version = $4 and revoked_at is null returning version`,
      [tx.actor.municipalityId, tx.actor.partyId, id, expectedVersion, tx.now, tx.actor.userId],
    );
  }
}

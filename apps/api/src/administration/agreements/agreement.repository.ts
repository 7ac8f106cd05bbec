import { Injectable } from '@nestjs/common';
import { utc } from '../../database/sql.js';
import { newId, type Transaction } from '../../database/transaction.js';
import { today } from '../../database/today.js';
import type { Agreement, AgreementEventKind, AgreementState } from './agreement.model.js';
import type { Terms } from './material.js';

export type StoredAgreement = Omit<Agreement, 'mayAccept' | 'mayLeave'>;

export interface AgreementRow extends Terms {
  id: string;
  version: number;
  ended: boolean;
}

export interface AgreementCondition {
  id?: string | null;
  search?: string | null;
  states?: AgreementState[] | null;
  partyId?: string | null;
}

const ACCEPTED = `(select count(*) from agreement_party s where s.municipality_id = g.municipality_id
  and s.agreement_id = g.id and s.accepted_at is not null and s.left_at is null)`;

const STATE = `case when g.ended_at <= $2 or g.valid_to < $3::date then 'ENDED' when ${ACCEPTED} < 2 then 'WAITING'
  when g.valid_from > $3::date then 'COMING' else 'VALID' end`;

const FROM = `from agreement g where g.municipality_id = $1 and ($4::uuid is null or g.id = $4)
  and ($5::text is null or g.title ilike $5 or g.reference ilike $5)
  and ($6::text[] is null or ${STATE} = any ($6))
  and ($7::uuid is null or exists (select 1 from agreement_party s where s.municipality_id = g.municipality_id
    and s.agreement_id = g.id and s.party_id = $7))`;

/** Every query about agreements. What they open is worked out from them anew for every request, in one place only. */
@Injectable()
export class AgreementRepository {
  /** Agreements, those that hold or wait first, then the newest. */
  list(
    tx: Transaction,
    condition: AgreementCondition,
    limit: number,
    offset: number,
  ): Promise<StoredAgreement[]> {
    return tx.query<StoredAgreement>(
      `select g.id, g.version, g.title, g.reference, g.purposes, g.all_areas "allAreas", g.valid_from::text "validFrom",
         g.valid_to::text "validTo", ${STATE} state,
         coalesce((select json_agg(json_build_object('code', a.code, 'name', a.name) order by a.name)
           from agreement_area x join area a on a.municipality_id = x.municipality_id and a.id = x.area_id
           where x.municipality_id = g.municipality_id and x.agreement_id = g.id), '[]') areas,
         coalesce((select json_agg(json_build_object('partyId', p.id, 'partyName', p.name, 'own', coalesce(p.id = $8::uuid, false),
             'acceptedAt', ${utc('s.accepted_at')}, 'acceptedBy', u.name, 'leftAt', ${utc('s.left_at')}) order by p.sort_order)
           from agreement_party s join party p on p.municipality_id = s.municipality_id and p.id = s.party_id
           left join app_user u on u.id = s.accepted_by_user_id
           where s.municipality_id = g.municipality_id and s.agreement_id = g.id), '[]') parties,
         coalesce((select json_agg(e.one) from (
           select json_build_object('sequence', v.sequence, 'kind', v.kind, 'number', v.number, 'text', v.text, 'reason', v.reason,
             'by', u.name, 'at', ${utc('v.at')}) one
           from agreement_event v left join app_user u on u.id = v.user_id
           where v.municipality_id = g.municipality_id and v.agreement_id = g.id
           order by v.sequence desc limit 200) e), '[]') history
       ${FROM} order by ${STATE} = 'ENDED', g.valid_from desc, g.title, g.id limit $9 offset $10`,
      [...this.parameters(tx, condition), tx.actor.partyId || null, limit, offset],
    );
  }

  async count(tx: Transaction, condition: AgreementCondition): Promise<number> {
    const { n } = await tx.found<{ n: number }>(
      `select count(*)::int n ${FROM}`,
      this.parameters(tx, condition),
    );
    return n;
  }

  /** What an agreement says now, to be changed: its row is held until the transaction ends. */
  async terms(tx: Transaction, id: string): Promise<AgreementRow> {
    await tx.found('select 1 from agreement where municipality_id = $1 and id = $2 for update', [
      tx.actor.municipalityId,
      id,
    ]);
    return tx.found<AgreementRow>(
      `select g.id, g.version, g.title, g.reference, g.purposes, g.all_areas "allAreas", g.valid_from::text "validFrom",
         g.valid_to::text "validTo", coalesce(g.ended_at <= $3, false) or coalesce(g.valid_to < $4::date, false) ended,
         coalesce((select array_agg(x.area_id::text) from agreement_area x
           where x.municipality_id = g.municipality_id and x.agreement_id = g.id), '{}') "areaIds",
         coalesce((select array_agg(s.party_id::text) from agreement_party s
           where s.municipality_id = g.municipality_id and s.agreement_id = g.id and s.left_at is null), '{}') "partyIds"
       from agreement g where g.municipality_id = $1 and g.id = $2`,
      [tx.actor.municipalityId, id, tx.now, today(tx)],
    );
  }

  async insert(tx: Transaction, terms: Terms): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into agreement (municipality_id, id, title, reference, purposes, all_areas, valid_from, valid_to, user_id, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.actor.municipalityId, id, ...columns(terms), tx.actor.userId, tx.now],
    );
    await this.writeAreas(tx, id, terms.areaIds);
    await this.addParties(tx, id, 1, terms.partyIds);
    return id;
  }

  update(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    terms: Terms,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update agreement set title = $4, reference = $5, purposes = $6, all_areas = $7, valid_from = $8, valid_to = $9,
         user_id = $10, updated_at = $11, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, ...columns(terms), tx.actor.userId, tx.now],
    );
  }

  /** Ends it at once, or on a last day. */
  end(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    lastDay: string | null,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update agreement set ended_at = case when $4::date is null then $5::timestamptz else ended_at end,
         valid_to = coalesce(greatest($4::date, valid_from), valid_to), user_id = $6, updated_at = $5, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, lastDay, tx.now, tx.actor.userId],
    );
  }

  async writeAreas(tx: Transaction, id: string, areaIds: readonly string[]): Promise<void> {
    await tx.query('delete from agreement_area where municipality_id = $1 and agreement_id = $2', [
      tx.actor.municipalityId,
      id,
    ]);
    await tx.query(
      'insert into agreement_area (municipality_id, agreement_id, area_id) select $1, $2, unnest($3::uuid[])',
      [tx.actor.municipalityId, id, areaIds],
    );
  }

  /** Adds parties that have answered nothing yet; one that had left is asked again. */
  async addParties(tx: Transaction, id: string, number: number, partyIds: readonly string[]): Promise<void> {
    await tx.query(
      `insert into agreement_party (municipality_id, agreement_id, party_id, asked_number)
       select $1, $2, unnest($3::uuid[]), $4
       on conflict (municipality_id, agreement_id, party_id)
       do update set accepted_at = null, accepted_by_user_id = null, left_at = null, left_reason = null, asked_number = $4`,
      [tx.actor.municipalityId, id, partyIds, number],
    );
  }

  async removeParties(tx: Transaction, id: string, partyIds: readonly string[]): Promise<void> {
    await tx.query(
      'delete from agreement_party where municipality_id = $1 and agreement_id = $2 and party_id = any ($3::uuid[])',
      [tx.actor.municipalityId, id, partyIds],
    );
  }

  /** Asks every party that is in it anew: nobody has accepted until each has answered the new version. */
  async askAnew(tx: Transaction, id: string, number: number): Promise<void> {
    await tx.query(
      `update agreement_party set accepted_at = null, accepted_by_user_id = null, asked_number = $3
       where municipality_id = $1 and agreement_id = $2 and left_at is null`,
      [tx.actor.municipalityId, id, number],
    );
  }

  /** The own party's yes to the version it has seen; null when another one is asked about, or it has answered. */
  accept(tx: Transaction, id: string, number: number): Promise<{ number: number } | null> {
    return tx.changed(
      `update agreement_party set accepted_at = $5, accepted_by_user_id = $6
       where municipality_id = $1 and agreement_id = $2 and party_id = $3 and asked_number <= $4
         and accepted_at is null and left_at is null
         and exists (select 1 from agreement g where g.municipality_id = $1 and g.id = $2 and g.version = $4)
       returning asked_number number`,
      [tx.actor.municipalityId, id, tx.actor.partyId, number, tx.now, tx.actor.userId],
    );
  }

  leave(tx: Transaction, id: string, reason: string): Promise<{ number: number } | null> {
    return tx.changed(
      `update agreement_party set left_at = $4, left_reason = $5
       where municipality_id = $1 and agreement_id = $2 and party_id = $3 and accepted_at is not null and left_at is null
       returning asked_number number`,
      [tx.actor.municipalityId, id, tx.actor.partyId, tx.now, reason],
    );
  }

  /** Whether there is such an agreement, with its version. */
  version(tx: Transaction, id: string): Promise<{ version: number; ended: boolean }> {
    return tx.found(
      `select version, coalesce(ended_at <= $3, false) or coalesce(valid_to < $4::date, false) ended
       from agreement where municipality_id = $1 and id = $2`,
      [tx.actor.municipalityId, id, tx.now, today(tx)],
    );
  }

  async note(
    tx: Transaction,
    id: string,
    event: { kind: AgreementEventKind; number: number; text: string; reason?: string },
  ): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`agreement ${id}`]);
    await tx.query(
      `insert into agreement_event (municipality_id, agreement_id, sequence, kind, number, party_id, text, reason, user_id, at)
       select $1, $2, coalesce(max(v.sequence), 0) + 1, $3, $4, $5, $6, $7, $8, $9
       from agreement_event v where v.municipality_id = $1 and v.agreement_id = $2`,
      [
        tx.actor.municipalityId,
        id,
        event.kind,
        event.number,
        tx.actor.partyId,
        event.text,
        event.reason ?? null,
        tx.actor.userId,
        tx.now,
      ],
    );
  }

  private parameters(tx: Transaction, condition: AgreementCondition): unknown[] {
    return [
      tx.actor.municipalityId,
      tx.now,
      today(tx),
      condition.id ?? null,
      condition.search ?? null,
      condition.states ?? null,
      condition.partyId ?? null,
    ];
  }
}

const columns = (terms: Terms) => [
  terms.title,
  terms.reference,
  terms.purposes,
  terms.allAreas,
  terms.validFrom,
  terms.validTo,
];

import { Injectable } from '@nestjs/common';
import type { NoticeFacts } from '@samlad/domain/notice-facts.js';
import { type NoticeKind, noticeKind, noticeRoles } from '@samlad/domain/notice-kinds.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import { DEALT_WITH } from '../dealt-with/notice-waits.sql.js';
import type { PayloadOf } from '../jobs/tasks.js';
import { mayReadRow, SHOWN, shownTo, UNREAD, UNREAD_COUNT } from './notice.sql.js';

/** What is told: a kind, the ids that it is about, a key that makes it told once, and to whom. */
export type Told = PayloadOf<'notice.tell'>;

export interface NoticeRow {
  id: string;
  kind: NoticeKind;
  facts: NoticeFacts;
  party: string | null;
  parties: string[];
  area: string | null;
  at: string;
  readAt: string | null;
}

export interface ChoiceRow {
  kind: NoticeKind;
  inApp: boolean;
  byMail: boolean;
  version: number;
}

/** Somebody who has been told now. */
export interface ToldPerson {
  id: string;
  userId: string;
  byMail: boolean;
}

/** Those who may be told: assignments that hold now, whose role has the kind's permission, of whom it is told. */
const RECIPIENTS = `from assignment a join app_user u on u.id = a.user_id
  where a.municipality_id = $1 and a.role = any ($2::text[]) and u.disabled_at is null and a.suspended_at is null
    and a.valid_from <= $3 and (a.valid_to is null or a.valid_to > $3)
    and ($4::uuid[] is null or a.party_id = any ($4)) and ($5::uuid[] is null or a.user_id = any ($5))
    and ($6::uuid[] is null or a.unit_id = any ($6)) and ($7::uuid is null or a.user_id <> $7)`;

/** Statements about notices and what people have chosen. */
@Injectable()
export class NoticeRepository {
  list(tx: Transaction, onlyUnread: boolean, limit: number, offset: number): Promise<NoticeRow[]> {
    return tx.query<NoticeRow>(
      `select n.id, n.kind, n.facts, p.name party, a.name area, ${utc('n.at')} "at",
         ${utc(`coalesce(n.read_at, case when ${DEALT_WITH} then n.at end)`)} "readAt",
         coalesce((select json_agg(o.name order by o.sort_order, o.id) from party o where o.municipality_id = $1
           and n.facts -> 'partyIds' ? o.id::text), '[]') parties
       from notice n
       left join party p on p.municipality_id = $1 and p.id = (n.facts ->> 'partyId')::uuid
       left join area a on a.municipality_id = $1 and a.id = (n.facts ->> 'areaId')::uuid
       where ${SHOWN} and (not $6::boolean or (${UNREAD})) order by n.at desc, n.id limit $7 offset $8`,
      [...shownTo(tx.actor), onlyUnread, limit, offset],
    );
  }

  counts(tx: Transaction, onlyUnread: boolean): Promise<{ total: number; unread: number }> {
    return tx.found(
      `select count(*) filter (where not $6::boolean or x.unread)::int total, count(*) filter (where x.unread)::int unread
       from (select ${UNREAD} unread from notice n where ${SHOWN}) x`,
      [...shownTo(tx.actor), onlyUnread],
    );
  }

  async unread(tx: Transaction): Promise<number> {
    const { unread } = await tx.found<{ unread: number }>(`select ${UNREAD_COUNT} unread`, shownTo(tx.actor));
    return unread;
  }

  /** Marks what the actor is shown as read: these, or all that had been told at an instant. */
  async read(tx: Transaction, ids: readonly string[] | null, until: string | null): Promise<number> {
    const { count } = await tx.found<{ count: number }>(
      `with seen as (update notice n set read_at = $6 where ${SHOWN} and n.read_at is null
         and ($7::uuid[] is null or n.id = any ($7)) and n.at <= coalesce($8::timestamptz, $6) returning 1)
       select count(*)::int count from seen`,
      [...shownTo(tx.actor), tx.now, ids, until],
    );
    return count;
  }

  choices(tx: Transaction): Promise<ChoiceRow[]> {
    return tx.query<ChoiceRow>(
      `select kind, in_app "inApp", by_mail "byMail", version from notice_choice
       where municipality_id = $1 and user_id = $2`,
      [tx.actor.municipalityId, tx.actor.userId],
    );
  }

  /** Keeps a choice; null when somebody, herself in another window, has chosen since. */
  async choose(
    tx: Transaction,
    { kind, inApp, byMail, version }: ChoiceRow,
  ): Promise<{ version: number } | null> {
    const { municipalityId, userId } = tx.actor;
    const values = [municipalityId, userId, kind, inApp, byMail, tx.now];
    if (version === 0) {
      return tx.changed(
        `insert into notice_choice (municipality_id, user_id, kind, in_app, by_mail, updated_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning version`,
        values,
      );
    }
    return tx.changed(
      `update notice_choice set in_app = $4, by_mail = $5, updated_at = $6, version = version + 1
       where municipality_id = $1 and user_id = $2 and kind = $3 and version = $7 returning version`,
      [...values, version],
    );
  }

  /** The assignments that may be told, before the row that it is about has been asked for. Maintenance. */
  candidates(tx: Transaction, told: Told): Promise<{ assignmentId: string; userId: string }[]> {
    return tx.query(
      `select a.id "assignmentId", a.user_id "userId" ${RECIPIENTS} order by a.id`,
      recipients(tx, told),
    );
  }

  /** Whether the actor may read the row that something is about. */
  async mayRead(tx: Transaction, { kind, facts }: Told): Promise<boolean> {
    const { about } = noticeKind(kind);
    if (about === undefined) return true;
    const row = await tx.one(`select 1 from (select $3::jsonb facts) n where ${mayReadRow(about)}`, [
      tx.actor.municipalityId,
      tx.actor.partyId,
      JSON.stringify(facts),
    ]);
    return row !== null;
  }

  /** Tells all who may be told and have not been, of these assignments when they are named. Maintenance. */
  store(tx: Transaction, told: Told, assignmentIds: readonly string[] | null): Promise<ToldPerson[]> {
    const { mayMute, byMail } = noticeKind(told.kind);
    return tx.query<ToldPerson>(
      `with told as (
         insert into notice (municipality_id, id, user_id, party_id, unit_id, kind, facts, key, in_app, at)
         select $1, gen_random_uuid(), x.user_id, x.party_id, x.unit_id, $8, $9::jsonb, $10,
           not $11::boolean or coalesce(c.in_app, true), $3
         from (select distinct a.user_id, a.party_id, case when a.role = 'UNIT_REPORTER' then a.unit_id end unit_id
           ${RECIPIENTS} and ($13::uuid[] is null or a.id = any ($13))) x
         left join notice_choice c on c.municipality_id = $1 and c.user_id = x.user_id and c.kind = $8
         on conflict do nothing returning id, user_id)
       select distinct on (t.user_id) t.id, t.user_id "userId", coalesce(c.by_mail, $12::boolean) "byMail"
       from told t left join notice_choice c on c.municipality_id = $1 and c.user_id = t.user_id and c.kind = $8
       order by t.user_id, t.id`,
      [
        ...recipients(tx, told),
        told.kind,
        JSON.stringify(told.facts),
        told.key,
        mayMute,
        byMail,
        assignmentIds,
      ],
    );
  }

  /** Takes away what was told before an instant. Maintenance. */
  async forget(tx: Transaction, before: string): Promise<void> {
    await tx.query('delete from notice where municipality_id = $1 and at < $2', [
      tx.actor.municipalityId,
      before,
    ]);
  }
}

const recipients = (tx: Transaction, { kind, to, except }: Told): unknown[] => [
  tx.actor.municipalityId,
  noticeRoles(kind),
  tx.now,
  to.partyIds ?? null,
  to.userIds ?? null,
  to.unitIds ?? null,
  except,
];

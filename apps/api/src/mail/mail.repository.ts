import { Injectable } from '@nestjs/common';
import type { MailManner } from '@samlad/domain/mail-manners.js';
import { utc } from '../database/sql.js';
import { newId, type Transaction } from '../database/transaction.js';
import { DEALT_WITH } from '../dealt-with/notice-waits.sql.js';
import type { PayloadOf } from '../jobs/tasks.js';
import type { MailFault } from './mail-fault.js';

/** What waits to be told somebody. */
export type ToldLine = Omit<PayloadOf<'mail.tell'>, 'isUrgent'>;

/** A letter that waits, with where it goes. */
export interface WaitingDelivery {
  id: string;
  userId: string | null;
  messageId: string;
  /** Null when nothing is known, or nothing more may be sent to it. */
  address: string | null;
  /** Whether the person still has something to do in the municipality. */
  isHere: boolean;
  manner: MailManner;
}

const HERE_NOW = `exists (select 1 from assignment a join app_user u on u.id = a.user_id
  where a.municipality_id = $1 and a.user_id = d.user_id and u.disabled_at is null and a.suspended_at is null
    and a.valid_from <= $3 and (a.valid_to is null or a.valid_to > $3))`;

/** Every statement of the jobs of mail; all of them are run as the maintenance role. */
@Injectable()
export class MailRepository {
  /** How a person wants mail; at once until she has said. */
  async manner(tx: Transaction, userId: string): Promise<MailManner> {
    const row = await tx.one<{ manner: MailManner }>(
      'select manner from mail_choice where municipality_id = $1 and user_id = $2',
      [tx.actor.municipalityId, userId],
    );
    return row?.manner ?? 'AT_ONCE';
  }

  async timeZone(tx: Transaction): Promise<string> {
    const { zone } = await tx.found<{ zone: string }>(
      'select time_zone zone from municipality where id = $1',
      [tx.actor.municipalityId],
    );
    return zone;
  }

  /** Keeps a line until it is sent; one of the same notice to the same person is there already. */
  async addLine(tx: Transaction, line: ToldLine, sendFrom: string): Promise<void> {
    await tx.query(
      `insert into mail_line (municipality_id, notice_id, user_id, kind, week, due_at, path, told_at, send_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        tx.actor.municipalityId,
        line.noticeId,
        line.userId,
        line.kind,
        line.week,
        line.dueAt,
        line.path,
        tx.now,
        sendFrom,
      ],
    );
  }

  /** Makes a letter of all that waits for a person, if some of it is due; its id, or null when nothing is. */
  async gather(tx: Transaction, userId: string, messageId: (id: string) => string): Promise<string | null> {
    const lines = await tx.query<{ isDue: boolean }>(
      `select send_from <= $3 "isDue" from mail_line
       where municipality_id = $1 and user_id = $2 and delivery_id is null for update`,
      [tx.actor.municipalityId, userId, tx.now],
    );
    if (!lines.some(({ isDue }) => isDue)) return null;
    const id = newId();
    await this.begin(tx, { id, purpose: 'NOTICES', userId, invitationId: null, messageId: messageId(id) });
    await tx.query(
      `update mail_line set delivery_id = $3 where municipality_id = $1 and user_id = $2 and delivery_id is null`,
      [tx.actor.municipalityId, userId, id],
    );
    return id;
  }

  async begin(
    tx: Transaction,
    one: {
      id: string;
      purpose: 'NOTICES' | 'TEST' | 'INVITATION';
      userId: string | null;
      invitationId: string | null;
      messageId: string;
    },
  ): Promise<void> {
    await tx.query(
      `insert into mail_delivery (municipality_id, id, purpose, user_id, invitation_id, message_id, state, made_at)
       values ($1, $2, $3, $4, $5, $6, 'WAITING', $7)`,
      [tx.actor.municipalityId, one.id, one.purpose, one.userId, one.invitationId, one.messageId, tx.now],
    );
  }

  /** A letter that waits to be sent; null when it has gone, or never was. Counts the try. */
  async tried(tx: Transaction, id: string): Promise<WaitingDelivery | null> {
    const counted = await tx.changed(
      `update mail_delivery set tries = tries + 1
       where municipality_id = $1 and id = $2 and state = 'WAITING' returning id`,
      [tx.actor.municipalityId, id],
    );
    if (counted === null) return null;
    return tx.one<WaitingDelivery>(
      `select d.id, d.user_id "userId", d.message_id "messageId", ${HERE_NOW} "isHere",
         case when m.refused_at is null then m.address end address, coalesce(c.manner, 'AT_ONCE') manner
       from mail_delivery d
       left join mail_address m on m.user_id = d.user_id
       left join mail_choice c on c.municipality_id = d.municipality_id and c.user_id = d.user_id
       where d.municipality_id = $1 and d.id = $2`,
      [tx.actor.municipalityId, id, tx.now],
    );
  }

  /** What a letter tells, the oldest first, without what has passed, been read or been dealt with since. */
  lines(tx: Transaction, deliveryId: string): Promise<Pick<ToldLine, 'kind' | 'week' | 'dueAt' | 'path'>[]> {
    return tx.query(
      `select kind, week, ${utc('due_at')} "dueAt", path from mail_line
       where municipality_id = $1 and delivery_id = $2 and (due_at is null or due_at > $3) and not exists (
         select 1 from notice n where n.municipality_id = $1 and n.id = notice_id and (n.read_at is not null or ${DEALT_WITH}))
       order by told_at, notice_id`,
      [tx.actor.municipalityId, deliveryId, tx.now],
    );
  }

  /** Notes how it went with a letter that waits, for good unless it goes on waiting; whether it still did. */
  async end(
    tx: Transaction,
    id: string,
    state: 'WAITING' | 'SENT' | 'REFUSED' | 'FAILED' | 'DROPPED',
    fault: Pick<MailFault, 'reply'> & { code: string } = { code: '', reply: null },
  ): Promise<boolean> {
    const ended = await tx.changed(
      `update mail_delivery set state = $3, fault = nullif($4, ''), reply = $5, ended_at = case when $3 = 'WAITING' then null else $6::timestamptz end
       where municipality_id = $1 and id = $2 and state = 'WAITING' returning id`,
      [tx.actor.municipalityId, id, state, fault.code, fault.reply, tx.now],
    );
    return ended !== null;
  }

  /** How it stands with a letter. */
  outcome(tx: Transaction, id: string): Promise<{ state: string; fault: string | null }> {
    return tx.found('select state, fault from mail_delivery where municipality_id = $1 and id = $2', [
      tx.actor.municipalityId,
      id,
    ]);
  }

  /** Nothing more is sent to the address, until another or the same is noted anew. */
  async refuse(tx: Transaction, userId: string, address: string, reply: string | null): Promise<void> {
    await tx.query(
      `update mail_address set refused_at = $3, refused_reply = $4 where user_id = $1 and address = $2`,
      [userId, address, tx.now, reply],
    );
  }
}

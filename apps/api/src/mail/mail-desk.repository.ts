import { Injectable } from '@nestjs/common';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import type { MailManner } from '@samlad/domain/mail-manners.js';
import type { OwnMail, RefusedAddress } from './mail.model.js';

const LATELY = `interval '7 days'`;
const MOST = 50;

/** How mail has gone, as the database counts it. */
export interface MailCounts {
  waiting: number;
  sent: number;
  failed: number;
  lastSentAt: string | null;
  /** The fault of the latest that ended or was tried; null when it went well. */
  lastFault: string | null;
}

/** What people ask about mail, under the rules of their rows. */
@Injectable()
export class MailDeskRepository {
  own(tx: Transaction): Promise<Omit<OwnMail, 'isOn'>> {
    return tx.found(
      `select m.address, ${utc('m.refused_at')} "refusedAt", coalesce(c.manner, 'AT_ONCE') manner,
         coalesce(c.version, 0) version
       from (select $2::uuid user_id) u
       left join mail_address m on m.user_id = u.user_id
       left join mail_choice c on c.municipality_id = $1 and c.user_id = u.user_id`,
      [tx.actor.municipalityId, tx.actor.userId],
    );
  }

  /** Writes the actor's choice; the new version, or null when another has been made since. */
  async choose(tx: Transaction, expectedVersion: number, manner: MailManner): Promise<number | null> {
    const values = [tx.actor.municipalityId, tx.actor.userId, manner, tx.now];
    const row =
      expectedVersion === 0
        ? await tx.changed<{ version: number }>(
            `insert into mail_choice (municipality_id, user_id, manner, updated_at) values ($1, $2, $3, $4)
             on conflict do nothing returning version`,
            values,
          )
        : await tx.changed<{ version: number }>(
            `update mail_choice set manner = $3, updated_at = $4, version = version + 1
             where municipality_id = $1 and user_id = $2 and version = $5 returning version`,
            [...values, expectedVersion],
          );
    return row?.version ?? null;
  }

  counts(tx: Transaction): Promise<MailCounts> {
    return tx.found(
      `select count(*) filter (where state = 'WAITING')::int waiting,
         count(*) filter (where state = 'SENT' and ended_at > $2::timestamptz - ${LATELY})::int sent,
         count(*) filter (where state in ('FAILED', 'REFUSED') and ended_at > $2::timestamptz - ${LATELY})::int failed,
         ${utc(`max(ended_at) filter (where state = 'SENT')`)} "lastSentAt",
         (array_agg(fault order by coalesce(ended_at, made_at) desc) filter (where state <> 'DROPPED'))[1] "lastFault"
       from mail_delivery where municipality_id = $1`,
      [tx.actor.municipalityId, tx.now],
    );
  }

  refused(tx: Transaction): Promise<RefusedAddress[]> {
    return tx.query(
      `select m.user_id "userId", u.name, m.address, ${utc('m.refused_at')} "refusedAt"
       from mail_address m join app_user u on u.id = m.user_id
       where m.refused_at is not null and exists (select 1 from assignment a
         where a.municipality_id = $1 and a.user_id = m.user_id and (a.valid_to is null or a.valid_to > $2))
       order by m.refused_at desc, m.user_id limit ${MOST}`,
      [tx.actor.municipalityId, tx.now],
    );
  }
}

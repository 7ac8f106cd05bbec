import { Injectable } from '@nestjs/common';
import { isMailAddress } from '@samlad/domain/mail-address.js';
import type { Transaction } from '../database/transaction.js';

/** Where a person gets mail: what her organisation vouches for at sign-in, else where her invitation went. */
@Injectable()
export class MailAddresses {
  /** Notes an address that her provider vouches for; mail is tried again if it had been refused and is another now. */
  async vouchedFor(tx: Transaction, userId: string, address: string): Promise<void> {
    if (!isMailAddress(address)) return;
    await tx.query(
      `insert into mail_address as m (user_id, address, source, noted_at) values ($1, $2, 'PROVIDER', $3)
       on conflict (user_id) do update set address = $2, source = 'PROVIDER', noted_at = $3,
         refused_at = case when lower(m.address) = lower($2) then m.refused_at end,
         refused_reply = case when lower(m.address) = lower($2) then m.refused_reply end
       where m.address <> $2 or m.source <> 'PROVIDER'`,
      [userId, address, tx.now],
    );
  }

  /** Notes where an invitation went that has been accepted, unless her provider has said something. */
  async invitedAt(tx: Transaction, userId: string, address: string): Promise<void> {
    if (!isMailAddress(address)) return;
    await tx.query(
      `insert into mail_address as m (user_id, address, source, noted_at) values ($1, $2, 'INVITATION', $3)
       on conflict (user_id) do update set address = $2, noted_at = $3, refused_at = null, refused_reply = null
       where m.source = 'INVITATION'`,
      [userId, address, tx.now],
    );
  }
}

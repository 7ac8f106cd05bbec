import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import type { PayloadOf } from '../jobs/tasks.js';
import { Postman } from './postman.js';

/** Something that waits for somebody in Samlad: codes, a week, a time and a page, and no words. */
export type MailNotice = PayloadOf<'mail.tell'>;

/** What other features may ask of mail. */
@Injectable()
export class Mails {
  constructor(
    private readonly jobs: Jobs,
    private readonly postman: Postman,
  ) {}

  /**
   * Tells a person by mail that something waits, once the transaction has committed; how soon is her own choice. The
   * same notice twice is one line. Nothing happens when mail is off.
   */
  async tell(tx: Transaction, notice: MailNotice): Promise<void> {
    if (this.postman.isOn) await this.jobs.add(tx, 'mail.tell', notice);
  }
}

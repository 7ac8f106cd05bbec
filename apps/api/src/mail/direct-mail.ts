import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Letter } from '@samlad/domain/mail-words.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { newId, type Transaction } from '../database/transaction.js';
import { faultSentence } from './mail-fault.js';
import type { MailReceipt } from './mail.model.js';
import { MailRepository } from './mail.repository.js';
import { Postman } from './postman.js';

/** What is sent while whoever asked for it waits. */
interface Asked {
  purpose: 'TEST' | 'INVITATION';
  userId: string | null;
  invitationId: string | null;
}

/**
 * Mail that somebody asks for and is told of at once: begun in her change, handed over after its commit. It is never a
 * job, since what it carries, such as an invitation's link, is stored nowhere.
 */
@Injectable()
export class DirectMail {
  constructor(
    private readonly database: Database,
    private readonly repository: MailRepository,
    private readonly postman: Postman,
  ) {}

  /** Begins a letter in the caller's transaction, as the maintenance role; its id. MAIL_OFF without a server. */
  async begin(tx: Transaction, asked: Asked): Promise<string> {
    if (!this.postman.isOn) throw new DomainError('MAIL_OFF');
    const id = newId();
    await this.repository.begin(tx, { ...asked, id, messageId: this.postman.messageId(id) });
    return id;
  }

  /** Hands over the letter that a receipt names; what came of it. A repeated call sends only what had not gone. */
  async post(actor: Actor, receipt: Receipt, to: string, letter: Letter): Promise<MailReceipt> {
    const { municipalityId, requestId } = actor;
    const within = <Result>(work: (tx: Transaction) => Promise<Result>) =>
      this.database.maintain(municipalityId, work, { requestId });
    const waiting = await within((tx) => this.repository.tried(tx, receipt.id));
    if (waiting !== null) {
      const { messageId } = waiting;
      const fault = await this.postman.send({ to, letter, messageId, isRecurring: false });
      await within((tx) =>
        fault === null
          ? this.repository.end(tx, receipt.id, 'SENT')
          : this.repository.end(tx, receipt.id, fault.isOfAddress ? 'REFUSED' : 'FAILED', fault),
      );
    }
    const { state, fault } = await within((tx) => this.repository.outcome(tx, receipt.id));
    return { ...receipt, sent: state === 'SENT', fault: fault === null ? null : faultSentence(fault) };
  }

  /** The address of a page, as a letter has it. */
  link(path: string): string {
    return this.postman.link(path);
  }
}

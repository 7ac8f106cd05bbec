import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { testLetter } from '@samlad/domain/mail-words.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { DirectMail } from './direct-mail.js';
import { faultSentence } from './mail-fault.js';
import { MailDeskRepository } from './mail-desk.repository.js';
import type { ChooseMailInput, MailReceipt, MailStatus, OwnMail, TestMailInput } from './mail.model.js';
import { Postman } from './postman.js';

/** What people see and choose of mail. */
@Injectable()
export class MailDesk {
  constructor(
    private readonly database: Database,
    private readonly repository: MailDeskRepository,
    private readonly direct: DirectMail,
    private readonly postman: Postman,
  ) {}

  own(actor: Actor): Promise<OwnMail> {
    return this.database.read(actor, async (tx) => ({
      isOn: this.postman.isOn,
      ...(await this.repository.own(tx)),
    }));
  }

  /** How often the actor wants mail in the municipality, from now on. */
  choose(actor: Actor, input: ChooseMailInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'chooseMail', input };
    return this.database.write(actor, intent, async (tx) => {
      const version = await this.repository.choose(tx, input.expectedVersion, input.manner);
      if (version === null) throw new DomainError('VERSION_CONFLICT');
      const id = actor.userId;
      tx.audit({ action: 'mail.choose', objectType: 'USER', objectId: id, detail: { manner: input.manner } });
      return { id, version };
    });
  }

  status(actor: Actor): Promise<MailStatus> {
    return this.database.read(actor, async (tx) => {
      const { lastFault, ...counts } = await this.repository.counts(tx);
      return {
        isOn: this.postman.isOn,
        host: this.postman.server?.host ?? null,
        from: this.postman.server?.from ?? null,
        ...counts,
        lastFault: lastFault === null ? null : faultSentence(lastFault),
        refused: await this.repository.refused(tx),
      };
    });
  }

  /** Sends a letter to the actor's own address, and tells what the server said of it. */
  async test(actor: Actor, input: TestMailInput): Promise<MailReceipt> {
    const intent = { clientKey: input.clientKey, operation: 'sendTestMail', input: {} };
    let address: string | null = null;
    const receipt = await this.database.maintainFor(actor, intent, async (tx) => {
      const id = await this.direct.begin(tx, { purpose: 'TEST', userId: actor.userId, invitationId: null });
      ({ address } = await this.repository.own(tx));
      if (address === null) throw new DomainError('MAIL_NO_ADDRESS');
      tx.audit({ action: 'mail.test', objectType: 'MAIL', objectId: id });
      return { id, version: 1 };
    });
    address ??= (await this.own({ ...actor })).address;
    return this.direct.post(actor, receipt, address ?? '', testLetter(this.postman.link('/')));
  }
}

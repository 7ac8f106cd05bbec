import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { invitationLetter } from '@samlad/domain/mail-words.js';
import type { Actor } from '../../database/actor.js';
import { Database } from '../../database/database.js';
import { knownId } from '../../database/transaction.js';
import { DirectMail } from '../../mail/direct-mail.js';
import type { MailReceipt } from '../../mail/mail.model.js';
import { InvitationRepository } from './invitation.repository.js';
import { invitationPath, readToken } from './invitation-token.js';
import type { MailInvitationInput } from './person.input.js';

/** Sends an invitation's link for whoever has just made it; only she has the link, the server keeps its hash. */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly database: Database,
    private readonly repository: InvitationRepository,
    private readonly direct: DirectMail,
  ) {}

  /** Sends the link to the address that was invited. NOT_FOUND for a link that is not this invitation's, or opens no more. */
  async send(actor: Actor, input: MailInvitationInput): Promise<MailReceipt> {
    const id = knownId(input.id);
    const token = readToken(input.token);
    if (token === null || token.municipalityId !== actor.municipalityId) throw new DomainError('NOT_FOUND');
    const intent = { clientKey: input.clientKey, operation: 'mailInvitation', input };
    let to = '';
    const receipt = await this.database.maintainFor(actor, intent, async (tx) => {
      const invitation = await this.repository.opened(tx, token.hash);
      if (invitation?.id !== id) throw new DomainError('NOT_FOUND');
      to = invitation.email;
      const mail = await this.direct.begin(tx, { purpose: 'INVITATION', userId: null, invitationId: id });
      tx.audit({ action: 'invitation.mail', objectType: 'INVITATION', objectId: id, detail: { mail } });
      return { id: mail, version: 1 };
    });
    const letter = invitationLetter(actor.municipalityName, this.direct.link(invitationPath(input.token)));
    return this.direct.post(actor, receipt, to, letter);
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { ROLE_LABEL } from '@samlad/domain/permissions.js';
import { cleanLine } from '@samlad/domain/text.js';
import { z } from 'zod';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import { pageOf, type PageRequest } from '../../graphql/page.js';
import type { VersionedInput } from '../../graphql/receipt.model.js';
import { grantedOf, type GrantedInput } from './granted.js';
import { InvitationRepository } from './invitation.repository.js';
import { invitationPath, newToken } from './invitation-token.js';
import type { InvitationFilterInput, InviteInput } from './person.input.js';
import type { InvitationConnection, InvitationReceipt } from './person.model.js';

const searchSchema = cleanLine(100).nullish();
const emailSchema = cleanLine(200)
  .transform((text) => text.trim())
  .pipe(z.email('Adressen ser inte ut som en e-postadress.'));

/** Asking people in: an address, what they are to be, and a link that works once within fourteen days. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly repository: InvitationRepository,
  ) {}

  list(actor: Actor, filter: InvitationFilterInput, page: PageRequest): Promise<InvitationConnection> {
    return this.database.read(actor, async (tx) => {
      const asked = { ...filter, search: searchSchema.parse(filter.search) ?? null };
      const { nodes, ...rest } = await pageOf(
        page,
        (limit, offset) => this.repository.list(tx, asked, limit, offset),
        () => this.repository.count(tx, asked),
      );
      return { ...rest, nodes: nodes.map((row) => ({ ...row, roleLabel: ROLE_LABEL[row.role] })) };
    });
  }

  async invite(actor: Actor, input: InviteInput): Promise<InvitationReceipt> {
    const { token, hash } = newToken(actor.municipalityId);
    const intent = { clientKey: input.clientKey, operation: 'inviteUser', input };
    const receipt = await this.database.write(actor, intent, async (tx) => ({
      id: await this.write(tx, input.email, input, hash),
      version: 1,
    }));
    return withLink(receipt, token);
  }

  /** Writes an invitation in a transaction of somebody else's; gives its id. */
  async write(tx: Transaction, address: string, given: GrantedInput, tokenHash: string): Promise<string> {
    const email = emailSchema.parse(address);
    const granted = grantedOf(tx, given);
    if (await this.repository.isWaiting(tx, email)) {
      throw new DomainError('ALREADY_EXISTS', { thing: 'En inbjudan till adressen' });
    }
    const id = await this.repository.insert(tx, email, granted, tokenHash);
    tx.audit({
      action: 'invitation.send',
      objectType: 'INVITATION',
      objectId: id,
      detail: { role: granted.role, party: granted.partyId, validTo: granted.validTo },
    });
    return id;
  }

  /** Another link for the same invitation; the one before it stops working. */
  async resend(actor: Actor, input: VersionedInput): Promise<InvitationReceipt> {
    const { token, hash } = newToken(actor.municipalityId);
    const intent = { clientKey: input.clientKey, operation: 'resendInvitation', input };
    const receipt = await this.database.write(actor, intent, async (tx) => {
      const { id } = await this.repository.exists(tx, knownId(input.id));
      return this.done(
        tx,
        'invitation.resend',
        id,
        await this.repository.renew(tx, id, input.expectedVersion, hash),
      );
    });
    return withLink(receipt, token);
  }

  withdraw(actor: Actor, input: VersionedInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'withdrawInvitation', input };
    return this.database.write(actor, intent, async (tx) => {
      const { id } = await this.repository.exists(tx, knownId(input.id));
      return this.done(
        tx,
        'invitation.withdraw',
        id,
        await this.repository.withdraw(tx, id, input.expectedVersion),
      );
    });
  }

  private done(tx: Transaction, action: string, id: string, changed: { version: number } | null) {
    if (changed === null) throw new DomainError('VERSION_CONFLICT');
    tx.audit({ action, objectType: 'INVITATION', objectId: id });
    return { id, version: changed.version };
  }
}

const withLink = (receipt: Receipt, token: string): InvitationReceipt => ({
  ...receipt,
  link: receipt.replayed ? null : invitationPath(token),
});

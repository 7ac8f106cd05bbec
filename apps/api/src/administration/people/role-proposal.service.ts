import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { ROLE_LABEL } from '@samlad/domain/permissions.js';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import type { VersionedInput } from '../../graphql/receipt.model.js';
import { AssignmentRepository } from './assignment.repository.js';
import type { RoleProposal } from './person.model.js';
import { type ProposalRow, RoleProposalRepository } from './role-proposal.repository.js';

/** The second person's word on a role that needs two: another than who proposed it and than who is to have it. */
@Injectable()
export class RoleProposalService {
  constructor(
    private readonly database: Database,
    private readonly repository: RoleProposalRepository,
    private readonly assignments: AssignmentRepository,
  ) {}

  waiting(actor: Actor): Promise<RoleProposal[]> {
    return this.database.read(actor, async (tx) =>
      (await this.repository.waiting(tx)).map((row) => ({ ...row, roleLabel: ROLE_LABEL[row.role] })),
    );
  }

  confirm(actor: Actor, input: VersionedInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'confirmRole', input };
    return this.database.write(actor, intent, async (tx) => {
      const proposal = await this.repository.find(tx, knownId(input.id));
      if ([proposal.userId, proposal.proposedByUserId].includes(tx.actor.userId)) {
        throw new DomainError('SECOND_PERSON_NEEDED');
      }
      await this.mustStillHold(tx, proposal);
      const settled = await this.repository.settle(tx, proposal.id, input.expectedVersion, true);
      if (settled === null) throw new DomainError('VERSION_CONFLICT');
      const account = await this.assignments.account(tx, proposal.userId);
      if (account?.suspended) throw new DomainError('ACCOUNT_SUSPENDED');
      const id = await this.assignments.insert(tx, proposal.userId, proposal, {
        proposalId: proposal.id,
        grantedBy: proposal.proposedByUserId,
      });
      tx.audit({
        action: 'assignment.confirm',
        objectType: 'ASSIGNMENT',
        objectId: id,
        detail: {
          user: proposal.userId,
          role: proposal.role,
          party: proposal.partyId,
          proposal: proposal.id,
          proposedBy: proposal.proposedByUserId,
        },
      });
      return { id, version: settled.version };
    });
  }

  /** Throws when the role was proposed for a time that is over, by somebody who proposes no more, or is held already. */
  private async mustStillHold(tx: Transaction, proposal: ProposalRow): Promise<void> {
    if (proposal.settled) throw new DomainError('VERSION_CONFLICT');
    await this.assignments.lockRolesOf(tx, proposal.userId);
    const isOver = proposal.validTo !== null && Date.parse(proposal.validTo) <= Date.parse(tx.now);
    if (isOver)
      throw refused('Sista dagen i förslaget har redan varit. Avböj det och föreslå rollen på nytt.');
    const by = proposal.proposedByUserId;
    if (by !== null && !(await this.assignments.isOperator(tx, by))) {
      throw refused(
        'Den som föreslog rollen är inte längre driftadministratör. Avböj och föreslå den på nytt.',
      );
    }
    if (await this.assignments.holds(tx, proposal.userId, proposal.role, proposal.partyId)) {
      throw new DomainError('ALREADY_EXISTS', { thing: 'Rollen i den parten' });
    }
  }

  /** Declines it, or takes it back as the one who proposed it. */
  decline(actor: Actor, input: VersionedInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'declineRole', input };
    return this.database.write(actor, intent, async (tx) => {
      const proposal = await this.repository.find(tx, knownId(input.id));
      if (proposal.userId === tx.actor.userId) throw new DomainError('NOT_TO_ONESELF');
      const settled = await this.repository.settle(tx, proposal.id, input.expectedVersion, false);
      if (settled === null) throw new DomainError('VERSION_CONFLICT');
      tx.audit({
        action: 'assignment.decline',
        objectType: 'ROLE_PROPOSAL',
        objectId: proposal.id,
        detail: { user: proposal.userId, role: proposal.role },
      });
      return { id: proposal.id, version: settled.version };
    });
  }
}

const refused = (message: string): DomainError => new DomainError('INVALID_INPUT', { message });

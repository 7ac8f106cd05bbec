import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { ROLE_LABEL, ROLES_NEEDING_TWO, type Role } from '@samlad/domain/permissions.js';
import { cleanLine } from '@samlad/domain/text.js';
import { endSessions } from '../../access/session/end-sessions.js';
import { SessionEnds } from '../../access/session/session-ends.js';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt, type Work } from '../../database/database.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import { pageOf, type PageRequest } from '../../graphql/page.js';
import { type AssignmentRow, AssignmentRepository } from './assignment.repository.js';
import { dayAfter, functionOf, grantedOf, mustHaveUnit } from './granted.js';
import type {
  AccountInput,
  AssignmentFilterInput,
  EditAssignmentInput,
  EndAssignmentInput,
  GrantRoleInput,
  MoveAssignmentInput,
} from './person.input.js';
import type { AssignmentConnection } from './person.model.js';
import { RoleProposalRepository } from './role-proposal.repository.js';

const searchSchema = cleanLine(100).nullish();

/** Who is what in the municipality: granted, changed and ended by an operator, never one's own. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly database: Database,
    private readonly repository: AssignmentRepository,
    private readonly proposals: RoleProposalRepository,
    private readonly ends: SessionEnds,
  ) {}

  list(actor: Actor, asked: AssignmentFilterInput, page: PageRequest): Promise<AssignmentConnection> {
    return this.database.read(actor, async (tx) => {
      const filter = {
        ...asked,
        search: searchSchema.parse(asked.search) ?? null,
        partyId: asked.partyId ? knownId(asked.partyId) : null,
        userId: asked.userId ? knownId(asked.userId) : null,
      };
      const { nodes, ...rest } = await pageOf(
        page,
        (limit, offset) => this.repository.list(tx, filter, limit, offset),
        () => this.repository.count(tx, filter),
      );
      return { ...rest, nodes: nodes.map((row) => ({ ...row, roleLabel: ROLE_LABEL[row.role] })) };
    });
  }

  /** Gives a role at once; one that needs two people becomes a proposal, whose id the receipt names. */
  grant(actor: Actor, input: GrantRoleInput): Promise<Receipt> {
    return this.write(actor, 'grantRole', input, async (tx) => {
      const userId = this.other(tx, input.userId);
      const account = await this.repository.account(tx, userId);
      if (account === null) throw new DomainError('NOT_FOUND');
      if (account.suspended) throw new DomainError('ACCOUNT_SUSPENDED');
      const granted = grantedOf(tx, input);
      await this.repository.lockRolesOf(tx, userId);
      if (await this.repository.holds(tx, userId, granted.role, granted.partyId)) {
        throw new DomainError('ALREADY_EXISTS', { thing: 'Rollen i den parten' });
      }
      if (needsTwo(granted.role)) {
        if (await this.proposals.isWaiting(tx, userId, granted)) {
          throw new DomainError('ALREADY_EXISTS', { thing: 'Ett förslag om rollen' });
        }
        const id = await this.proposals.insert(tx, userId, granted, tx.actor.userId);
        tx.audit({
          action: 'assignment.propose',
          objectType: 'ROLE_PROPOSAL',
          objectId: id,
          detail: about(userId, granted),
        });
        return { id, version: 1 };
      }
      const id = await this.repository.insert(tx, userId, granted);
      tx.audit({
        action: 'assignment.grant',
        objectType: 'ASSIGNMENT',
        objectId: id,
        detail: about(userId, granted),
      });
      return { id, version: 1 };
    });
  }

  /** Changes unit, function and last day. A longer time in a role that needs two people is a new grant. */
  edit(actor: Actor, input: EditAssignmentInput): Promise<Receipt> {
    return this.write(actor, 'editAssignment', input, async (tx) => {
      const row = await this.changeable(tx, input.id);
      const validTo = input.lastDay ? dayAfter(tx, input.lastDay) : null;
      mustHaveUnit(row.role, input.unitId);
      if (needsTwo(row.role) && isLater(validTo, row.validTo)) {
        throw new DomainError('INVALID_INPUT', {
          message: 'En längre tid i den rollen behöver en andra person. Ge rollen på nytt i stället.',
        });
      }
      if (validTo !== null) await this.keepOneOperator(tx, row);
      const changed = await this.repository.update(tx, row.id, input.expectedVersion, {
        unitId: input.unitId ? knownId(input.unitId) : null,
        function: functionOf(input.function),
        validTo,
      });
      return this.done(tx, 'assignment.edit', row, changed, { validTo });
    });
  }

  /** Ends the assignment and begins one with the same role in another party. */
  move(actor: Actor, input: MoveAssignmentInput): Promise<Receipt> {
    return this.write(actor, 'moveAssignment', input, async (tx) => {
      const row = await this.changeable(tx, input.id);
      if (needsTwo(row.role)) {
        throw new DomainError('INVALID_INPUT', {
          message: 'Den rollen flyttas inte. Avsluta den och ge den på nytt, med en andra person.',
        });
      }
      if (row.suspended) throw new DomainError('ACCOUNT_SUSPENDED');
      const granted = { ...grantedOf(tx, { ...input, role: row.role }), validTo: row.validTo };
      if (await this.repository.holds(tx, row.userId, granted.role, granted.partyId)) {
        throw new DomainError('ALREADY_EXISTS', { thing: 'Rollen i den parten' });
      }
      const ended = await this.repository.end(tx, row.id, input.expectedVersion, tx.now);
      if (ended === null) throw new DomainError('VERSION_CONFLICT');
      const id = await this.repository.insert(tx, row.userId, granted);
      tx.audit({
        action: 'assignment.move',
        objectType: 'ASSIGNMENT',
        objectId: id,
        detail: { ...about(row.userId, granted), from: row.id, fromParty: row.partyId },
      });
      return { id, version: 1 };
    });
  }

  end(actor: Actor, input: EndAssignmentInput): Promise<Receipt> {
    return this.write(actor, 'endAssignment', input, async (tx) => {
      const row = await this.changeable(tx, input.id);
      await this.keepOneOperator(tx, row);
      const at = input.lastDay ? dayAfter(tx, input.lastDay) : tx.now;
      const ended = await this.repository.end(tx, row.id, input.expectedVersion, at);
      return this.done(tx, 'assignment.end', row, ended, { at });
    });
  }

  /** Shuts a person out of the municipality, whatever roles there are, and ends her sessions; or lets her in again. */
  async suspend(actor: Actor, input: AccountInput, suspended: boolean): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: suspended ? 'disableUser' : 'enableUser', input };
    let gone: string[] = [];
    const receipt = await this.database.maintainFor(actor, intent, async (tx) => {
      const userId = this.other(tx, input.userId);
      if ((await this.repository.account(tx, userId)) === null) throw new DomainError('NOT_FOUND');
      await this.repository.lockOperators(tx);
      if (suspended && !(await this.repository.hasOtherOperator(tx, userId)))
        throw new DomainError('LAST_OPERATOR');
      if (suspended) await this.keepOversight(tx, userId);
      if ((await this.repository.suspend(tx, userId, suspended)) === 0)
        throw new DomainError('VERSION_CONFLICT');
      gone = await endSessions(tx, { userId, municipalityId: tx.actor.municipalityId });
      tx.audit({
        action: suspended ? 'user.disable' : 'user.enable',
        objectType: 'USER',
        objectId: userId,
        detail: { sessions: gone },
      });
      return { id: userId, version: 1 };
    });
    this.ends.ended(gone);
    return receipt;
  }

  private write(actor: Actor, operation: string, input: { clientKey: string }, work: Work): Promise<Receipt> {
    return this.database.write(actor, { clientKey: input.clientKey, operation, input }, work);
  }

  private other(tx: Transaction, id: string): string {
    const userId = knownId(id);
    if (userId === tx.actor.userId) throw new DomainError('NOT_TO_ONESELF');
    return userId;
  }

  private async changeable(tx: Transaction, id: string): Promise<AssignmentRow> {
    const row = await this.repository.find(tx, knownId(id));
    if (row.userId === tx.actor.userId) throw new DomainError('NOT_TO_ONESELF');
    if (row.ended) {
      throw new DomainError('INVALID_INPUT', {
        message: 'Tilldelningen har upphört. Ge rollen på nytt i stället.',
      });
    }
    return row;
  }

  /** Nobody who looks after accounts takes away alone the one who looks after her. */
  private async keepOversight(tx: Transaction, userId: string): Promise<void> {
    if (!(await this.repository.isLastWith(tx, 'DATA_PROTECTION', userId))) return;
    throw new DomainError('INVALID_INPUT', {
      message:
        'Kommunen måste ha minst en person med rollen dataskydd, utan slutdatum. Ge rollen till en annan först.',
    });
  }

  private async keepOneOperator(tx: Transaction, row: AssignmentRow): Promise<void> {
    if (row.role === 'DATA_PROTECTION') return this.keepOversight(tx, row.userId);
    if (row.role !== 'OPERATOR') return;
    await this.repository.lockOperators(tx);
    if (!(await this.repository.hasOtherOperator(tx, row.userId))) throw new DomainError('LAST_OPERATOR');
  }

  private done(
    tx: Transaction,
    action: string,
    row: AssignmentRow,
    changed: { version: number } | null,
    detail: Record<string, unknown>,
  ): { id: string; version: number } {
    if (changed === null) throw new DomainError('VERSION_CONFLICT');
    tx.audit({
      action,
      objectType: 'ASSIGNMENT',
      objectId: row.id,
      detail: { user: row.userId, role: row.role, ...detail },
    });
    return { id: row.id, version: changed.version };
  }
}

/** Whether a role is nothing until a second person has confirmed it. */
export const needsTwo = (role: Role): boolean => ROLES_NEEDING_TWO.includes(role);

const about = (
  user: string,
  { role, partyId, validTo }: { role: Role; partyId: string; validTo: string | null },
) => ({
  user,
  role,
  party: partyId,
  validTo,
});

const isLater = (next: string | null, present: string | null): boolean =>
  present !== null && (next === null || Date.parse(next) > Date.parse(present));

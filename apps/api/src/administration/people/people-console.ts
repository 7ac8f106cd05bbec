import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { ROLE_LABEL } from '@samlad/domain/permissions.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import { AdmissionRepository } from './admission.repository.js';
import { AssignmentRepository } from './assignment.repository.js';
import type { GrantedInput } from './granted.js';
import { InvitationService } from './invitation.service.js';
import { invitationPath, newToken } from './invitation-token.js';
import type { Assignment } from './person.model.js';
import { UnitRepository } from './unit.repository.js';

const PAGE = 1_000;

/** What the server's own console may do about people, in a transaction of the maintenance role. */
@Injectable()
export class PeopleConsole {
  constructor(
    private readonly invitations: InvitationService,
    private readonly assignments: AssignmentRepository,
    private readonly admission: AdmissionRepository,
    private readonly units: UnitRepository,
  ) {}

  /** Invites somebody; gives the invitation's id and the path of its link, which is stored nowhere. */
  async invite(
    tx: Transaction,
    email: string,
    given: Omit<GrantedInput, 'unitId'> & { unit?: string },
  ): Promise<{ id: string; link: string }> {
    const { token, hash } = newToken(tx.actor.municipalityId);
    const unitId = given.unit === undefined ? null : await this.unitId(tx, given.partyId, given.unit);
    const id = await this.invitations.write(tx, email, { ...given, unitId }, hash);
    return { id, link: invitationPath(token) };
  }

  /** Everybody who is something in the municipality, by name; those that have ended when they are asked for. */
  async list(tx: Transaction, withEnded: boolean): Promise<Assignment[]> {
    const states = withEnded ? null : (['CURRENT', 'COMING', 'RESTING', 'SUSPENDED'] as const).slice();
    const rows = await this.assignments.list(tx, { states }, PAGE, 0);
    return rows.map((row) => ({ ...row, roleLabel: ROLE_LABEL[row.role] }));
  }

  /** Ends all that a person is in the municipality, now; how many roles there were. */
  async end(tx: Transaction, id: string): Promise<number> {
    const userId = knownId(id);
    const held = await this.admission.held(tx, userId);
    if (held.length === 0) throw new DomainError('NOT_FOUND');
    if (held.some(({ role }) => role === 'OPERATOR')) {
      await this.assignments.lockOperators(tx);
      if (!(await this.assignments.hasOtherOperator(tx, userId))) throw new DomainError('LAST_OPERATOR');
    }
    for (const { id: assignment, role } of held) {
      await this.admission.end(tx, assignment);
      const detail = { user: userId, role };
      tx.audit({ action: 'assignment.end', objectType: 'ASSIGNMENT', objectId: assignment, detail });
    }
    return held.length;
  }

  private async unitId(tx: Transaction, partyId: string, name: string): Promise<string> {
    const unit = (await this.units.list(tx)).find(
      (one) => one.partyId === partyId && one.name.toLowerCase() === name.trim().toLowerCase(),
    );
    if (unit === undefined) {
      throw new DomainError('INVALID_INPUT', { message: `Parten har ingen enhet som heter ${name}.` });
    }
    return unit.id;
  }
}

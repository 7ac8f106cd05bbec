import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { Accounts, type Identity } from '../../access/accounts.js';
import { CLOCK } from '../../database/clock.js';
import { Database } from '../../database/database.js';
import type { Transaction } from '../../database/transaction.js';
import { AdmissionRepository } from './admission.repository.js';
import { AssignmentRepository } from './assignment.repository.js';
import { needsTwo } from './assignment.service.js';
import { ClaimRuleRepository } from './claim-rule.repository.js';
import { digestsOf, matchingRules } from './claims.js';
import { type InvitationRow, InvitationRepository } from './invitation.repository.js';
import { readToken } from './invitation-token.js';
import { RoleProposalRepository } from './role-proposal.repository.js';

/** Lets people in: by invitation the first time, by what they have been given after that; strangers not at all. */
@Injectable()
export class Admission extends Accounts {
  constructor(
    private readonly database: Database,
    private readonly repository: AdmissionRepository,
    private readonly invitations: InvitationRepository,
    private readonly assignments: AssignmentRepository,
    private readonly proposals: RoleProposalRepository,
    private readonly rules: ClaimRuleRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async admit(identity: Identity, invitationToken?: string): Promise<string | null> {
    const opened = invitationToken === undefined ? null : readToken(invitationToken);
    if (opened !== null) {
      await this.database.maintain(opened.municipalityId, (tx) => this.accept(tx, identity, opened.hash));
    }
    const user = await this.database.administer(async (tx) => {
      const known = await this.repository.find(tx, identity);
      if (known !== null && !known.disabled) await this.repository.rename(tx, known.id, identity.name);
      return known;
    });
    if (user === null || user.disabled) return null;
    for (const { municipalityId } of await this.towns(user.id)) {
      await this.database.maintain(municipalityId, (tx) => this.followClaims(tx, user.id, identity), {
        userId: user.id,
      });
    }
    return (await this.towns(user.id)).some(({ valid }) => valid) ? user.id : null;
  }

  private towns(userId: string) {
    return this.database.readAs({ userId }, (query) =>
      this.repository.towns(query, userId, this.clock.now()),
    );
  }

  /** Makes the account and what the invitation gives. One that does not open leaves no trace. */
  private async accept(tx: Transaction, identity: Identity, tokenHash: string): Promise<void> {
    const invitation = await this.invitations.opened(tx, tokenHash);
    if (invitation === null || !isMeantFor(invitation, identity)) return;
    const met = matchingRules(await this.rules.ofProvider(tx, identity.providerId), identity.claims);
    const rule = met.find(({ partyId }) => partyId === invitation.partyId);
    if (met.length > 0 && rule === undefined) return;
    const known = await this.repository.find(tx, identity);
    if (known?.disabled) return;
    if (known !== null && (await this.assignments.account(tx, known.id))?.suspended) return;
    const userId = await this.repository.findOrMake(tx, identity);
    const granted = {
      ...invitation,
      unitId: rule?.unitId ?? invitation.unitId,
      function: rule?.function ?? invitation.function,
    };
    await this.invitations.accept(tx, invitation.id, userId);
    const waits = needsTwo(invitation.role) && !(await this.isFirstOperator(tx, invitation));
    const objectId = waits
      ? await this.proposals.insert(tx, userId, granted, invitation.invitedByUserId)
      : await this.assignments.insert(tx, userId, granted, {
          fromClaims: rule !== undefined,
          grantedBy: invitation.invitedByUserId,
        });
    tx.audit({
      action: 'invitation.accept',
      objectType: waits ? 'ROLE_PROPOSAL' : 'ASSIGNMENT',
      objectId,
      detail: {
        invitation: invitation.id,
        user: userId,
        role: granted.role,
        party: granted.partyId,
        validTo: granted.validTo,
      },
    });
  }

  /** An invitation from the server's own console makes the first operator; there is nobody who could confirm it. */
  private async isFirstOperator(tx: Transaction, invitation: InvitationRow): Promise<boolean> {
    if (invitation.role !== 'OPERATOR' || invitation.invitedByUserId !== null) return false;
    await this.assignments.lockOperators(tx);
    return !(await this.repository.hasOperator(tx));
  }

  /** Unit and function follow the mapping; an assignment that came from a claim ends when the claim does. */
  private async followClaims(tx: Transaction, userId: string, identity: Identity): Promise<void> {
    await this.rules.keepDigests(tx, userId, identity.providerId, digestsOf(identity.claims));
    const rules = await this.rules.ofProvider(tx, identity.providerId);
    const met = matchingRules(rules, identity.claims);
    for (const held of await this.repository.held(tx, userId)) {
      const rule = met.find(({ partyId }) => partyId === held.partyId);
      if (rule !== undefined) {
        const [unitId, workedAs] = [rule.unitId ?? held.unitId, rule.function ?? held.function];
        if (held.fromClaims && unitId === held.unitId && workedAs === held.function) continue;
        await this.repository.follow(tx, held.id, unitId, workedAs);
        tx.audit({ action: 'assignment.followClaims', objectType: 'ASSIGNMENT', objectId: held.id });
      } else if (held.fromClaims) {
        await this.endByClaims(tx, userId, held.id, held.role === 'OPERATOR');
      }
    }
  }

  private async endByClaims(tx: Transaction, userId: string, id: string, isOperator: boolean): Promise<void> {
    if (isOperator) {
      await this.assignments.lockOperators(tx);
      if (!(await this.assignments.hasOtherOperator(tx, userId))) return;
    }
    await this.repository.end(tx, id);
    tx.audit({
      action: 'assignment.endByClaims',
      objectType: 'ASSIGNMENT',
      objectId: id,
      detail: { user: userId },
    });
  }
}

/** The link alone, unless the provider vouches for an address: then it is the one that was invited. */
const isMeantFor = (invitation: InvitationRow, { email, emailVerified }: Identity): boolean =>
  !emailVerified || email === null || email.toLowerCase() === invitation.email.toLowerCase();

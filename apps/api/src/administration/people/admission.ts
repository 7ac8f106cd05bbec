import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { Accounts, type AdmissionNotice, type Admitted, type Identity } from '../../access/accounts.js';
import { CLOCK } from '../../database/clock.js';
import { Database } from '../../database/database.js';
import { newId, type Transaction } from '../../database/transaction.js';
import { MailAddresses } from '../../mail/mail-addresses.js';
import { AdmissionRepository } from './admission.repository.js';
import { AssignmentRepository } from './assignment.repository.js';
import { needsTwo } from './assignment.service.js';
import { ClaimFollower } from './claim-follower.js';
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
    private readonly follower: ClaimFollower,
    private readonly addresses: MailAddresses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async admit(identity: Identity, invitationToken?: string): Promise<Admitted> {
    const notice = await this.open(identity, invitationToken);
    const user = await this.find(identity);
    if (user === null) return { userId: null, notice: notice === 'LINK_NOT_VALID' ? null : notice };
    if (user.disabled) return { userId: null, notice: null };
    for (const { municipalityId } of await this.towns(user.id)) {
      await this.database.maintain(
        municipalityId,
        (tx) => this.follow(tx, user.id, identity),
        by(user.id, identity),
      );
    }
    const towns = await this.towns(user.id);
    if (towns.some(({ valid }) => valid)) return { userId: user.id, notice };
    const isPaused = towns.some(({ paused }) => paused);
    return { userId: null, notice: isPaused ? 'CLAIMS_UNMET' : await this.waiting(user.id, notice) };
  }

  private find(identity: Identity) {
    return this.database.administer((tx) => this.repository.find(tx, identity));
  }

  private towns(userId: string) {
    return this.database.readAs({ userId }, (query) =>
      this.repository.towns(query, userId, this.clock.now()),
    );
  }

  /** What is told to somebody known who holds nothing: that a role waits, if one does. */
  private async waiting(userId: string, notice: AdmissionNotice | null): Promise<AdmissionNotice | null> {
    const waits = await this.database.readAs({ userId }, (query) => this.repository.roleWaits(query, userId));
    return waits ? 'ROLE_WAITS' : notice === 'LINK_NOT_VALID' ? null : notice;
  }

  /** Opens the invitation of a link, if one was brought; what there is to say about it. */
  private async open(identity: Identity, token: string | undefined): Promise<AdmissionNotice | null> {
    if (token === undefined) return null;
    const opened = readToken(token);
    if (opened === null) return 'LINK_NOT_VALID';
    const known = await this.find(identity);
    const userId = known?.id ?? newId();
    return this.database.maintain(
      opened.municipalityId,
      (tx) => this.accept(tx, identity, opened.hash, known),
      by(userId, identity),
    );
  }

  /** Makes the account and what the invitation gives. One that does not open leaves no trace. */
  private async accept(
    tx: Transaction,
    identity: Identity,
    tokenHash: string,
    known: { id: string; disabled: boolean } | null,
  ): Promise<AdmissionNotice | null> {
    const invitation = await this.invitations.opened(tx, tokenHash);
    if (invitation === null || !isMeantFor(invitation, identity)) return 'LINK_NOT_VALID';
    if (known !== null) {
      if ([invitation.invitedByUserId, invitation.sentByUserId].includes(known.id)) return 'OWN_INVITATION';
      if (known.disabled || (await this.assignments.account(tx, known.id))?.suspended) return null;
    }
    const met = matchingRules(await this.rules.ofProvider(tx, identity.providerId), identity.claims);
    const rule = met.find(({ partyId }) => partyId === invitation.partyId);
    if (met.length > 0 && rule === undefined) return 'INVITED_ELSEWHERE';
    const userId = tx.actor.userId;
    if (known === null) await this.repository.make(tx, userId, identity);
    const granted = {
      ...invitation,
      unitId: rule?.unitId ?? invitation.unitId,
      function: rule?.function ?? invitation.function,
    };
    await this.invitations.accept(tx, invitation.id, userId);
    await this.addresses.invitedAt(tx, userId, invitation.email);
    const waits = needsTwo(invitation.role) && !(await this.isFirstOperator(tx, invitation));
    const objectId = waits
      ? await this.proposals.insert(tx, userId, granted, invitation.sentByUserId)
      : await this.assignments.insert(tx, userId, granted, {
          fromClaims: rule !== undefined,
          grantedBy: invitation.sentByUserId,
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
    return waits ? 'ROLE_WAITS' : null;
  }

  /** An invitation from the server's own console makes the first operator; there is nobody who could confirm it. */
  private async isFirstOperator(tx: Transaction, invitation: InvitationRow): Promise<boolean> {
    if (invitation.role !== 'OPERATOR' || invitation.sentByUserId !== null) return false;
    await this.assignments.lockOperators(tx);
    return !(await this.repository.hasOperator(tx));
  }

  /** Name, party, unit and function follow what the provider tells. */
  private async follow(tx: Transaction, userId: string, identity: Identity): Promise<void> {
    if (await this.repository.rename(tx, userId, identity.name)) {
      tx.audit({ action: 'user.rename', objectType: 'USER', objectId: userId });
    }
    if (identity.emailVerified && identity.email !== null)
      await this.addresses.vouchedFor(tx, userId, identity.email);
    const rules = await this.rules.ofProvider(tx, identity.providerId);
    const asked = rules.map(({ claim }) => claim);
    await this.rules.keepDigests(tx, userId, identity.providerId, digestsOf(identity.claims, asked));
    await this.follower.follow(tx, userId, rules, matchingRules(rules, identity.claims));
  }
}

const by = (userId: string, { issuer, subject }: Identity) => ({ userId, issuer, subject });

/** The link alone, unless the provider vouches for an address: then it is the one that was invited. */
const isMeantFor = (invitation: InvitationRow, { email, emailVerified }: Identity): boolean =>
  !emailVerified || email === null || email.toLowerCase() === invitation.email.toLowerCase();

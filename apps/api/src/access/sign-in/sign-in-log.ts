import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../database/actor.js';
import { keyHash } from '../../database/named-key.js';
import { currentRequestId } from '../../errors/request-id.js';
import type { Identity } from '../accounts.js';
import type { ClosedSession } from '../session.repository.js';
import type { HeldAssignment } from '../session/own-assignment.repository.js';
import type { SignInFault } from './identity-provider.js';

/** What is remembered of signing in and out. No token, no address and nobody's name is part of it. */
@Injectable()
export class SignInLog {
  constructor(private readonly audit: AuditLog) {}

  opened(actor: Actor, facts: { assuranceLevel: number; provider: string | null }): Promise<void> {
    return this.bySelf('session.open', actor, facts);
  }

  steppedUp(actor: Actor, facts: { assuranceLevel: number; provider: string | null }): Promise<void> {
    return this.bySelf('session.stepUp', actor, facts);
  }

  /** In the chain of the municipality that the session goes on in. */
  switched(actor: Actor, { id, municipalityId, partyId, role }: HeldAssignment): Promise<void> {
    return this.bySelf('session.switch', { ...actor, municipalityId, partyId, role }, { assignmentId: id });
  }

  signedOut(actor: Actor): Promise<void> {
    return this.bySelf('session.signOut', actor, {});
  }

  /** A session that its provider ended; nobody here did it. */
  endedByProvider({ id, municipalityId, userId, provider }: ClosedSession): Promise<void> {
    return this.audit.note({
      municipalityId,
      action: 'session.endByProvider',
      objectType: 'SESSION',
      objectId: id,
      detail: { provider, userId },
      requestId: currentRequestId(),
    });
  }

  /** An attempt that came to nothing, in the installation's own chain. */
  denied(
    fault: SignInFault,
    provider: string | null,
    identity?: Pick<Identity, 'issuer' | 'subject'>,
  ): Promise<void> {
    return this.audit.note({
      municipalityId: null,
      action: 'session.deny',
      objectType: 'SIGN_IN',
      objectId: identity === undefined ? '–' : keyHash(identity.issuer, identity.subject),
      detail: { reason: fault, provider },
      requestId: currentRequestId(),
    });
  }

  private bySelf(action: string, actor: Actor, detail: Record<string, unknown>): Promise<void> {
    return this.audit.note({
      municipalityId: actor.municipalityId,
      actor,
      action,
      objectType: 'SESSION',
      objectId: actor.sessionId ?? '–',
      detail,
      requestId: currentRequestId(),
    });
  }
}

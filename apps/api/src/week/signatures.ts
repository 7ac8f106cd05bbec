import type { ErrorReason } from '@samlad/domain/errors.js';
import type { ActingRole, Permission } from '@samlad/domain/permissions.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { SignaturePurpose } from './week.model.js';

/** Who signs or has signed. */
export interface Signer {
  userId: string;
  partyId: string;
  role: ActingRole;
}

interface SigningRule {
  permission: Permission;
  /** The state in which signatures are taken, and the one that the last of them leads to. */
  from: WeekState;
  to: WeekState;
  /** Why one more signature by somebody would lead nowhere; null when it is wanted. */
  refusal(signed: readonly Signer[], signer: Signer): ErrorReason | null;
  /** The columns that name the signers, once they suffice; null while somebody is missing. */
  complete(signed: readonly Signer[]): Record<string, string> | null;
  missing(signed: readonly Signer[]): string;
}

const isCoordinator = ({ role }: Signer) => role === 'COORDINATOR';
const hasSigned = (signed: readonly Signer[], { userId }: Signer) =>
  signed.some((signature) => signature.userId === userId);

function reviewers(signed: readonly Signer[]): [Signer, Signer] | null {
  for (const coordinator of signed.filter(isCoordinator)) {
    const other = signed.find(({ partyId }) => partyId !== coordinator.partyId);
    if (other !== undefined) return [coordinator, other];
  }
  return null;
}

/** How a week is signed: the review by a coordinator and one more party, the minutes by two persons. Domain guide §4. */
export const SIGNING: Record<SignaturePurpose, SigningRule> = {
  REVIEW: {
    permission: 'week.review',
    from: 'COMPILED',
    to: 'REVIEWED',
    refusal(signed, signer) {
      if (hasSigned(signed, signer)) return 'ALREADY_SIGNED';
      const bringsCoordinator = isCoordinator(signer) && !signed.some(isCoordinator);
      const partyHasSigned = signed.some(({ partyId }) => partyId === signer.partyId);
      return partyHasSigned && !bringsCoordinator ? 'REVIEW_NEEDS_OTHER_PARTY' : null;
    },
    complete(signed) {
      const pair = reviewers(signed);
      return pair && { review_coordinator_user_id: pair[0].userId, review_party_user_id: pair[1].userId };
    },
    missing: (signed) =>
      signed.some(isCoordinator)
        ? 'Väntar på godkännande av en part till.'
        : 'Väntar på godkännande av samordnaren och av en part till.',
  },
  MINUTES: {
    permission: 'minutes.approve',
    from: 'MINUTES_DRAFT',
    to: 'APPROVED',
    refusal: (signed, signer) => (hasSigned(signed, signer) ? 'ALREADY_SIGNED' : null),
    complete: ([first, second]) =>
      first && second ? { minutes_first_user_id: first.userId, minutes_second_user_id: second.userId } : null,
    missing: (signed) =>
      signed.length === 0
        ? 'Protokollet justeras av två personer.'
        : 'Väntar på justering av en person till.',
  },
};

/** The purpose whose signatures lead to a state; undefined for states that are reached by a button. */
export function signedStep(to: WeekState): SignaturePurpose | undefined {
  return (Object.keys(SIGNING) as SignaturePurpose[]).find((purpose) => SIGNING[purpose].to === to);
}

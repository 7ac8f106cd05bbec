import { CHANGEABLE_MARK } from '@/domain-ui/secrecy-mark.graphql';
import { graphql } from '@/lib/graphql';

/** An åtagande as the meeting shows it. */
export const COMMITMENT = graphql(
  `
    fragment meetingCommitment on Commitment @_unmask {
      id
      version
      state
      what
      mandateGround
      responsibleFunction
      dueOn
      dosageUnit
      dosagePlanned
      dosageDone
      declineReason
      declineComment
      overdue
      own
      mark {
        ...changeableMark
      }
      measureId
      measureTitle
      areaName
      party {
        id
        name
        shortName
      }
      steps {
        to
        label
      }
      dosage {
        id
        week
        amount
        note
        recordedAt
      }
    }
  `,
  [CHANGEABLE_MARK],
);

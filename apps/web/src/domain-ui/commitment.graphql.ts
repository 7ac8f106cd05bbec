import { graphql } from '@/lib/graphql';
import { CHANGEABLE_MARK } from './secrecy-mark.graphql';

/** An åtagande with its mark, its next steps and its dose. */
export const COMMITMENT_FACTS = graphql(
  `
    fragment commitmentFacts on Commitment @_unmask {
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

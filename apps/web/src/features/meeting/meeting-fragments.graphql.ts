import { COMMITMENT_FACTS } from '@/domain-ui/commitment.graphql';
import { graphql } from '@/lib/graphql';

/** An åtagande as the meeting shows it. */
export const COMMITMENT = graphql(
  `
    fragment meetingCommitment on Commitment @_unmask {
      ...commitmentFacts
      measureId
      measureTitle
      areaName
    }
  `,
  [COMMITMENT_FACTS],
);

import { graphql, type ResultOf } from '@/lib/graphql';

/** What an agreement says, in the list and on its own. */
const AGREEMENT_FACTS = graphql(`
  fragment agreementFacts on Agreement @_unmask {
    id
    version
    title
    reference
    purposes
    allAreas
    areas {
      code
      name
    }
    validFrom
    validTo
    state
    parties {
      partyId
      partyName
      own
      acceptedAt
      acceptedBy
      leftAt
    }
  }
`);

export const AGREEMENTS = graphql(
  `
    query agreements($filter: AgreementFilterInput!, $first: Int!, $after: String) {
      agreements(filter: $filter, first: $first, after: $after) {
        totalCount
        hasMore
        endCursor
        nodes {
          ...agreementFacts
          mayAccept
          mayLeave
        }
      }
    }
  `,
  [AGREEMENT_FACTS],
);
export type Agreement = ResultOf<typeof AGREEMENTS>['agreements']['nodes'][number];

export const AGREEMENT = graphql(
  `
    query agreement($id: ID!) {
      agreement(id: $id) {
        ...agreementFacts
        history {
          sequence
          text
          reason
          by
          at
        }
        mayAccept
        mayLeave
      }
    }
  `,
  [AGREEMENT_FACTS],
);
export type FullAgreement = NonNullable<ResultOf<typeof AGREEMENT>['agreement']>;

export const AGREEMENT_GROUND = graphql(`
  query agreementGround {
    agreementGround {
      parties {
        id
        name
        shortName
      }
      areas {
        code
        name
      }
    }
    sharingMatrix {
      readerPartyId
      authorPartyId
      purpose
      everywhere
      areas
    }
  }
`);
export type AgreementGround = ResultOf<typeof AGREEMENT_GROUND>['agreementGround'];
export type Sharing = ResultOf<typeof AGREEMENT_GROUND>['sharingMatrix'][number];

export const REGISTER = graphql(`
  mutation registerAgreement($input: AgreementInput!) {
    registerAgreement(input: $input) {
      id
    }
  }
`);
export const CHANGE = graphql(`
  mutation changeAgreement($input: AgreementInput!) {
    changeAgreement(input: $input) {
      id
    }
  }
`);
export const END = graphql(`
  mutation endAgreement($input: EndAgreementInput!) {
    endAgreement(input: $input) {
      id
    }
  }
`);
export const ACCEPT = graphql(`
  mutation acceptAgreement($input: VersionedInput!) {
    acceptAgreement(input: $input) {
      id
    }
  }
`);
export const LEAVE = graphql(`
  mutation leaveAgreement($input: LeaveAgreementInput!) {
    leaveAgreement(input: $input) {
      id
    }
  }
`);

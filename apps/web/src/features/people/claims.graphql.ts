import { graphql, type ResultOf } from '@/lib/graphql';

export const CLAIM_RULES = graphql(`
  query claimRules {
    claimRules {
      id
      version
      providerId
      claim
      value
      partyId
      partyName
      unitId
      unitName
      function
      people
    }
  }
`);
export type ClaimRule = ResultOf<typeof CLAIM_RULES>['claimRules'][number];

export const CLAIM_PREVIEW = graphql(`
  query claimRulePreview($providerId: String!, $claim: String!, $value: String!) {
    claimRulePreview(providerId: $providerId, claim: $claim, value: $value) {
      count
      people {
        userId
        userName
        parties
      }
    }
  }
`);

export const SAVE_CLAIM_RULE = graphql(`
  mutation saveClaimRule($input: ClaimRuleInput!) {
    saveClaimRule(input: $input) {
      id
    }
  }
`);
export const REMOVE_CLAIM_RULE = graphql(`
  mutation removeClaimRule($input: VersionedInput!) {
    removeClaimRule(input: $input) {
      id
    }
  }
`);

import { graphql, type ResultOf } from '@/lib/graphql';

export const GUARD_TERMS = graphql(`
  query guardTerms {
    guardTerms {
      places
      stricter {
        rule
        action
      }
      route {
        text
        telephone
        url
      }
    }
  }
`);

export const KEEP_FINDINGS = graphql(`
  mutation keepFindings($input: KeepFindingsInput!) {
    keepFindings(input: $input) {
      id
      version
    }
  }
`);

export const KEPT_FINDINGS = graphql(`
  query keptFindings($input: KeptFindingsInput!) {
    keptFindings(input: $input) {
      rule
      start
      end
      reason
    }
  }
`);

export type ConcernRoute = ResultOf<typeof GUARD_TERMS>['guardTerms']['route'];

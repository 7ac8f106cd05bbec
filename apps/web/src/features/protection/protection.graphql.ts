import { graphql, type ResultOf } from '@/lib/graphql';

export const PROTECTION_PAGE = graphql(`
  query protectionPage {
    protectionPage {
      version
      firstWeek
      settings {
        sharedMinimum
        sensitiveMinimum
        publicMinimum
        schools
        k
        sensitiveK
        spread
        rhythm
        isPublic
      }
      versions {
        number
        fromWeek
        reason
        by
        changedAt
      }
    }
  }
`);

export const CHANGE_PROTECTION = graphql(`
  mutation changeProtection($input: ChangeProtectionInput!) {
    changeProtection(input: $input) {
      id
      version
    }
  }
`);

export type ProtectionPageData = ResultOf<typeof PROTECTION_PAGE>['protectionPage'];

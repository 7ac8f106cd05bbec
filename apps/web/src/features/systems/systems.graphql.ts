import { graphql, type ResultOf } from '@/lib/graphql';

export const SYSTEMS = graphql(`
  query connectedSystems($first: Int!, $after: String) {
    connectedSystems(first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        id
        version
        name
        requestedBy
        scopes
        state
        answers
        answersStill
        createdBy
        createdAt
        renewedAt
        lastDay
        earlierUntil
        lastUsedOn
        revokedAt
        deliveries {
          id
          kind
          week
          receivedAt
          created
          corrected
          unchanged
        }
      }
    }
  }
`);
export type System = ResultOf<typeof SYSTEMS>['connectedSystems']['nodes'][number];

export const CONNECT = graphql(`
  mutation connectSystem($input: ConnectSystemInput!) {
    connectSystem(input: $input) {
      id
      secret
    }
  }
`);
export const RENEW = graphql(`
  mutation renewKey($input: RenewKeyInput!) {
    renewKey(input: $input) {
      id
      secret
    }
  }
`);
export const REVOKE = graphql(`
  mutation revokeKey($input: VersionedInput!) {
    revokeKey(input: $input) {
      id
    }
  }
`);

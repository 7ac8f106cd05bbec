import { graphql, type ResultOf, type VariablesOf } from '@/lib/graphql';

export const CHANGE_LOG = graphql(`
  query changeLog($filter: LogFilterInput!, $first: Int!, $after: String) {
    changeLog(filter: $filter, first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        sequence
        at
        person
        account
        party
        authority
        role
        purpose
        action
        objectType
        objectId
        digestBefore
        digestAfter
        requestId
        hash
      }
    }
  }
`);

export const READ_LOG = graphql(`
  query readLog($filter: LogFilterInput!, $first: Int!, $after: String) {
    readLog(filter: $filter, first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        id
        at
        person
        account
        party
        authority
        role
        purpose
        kind
        operation
        digest
        author
        objectType
        objectIds
        objectCount
        requestId
      }
    }
  }
`);

export const READERS_OF_OURS = graphql(`
  query readersOfOurMaterial($filter: LogFilterInput!, $first: Int!, $after: String) {
    readersOfOurMaterial(filter: $filter, first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        id
        at
        person
        party
        authority
        role
        purpose
        operation
        objectType
        objectIds
        objectCount
      }
    }
  }
`);

export const LOG_PARTIES = graphql(`
  query logParties {
    logParties {
      id
      name
    }
  }
`);

export const VERIFICATION = graphql(`
  query auditVerification($after: Float!) {
    auditVerification(after: $after) {
      sound
      complete
      sequence
      brokenAt
      sentence
    }
  }
`);

export type LogFilter = VariablesOf<typeof CHANGE_LOG>['filter'];
export type ChangeRow = ResultOf<typeof CHANGE_LOG>['changeLog']['nodes'][number];
export type ReadRow = ResultOf<typeof READ_LOG>['readLog']['nodes'][number];
export type OwnReadRow = ResultOf<typeof READERS_OF_OURS>['readersOfOurMaterial']['nodes'][number];
export type Verification = ResultOf<typeof VERIFICATION>['auditVerification'];

import { graphql, type ResultOf } from '@/lib/graphql';

export const CIRCLES = graphql(`
  query circles($first: Int!, $after: String) {
    circles(first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        id
        version
        name
        purpose
        partyName
        own
        member
        closedAt
        mayManage
        members {
          userId
          userName
          parties
          addedAt
        }
      }
    }
  }
`);
export type Circle = ResultOf<typeof CIRCLES>['circles']['nodes'][number];

export const CANDIDATES = graphql(`
  query circleCandidates($first: Int!) {
    circleCandidates(first: $first) {
      userId
      userName
      parties
    }
  }
`);

export const SAVE = graphql(`
  mutation saveCircle($input: CircleInput!) {
    saveCircle(input: $input) {
      id
    }
  }
`);
export const ADD = graphql(`
  mutation addCircleMember($input: CircleMemberInput!) {
    addCircleMember(input: $input) {
      id
    }
  }
`);
export const REMOVE = graphql(`
  mutation removeCircleMember($input: CircleMemberInput!) {
    removeCircleMember(input: $input) {
      id
    }
  }
`);
export const CLOSE = graphql(`
  mutation closeCircle($input: VersionedInput!) {
    closeCircle(input: $input) {
      id
    }
  }
`);

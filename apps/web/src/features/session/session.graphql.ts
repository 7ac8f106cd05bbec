import { graphql, type ResultOf } from '@/lib/graphql';

export const MY_SESSIONS = graphql(`
  query mySessions {
    mySessions {
      id
      current
      device
      providerName
      assuranceLevel
      createdAt
      seenAt
      expiresAt
    }
    myAssignments {
      id
      current
      municipalityName
      partyName
      roleLabel
    }
  }
`);

export const END_MY_SESSION = graphql(`
  mutation endMySession($input: EndSessionInput!) {
    endMySession(input: $input) {
      id
    }
  }
`);

export const END_MY_OTHER_SESSIONS = graphql(`
  mutation endMyOtherSessions($input: EndOtherSessionsInput!) {
    endMyOtherSessions(input: $input) {
      id
    }
  }
`);

export type OwnSession = ResultOf<typeof MY_SESSIONS>['mySessions'][number];
export type OwnAssignment = ResultOf<typeof MY_SESSIONS>['myAssignments'][number];

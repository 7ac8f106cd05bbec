import { graphql, type ResultOf } from './graphql';

export const SESSION = graphql(`
  query session {
    session {
      user {
        id
        name
      }
      party {
        id
        name
        kind
      }
      role
      roleLabel
      municipality {
        id
        code
        name
        timeZone
        projectedCrs
      }
      permissions
      hubs
      demo
      unreadNotices
      homeWeek
      assignmentId
      assuranceLevel
      steppedUpUntil
      expiresAt
      idleExpiresAt
    }
  }
`);

export type Session = NonNullable<ResultOf<typeof SESSION>['session']>;

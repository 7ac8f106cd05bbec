import { graphql, type ResultOf, type VariablesOf } from '@/lib/graphql';

/** What a role may be given in: the parties, and their units. */
export const GIVEN_GROUND = graphql(`
  query givenGround {
    agreementGround {
      parties {
        id
        name
      }
    }
    units {
      id
      version
      name
      partyId
      partyName
      people
    }
  }
`);
export type GivenGround = ResultOf<typeof GIVEN_GROUND>;
export type Unit = GivenGround['units'][number];

export const ASSIGNMENTS = graphql(`
  query assignments($filter: AssignmentFilterInput!, $first: Int!, $after: String) {
    assignments(filter: $filter, first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        id
        version
        userId
        userName
        role
        roleLabel
        partyId
        partyName
        unitId
        unitName
        function
        lastDay
        own
        state
        validFrom
        grantedBy
        fromClaims
        signedInAt
      }
    }
  }
`);
export type Assignment = ResultOf<typeof ASSIGNMENTS>['assignments']['nodes'][number];
export type AssignmentFilter = VariablesOf<typeof ASSIGNMENTS>['filter'];

export const INVITATIONS = graphql(`
  query invitations($filter: InvitationFilterInput!, $first: Int!, $after: String) {
    invitations(filter: $filter, first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        id
        version
        email
        state
        roleLabel
        partyName
        unitName
        function
        lastDay
        invitedBy
        invitedAt
        expiresAt
        acceptedAt
        acceptedBy
      }
    }
  }
`);
export type Invitation = ResultOf<typeof INVITATIONS>['invitations']['nodes'][number];

export const ROLE_PROPOSALS = graphql(`
  query roleProposals {
    roleProposals {
      id
      version
      userName
      role
      roleLabel
      partyName
      unitName
      function
      lastDay
      proposedBy
      proposedAt
      mayConfirm
    }
  }
`);
export type RoleProposal = ResultOf<typeof ROLE_PROPOSALS>['roleProposals'][number];

export const INVITE = graphql(`
  mutation inviteUser($input: InviteInput!) {
    inviteUser(input: $input) {
      id
      link
    }
  }
`);
export const RESEND = graphql(`
  mutation resendInvitation($input: VersionedInput!) {
    resendInvitation(input: $input) {
      id
      link
    }
  }
`);
export const MAIL_IS_ON = graphql(`
  query mailIsOn {
    myMail {
      isOn
    }
  }
`);
export const MAIL_INVITATION = graphql(`
  mutation mailInvitation($input: MailInvitationInput!) {
    mailInvitation(input: $input) {
      id
      sent
      fault
    }
  }
`);
export const WITHDRAW = graphql(`
  mutation withdrawInvitation($input: VersionedInput!) {
    withdrawInvitation(input: $input) {
      id
    }
  }
`);
export const GRANT = graphql(`
  mutation grantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      id
    }
  }
`);
export const EDIT = graphql(`
  mutation editAssignment($input: EditAssignmentInput!) {
    editAssignment(input: $input) {
      id
    }
  }
`);
export const MOVE = graphql(`
  mutation moveAssignment($input: MoveAssignmentInput!) {
    moveAssignment(input: $input) {
      id
    }
  }
`);
export const END = graphql(`
  mutation endAssignment($input: EndAssignmentInput!) {
    endAssignment(input: $input) {
      id
    }
  }
`);
export const DISABLE = graphql(`
  mutation disableUser($input: AccountInput!) {
    disableUser(input: $input) {
      id
    }
  }
`);
export const ENABLE = graphql(`
  mutation enableUser($input: AccountInput!) {
    enableUser(input: $input) {
      id
    }
  }
`);
export const CONFIRM = graphql(`
  mutation confirmRole($input: VersionedInput!) {
    confirmRole(input: $input) {
      id
    }
  }
`);
export const DECLINE = graphql(`
  mutation declineRole($input: VersionedInput!) {
    declineRole(input: $input) {
      id
    }
  }
`);
export const SAVE_UNIT = graphql(`
  mutation saveUnit($input: UnitInput!) {
    saveUnit(input: $input) {
      id
    }
  }
`);

export const USER_SESSIONS = graphql(`
  query userSessions($userId: ID!) {
    userSessions(userId: $userId) {
      id
      device
      providerName
      seenAt
    }
  }
`);
export const END_SESSIONS = graphql(`
  mutation endUserSessions($input: EndUserSessionsInput!) {
    endUserSessions(input: $input) {
      id
    }
  }
`);

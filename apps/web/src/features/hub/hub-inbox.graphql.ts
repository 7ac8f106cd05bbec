import { graphql, type ResultOf } from '@/lib/graphql';

export const HUB_INBOX = graphql(`
  query hubInbox($kind: HubKind, $week: IsoWeek) {
    hubInbox(kind: $kind, week: $week) {
      hub {
        id
        kind
        name
      }
      week
      formVersion
      dueAt
      mayMerge
      reportSent
      reportVersion
      units {
        id
        version
        name
        shortName
        areaCode
        retired
        reporters
        standing
        nudgedAt
        form {
          id
          version
          state
          number
          nothingToReport
          answers
          sentAt
          sentBy
          leftOutReason
        }
      }
      areas {
        area {
          code
          name
        }
        asked
        answered
        tooFew
        level
        trend
        figures
        wishes
        explanation
        draftLevel
        draftText
      }
      reportingAreas {
        code
        name
      }
      relays {
        id
        about
        text
        sentAt
        receipts {
          unitId
          unitName
          readAt
        }
      }
      decisions {
        id
        about
        text
        area {
          code
          name
        }
      }
    }
  }
`);
export type Inbox = ResultOf<typeof HUB_INBOX>['hubInbox'];
export type InboxUnit = Inbox['units'][number];
export type AreaProposal = Inbox['areas'][number];

export const NUDGE_HUB = graphql(`
  mutation nudgeHub($input: NudgeHubInput!) {
    nudgeHub(input: $input) {
      id
    }
  }
`);

export const MERGE_HUB = graphql(`
  mutation mergeHub($input: MergeHubInput!) {
    mergeHub(input: $input) {
      id
      version
    }
  }
`);

export const LEAVE_OUT_HUB_FORM = graphql(`
  mutation leaveOutHubForm($input: LeaveOutHubFormInput!) {
    leaveOutHubForm(input: $input) {
      id
      version
    }
  }
`);

export const RELAY_HUB = graphql(`
  mutation relayHub($input: RelayHubInput!) {
    relayHub(input: $input) {
      id
    }
  }
`);

export const SAVE_HUB_UNIT = graphql(`
  mutation saveHubUnit($input: SaveHubUnitInput!) {
    saveHubUnit(input: $input) {
      id
      version
    }
  }
`);

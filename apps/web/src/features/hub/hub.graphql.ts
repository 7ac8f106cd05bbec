import { graphql, type ResultOf } from '@/lib/graphql';

export const HUB_FORM = graphql(`
  query hubForm($week: IsoWeek) {
    hubForm(week: $week) {
      hub {
        id
        kind
        name
      }
      week
      unitName
      areaName
      formVersion
      dueAt
      nudgedAt
      mayFill
      previousAnswers
      form {
        id
        version
        state
        answers
        savedAt
        number
        nothingToReport
        sentAt
        receivedBy
        leftOutReason
      }
      relays {
        id
        week
        about
        text
        sentBy
        sentAt
        readAt
      }
      history {
        week
        state
        nothingToReport
        sentAt
        leftOutReason
        inPicture
      }
    }
  }
`);
export type HubFormData = ResultOf<typeof HUB_FORM>['hubForm'];

export const SAVE_HUB_FORM = graphql(`
  mutation saveHubForm($input: SaveHubFormInput!) {
    saveHubForm(input: $input) {
      id
      version
      savedAt
    }
  }
`);

export const SEND_HUB_FORM = graphql(`
  mutation sendHubForm($input: SendHubFormInput!) {
    sendHubForm(input: $input) {
      id
      version
      savedAt
    }
  }
`);

export const WITHDRAW_HUB_FORM = graphql(`
  mutation withdrawHubForm($input: VersionedInput!) {
    withdrawHubForm(input: $input) {
      id
      version
    }
  }
`);

export const READ_HUB_RELAY = graphql(`
  mutation readHubRelay($input: ReadHubRelayInput!) {
    readHubRelay(input: $input) {
      id
      version
    }
  }
`);

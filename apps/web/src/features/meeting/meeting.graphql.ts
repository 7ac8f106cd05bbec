import { CHANGEABLE_MARK, SECRECY_NOTE } from '@/domain-ui/secrecy-mark.graphql';
import { AREA_ROW, POLICE_NOTICE } from '@/domain-ui/situation.graphql';
import { graphql, type ResultOf } from '@/lib/graphql';
import { COMMITMENT } from './meeting-fragments.graphql';

export const MEETING_PAGE = graphql(
  `
    query meetingPage($week: IsoWeek, $hall: Boolean) {
      meetingPage(week: $week, hall: $hall) {
        week
        state
        version
        nextWeek
        startsAt
        plannedMinutes
        startedAt
        endedAt
        minutesText
        minutesVersion
        frozenHash
        steps {
          to
          allowed
          obstacle
        }
        signatures {
          purpose
          userName
          signedAt
          own
          party {
            id
            shortName
          }
        }
        parties {
          party {
            id
            kind
            name
            shortName
          }
          status
          nothingToReport
          reportId
          reportVersion
          submittedAt
          versionNumber
        }
        areas {
          ...areaRow
        }
        texts {
          areaCode
          level
          trend
          text
          mark {
            ...secrecyNote
          }
          party {
            id
            name
          }
        }
        points {
          ids
          longitudes
          latitudes
          categoryCodes
          counts
        }
        policeNotices {
          ...policeNotice
        }
        needs {
          areaCode
          toPartyKind
          text
          mark {
            ...secrecyNote
          }
          party {
            id
            name
          }
        }
        problems {
          id
          version
          title
          description
          timePattern
          categoryGroup
          placeType
          state
          openedInWeek
          priority
          mark {
            ...changeableMark
          }
          area {
            code
            name
          }
          scores {
            need
            influence
            version
            own
            party {
              id
              name
              shortName
            }
          }
          measures {
            id
            title
            state
          }
        }
        measures {
          id
          version
          title
          kind
          state
          startsOn
          endsOn
          overdue
          polygon
          missingForAgreement
          mark {
            ...secrecyNote
          }
          area {
            code
            name
          }
          commitments {
            ...meetingCommitment
          }
        }
        lastWeekCommitments {
          ...meetingCommitment
        }
        decisions {
          id
          version
          number
          kind
          text
          dueOn
          decidedAt
          measureId
          mark {
            ...changeableMark
          }
          area {
            code
            name
          }
          responsibleParty {
            id
            name
            shortName
          }
        }
      }
    }
  `,
  [AREA_ROW, CHANGEABLE_MARK, COMMITMENT, POLICE_NOTICE, SECRECY_NOTE],
);

export const RECORD_DECISION = graphql(`
  mutation recordDecision($input: DecisionInput!) {
    recordDecision(input: $input) {
      id
      version
    }
  }
`);

export const EDIT_DECISION = graphql(`
  mutation editDecision($input: DecisionInput!) {
    editDecision(input: $input) {
      id
      version
    }
  }
`);

export const REMOVE_DECISION = graphql(`
  mutation removeDecision($input: VersionedInput!) {
    removeDecision(input: $input) {
      id
      version
    }
  }
`);

export const AGREE_MEASURE = graphql(`
  mutation agreeMeasure($input: AgreeMeasureInput!) {
    agreeMeasure(input: $input) {
      id
      version
    }
  }
`);

export type MeetingPage = ResultOf<typeof MEETING_PAGE>['meetingPage'];
export type MeetingArea = MeetingPage['areas'][number];
export type MeetingProblem = MeetingPage['problems'][number];
export type MeetingMeasure = MeetingPage['measures'][number];
export type MeetingCommitment = MeetingPage['lastWeekCommitments'][number];
export type MeetingDecision = MeetingPage['decisions'][number];

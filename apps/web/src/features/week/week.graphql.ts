import { AREA_ROW, POLICE_NOTICE } from '@/domain-ui/situation.graphql';
import { graphql, type ResultOf } from '@/lib/graphql';

export const WEEK_OVERVIEW = graphql(
  `
    query weekOverview($week: IsoWeek) {
      weekOverview(week: $week) {
        week
        state
        version
        startsOn
        endsOn
        previousWeek
        nextWeek
        municipalityCount
        overlayCount
        withoutPosition
        compilationNumber
        frozenHash
        deadlines {
          state
          label
          at
          passed
        }
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
          submittedAt
          versionNumber
        }
        toDo {
          kind
          count
          due
          primary
          week
        }
        areas {
          ...areaRow
        }
        points {
          ids
          longitudes
          latitudes
          categoryCodes
          counts
        }
        measures {
          id
          title
          state
          polygon
          areaCode
          startsOn
          endsOn
          overdue
        }
        policeNotices {
          ...policeNotice
        }
      }
    }
  `,
  [AREA_ROW, POLICE_NOTICE],
);

export const SET_JOINT_ASSESSMENT = graphql(`
  mutation setJointAssessment($input: JointAssessmentInput!) {
    setJointAssessment(input: $input) {
      id
      version
      savedAt
    }
  }
`);

export const ADVANCE_WEEK = graphql(`
  mutation advanceWeek($input: AdvanceWeekInput!) {
    advanceWeek(input: $input) {
      id
      version
    }
  }
`);

export const SIGN_WEEK = graphql(`
  mutation signWeek($input: SignWeekInput!) {
    signWeek(input: $input) {
      id
      version
    }
  }
`);

export type WeekOverview = ResultOf<typeof WEEK_OVERVIEW>['weekOverview'];
export type AreaRow = WeekOverview['areas'][number];
export type PartyStatus = WeekOverview['parties'][number];
export type WeekStep = WeekOverview['steps'][number];
export type ToDo = WeekOverview['toDo'][number];
export type Deadline = WeekOverview['deadlines'][number];

import { SECRECY_NOTE } from '@/domain-ui/secrecy-mark.graphql';
import { POLICE_NOTICE } from '@/domain-ui/situation.graphql';
import { graphql, type ResultOf } from '@/lib/graphql';

export const AREA_OVERVIEW = graphql(
  `
    query areaOverview($code: String!, $week: IsoWeek) {
      areaOverview(code: $code, week: $week) {
        week
        weekState
        area {
          code
          name
          geometry
          population
          approximate
        }
        parent {
          code
          name
        }
        children {
          code
          name
        }
        row {
          jointLevel
          jointLevelIsProposal
          jointText
          previousJointLevel
          count
          previousCount
          expected {
            lower
            median
            upper
            weeks
          }
          overlayCount
          openMeasures
          overdueCommitments
        }
        weeks
        totals
        expectedLower
        expectedMedian
        expectedUpper
        jointLevels
        categories {
          categoryCode
          counts
          total
        }
        dayHour
        dayHourUnknown
        texts {
          party {
            id
            name
          }
          level
          trend
          text
          mark {
            ...secrecyNote
          }
          submittedAt
          versionNumber
        }
        levelHistory {
          party {
            id
            name
            shortName
          }
          weeks
          levels
        }
        points {
          ids
          longitudes
          latitudes
          categoryCodes
          counts
        }
        problems {
          id
          title
          description
          categoryGroup
          timePattern
          state
          priority
          openedInWeek
          scores {
            need
            influence
            party {
              id
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
          title
          kind
          state
          polygon
          startsOn
          endsOn
          overdue
          commitments {
            id
            state
            overdue
            party {
              id
              shortName
            }
          }
        }
        policeNotices {
          ...policeNotice
        }
      }
    }
  `,
  [POLICE_NOTICE, SECRECY_NOTE],
);

export const AREA_INCIDENTS = graphql(`
  query areaIncidents($filter: IncidentFilterInput!, $first: Int!, $after: String) {
    incidents(filter: $filter, first: $first, after: $after) {
      totalCount
      hasMore
      endCursor
      nodes {
        id
        week
        categoryCode
        occurredFrom
        occurredTo
        timePrecision
        placeName
        placeType
        placePrecision
        longitude
        count
        severity
        text
        actionTaken
        sourceType
        reliability
        reportedToPolice
        secrecyLevel
        shared
        area {
          code
          name
        }
        party {
          id
          shortName
        }
        fromOwnSystem
        sameEvent {
          party {
            id
            shortName
          }
        }
      }
    }
  }
`);

export type AreaOverview = ResultOf<typeof AREA_OVERVIEW>['areaOverview'];
export type AreaIncident = ResultOf<typeof AREA_INCIDENTS>['incidents']['nodes'][number];
export type AreaMeasure = AreaOverview['measures'][number];

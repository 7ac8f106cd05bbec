import { graphql, type ResultOf } from '@/lib/graphql';

export const INCIDENT_MAP = graphql(`
  query explorerMap($filter: IncidentFilterInput!, $viewport: ViewportInput!) {
    incidentMap(filter: $filter, viewport: $viewport) {
      total
      withPosition
      withoutPosition
      inViewport
      mode
      points {
        ids
        longitudes
        latitudes
        categoryCodes
        counts
      }
      cells {
        level
        xs
        ys
        counts
      }
      perWeek {
        week
        count
      }
      perArea {
        areaCode
        areaName
        count
        withoutPosition
      }
      areas {
        code
        name
        kind
        geometry
        labelLongitude
        labelLatitude
        approximate
      }
      measures {
        id
        title
        state
        polygon
      }
      parties {
        id
        name
        kind
      }
    }
  }
`);

export const INCIDENT_TABLE = graphql(`
  query explorerTable($filter: IncidentFilterInput!, $first: Int!, $after: String) {
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
        count
        severity
        secrecyLevel
        placeName
        placePrecision
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

export type ExplorerMap = ResultOf<typeof INCIDENT_MAP>['incidentMap'];
export type ExplorerRow = ResultOf<typeof INCIDENT_TABLE>['incidents']['nodes'][number];

export const POINT_INCIDENT = graphql(`
  query pointIncident($id: ID!) {
    incident(id: $id) {
      id
      week
      occurredFrom
      occurredTo
      timePrecision
      fromOwnSystem
      party {
        id
        shortName
      }
      sameEvent {
        party {
          id
          shortName
        }
      }
    }
  }
`);

import { graphql, type ResultOf, type VariablesOf } from '@/lib/graphql';

export const RECORD_INCIDENT = graphql(`
  mutation recordIncident($input: IncidentInput!) {
    recordIncident(input: $input) {
      id
      version
    }
  }
`);

export const EDIT_INCIDENT = graphql(`
  mutation editIncident($input: IncidentInput!) {
    editIncident(input: $input) {
      id
      version
    }
  }
`);

export const REMOVE_INCIDENT = graphql(`
  mutation removeIncident($input: VersionedInput!) {
    removeIncident(input: $input) {
      id
      version
    }
  }
`);

export const RESTORE_INCIDENT = graphql(`
  mutation restoreIncident($input: VersionedInput!) {
    restoreIncident(input: $input) {
      id
      version
    }
  }
`);

export const SHARE_INCIDENT = graphql(`
  mutation shareIncident($input: VersionedInput!) {
    shareIncident(input: $input) {
      id
      version
      savedAt
    }
  }
`);

export const RECORD_INCIDENTS = graphql(`
  mutation recordIncidents($input: RecordIncidentsInput!) {
    recordIncidents(input: $input) {
      id
      version
      incidents {
        rowKey
        id
        version
      }
    }
  }
`);

export const REMOVE_INCIDENTS = graphql(`
  mutation removeIncidents($input: RemoveIncidentsInput!) {
    removeIncidents(input: $input) {
      id
      version
    }
  }
`);

export const INCIDENT_DESK = graphql(`
  query incidentDesk {
    incidentDesk {
      week
      areas {
        code
        name
        geometry
      }
      recentCategories
    }
  }
`);

export const INCIDENT_ROW_REVIEW = graphql(`
  query incidentRowReview($rows: [IncidentRowQuestion!]!) {
    incidentRowReview(rows: $rows) {
      places {
        id
        name
        placeType
        areaCode
        longitude
        latitude
      }
      isSurePlace
      like {
        id
        categoryCode
        occurredFrom
        occurredTo
        timePrecision
        count
      }
    }
  }
`);

export const PLACE_SEARCH = graphql(`
  query placeSearch($text: String!, $first: Int!) {
    placeSearch(text: $text, first: $first) {
      id
      name
      placeType
      areaCode
      longitude
      latitude
    }
  }
`);

export type IncidentInput = Omit<VariablesOf<typeof RECORD_INCIDENT>['input'], 'clientKey'>;
export type FoundPlace = ResultOf<typeof PLACE_SEARCH>['placeSearch'][number];
export type RowReview = ResultOf<typeof INCIDENT_ROW_REVIEW>['incidentRowReview'][number];
export type RowInput = VariablesOf<typeof RECORD_INCIDENTS>['input']['incidents'][number];

import { graphql, type ResultOf, type VariablesOf } from '@/lib/graphql';

export const LIST_PREVIEW = graphql(`
  query incidentListPreview($file: IncidentListInput!) {
    incidentListPreview(file: $file) {
      headers
      encoding
      delimiter
      total
      sample
      suggestedMapping
      accepted
      refusedCount
      duplicateCount
      refused {
        line
        sentence
      }
      duplicates {
        line
        sentence
      }
      findings {
        severity
        sentence
        line
      }
      sourceCategories
      points {
        ids
        longitudes
        latitudes
        categoryCodes
        counts
      }
    }
  }
`);

export const IMPORT_LIST = graphql(`
  mutation importIncidentList($input: ImportIncidentListInput!) {
    importIncidentList(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export type ListPreview = ResultOf<typeof LIST_PREVIEW>['incidentListPreview'];
export type ListFile = VariablesOf<typeof LIST_PREVIEW>['file'];

import { graphql, type ResultOf, type VariablesOf } from '@/lib/graphql';

export const BOUNDARY_PREVIEW = graphql(`
  query boundaryPreview($file: BoundaryInput!) {
    boundaryPreview(file: $file) {
      crs
      crsLabel
      nameProperty
      codeProperty
      properties
      acceptable
      reassigned
      withoutArea
      areas {
        code
        name
        geometry
        labelLongitude
        labelLatitude
        squareKilometres
        parentName
        incidents
      }
      findings {
        severity
        sentence
        line
      }
    }
  }
`);

export const IMPORT_BOUNDARIES = graphql(`
  mutation importBoundaries($input: ImportBoundariesInput!) {
    importBoundaries(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export type BoundaryPreview = ResultOf<typeof BOUNDARY_PREVIEW>['boundaryPreview'];
export type BoundaryFile = VariablesOf<typeof BOUNDARY_PREVIEW>['file'];

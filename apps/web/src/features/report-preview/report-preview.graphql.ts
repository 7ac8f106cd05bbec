import { graphql, type ResultOf } from '@/lib/graphql';

export const REPORT_PREVIEW = graphql(`
  query reportPreview($week: IsoWeek!) {
    reportPreview(week: $week) {
      party {
        id
        name
        shortName
      }
      version {
        answers
        marks {
          path
          mark {
            level
            circleName
          }
        }
        incidents {
          id
        }
      }
    }
  }
`);

export type ReportPreview = ResultOf<typeof REPORT_PREVIEW>['reportPreview'][number];

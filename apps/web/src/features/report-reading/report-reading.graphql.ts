import { SECRECY_NOTE } from '@/domain-ui/secrecy-mark.graphql';
import { graphql, type ResultOf } from '@/lib/graphql';

export const REPORT_VERSION = graphql(
  `
    query reportVersion($reportId: ID!, $number: Int) {
      reportVersion(reportId: $reportId, number: $number) {
        reportId
        reportVersion
        number
        week
        state
        formKind
        formVersion
        answers
        marks {
          path
          mark {
            ...secrecyNote
          }
        }
        nothingToReport
        receivedBy
        submittedAt
        submittedBy
        party {
          id
          name
          kind
        }
        areas {
          code
          name
        }
        commitments {
          id
          what
        }
        versions {
          number
          submittedAt
          submittedBy
          nothingToReport
        }
        incidents {
          id
          version
          week
          categoryCode
          secrecyLevel
          oslProvision
          shared
          mayEdit
          occurredFrom
          occurredTo
          timePrecision
          area {
            code
            name
          }
          placePrecision
          placeName
          placeType
          longitude
          latitude
          count
          severity
          sourceType
          reliability
          reportedToPolice
          text
          actionTaken
        }
      }
    }
  `,
  [SECRECY_NOTE],
);

export const RETURN_REPORT = graphql(`
  mutation returnReport($input: ReturnReportInput!) {
    returnReport(input: $input) {
      id
      version
    }
  }
`);

export type ReportVersion = NonNullable<ResultOf<typeof REPORT_VERSION>['reportVersion']>;

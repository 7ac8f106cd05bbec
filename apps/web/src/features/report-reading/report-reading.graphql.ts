import { REPORTED_INCIDENT } from '@/domain-ui/incident.graphql';
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
        fromOwnSystem
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
          ...reportedIncident
        }
      }
    }
  `,
  [REPORTED_INCIDENT, SECRECY_NOTE],
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

import { REPORTED_INCIDENT } from '@/domain-ui/incident.graphql';
import { graphql, type ResultOf } from '@/lib/graphql';

export const REPORT_PAGE = graphql(
  `
    query reportPage($week: IsoWeek!) {
      reportPage(week: $week) {
        week
        weekState
        previousWeek
        circles {
          id
          name
        }
        previousAnswers
        previousLevels {
          areaCode
          level
          trend
          text
        }
        deadline
        formKind
        formVersion
        mayWithdraw
        mayEdit
        maySubmit
        party {
          id
          name
          kind
          authority
        }
        parties {
          kind
          authority
        }
        areas {
          code
          name
          kind
          geometry
        }
        report {
          id
          version
          state
          answers
          submittedAnswers
          versionNumber
          nothingToReport
          savedAt
          savedBy
          submittedAt
          receivedBy
          returnComment
          returnedAt
          versions {
            number
            submittedAt
            submittedBy
            nothingToReport
          }
        }
        commitments {
          id
          what
          measureTitle
          areaName
          dueOn
          overdue
          dosageUnit
          dosagePlanned
          dosageDone
        }
        incidents {
          ...reportedIncident
        }
      }
    }
  `,
  [REPORTED_INCIDENT],
);

export const SAVE_REPORT_DRAFT = graphql(`
  mutation saveReportDraft($input: SaveReportInput!) {
    saveReportDraft(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export const SUBMIT_REPORT = graphql(`
  mutation submitReport($input: SubmitReportInput!) {
    submitReport(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export const WITHDRAW_REPORT = graphql(`
  mutation withdrawReport($input: WithdrawReportInput!) {
    withdrawReport(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export type ReportPageData = ResultOf<typeof REPORT_PAGE>['reportPage'];
export type OwnReport = NonNullable<ReportPageData['report']>;
export type CircleName = ReportPageData['circles'][number];
export type CommitmentToReport = ReportPageData['commitments'][number];

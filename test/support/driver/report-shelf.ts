import type { Page } from '@playwright/test';
import { emptyAnswers, nothingToReport, type ReportAnswers } from '@samlad/report-forms/answers.js';
import { reportFormVersion } from '@samlad/report-forms/registry.js';
import type { ReportFormKind } from '@samlad/domain/party-kinds.js';
import type { AreaLevel } from '@samlad/domain/source-types.js';
import type { IsoWeek } from '@samlad/domain/week.js';

const PAGE = `query ($week: IsoWeek) { reportPage(week: $week) { formKind formVersion areas { code kind } report { version state } } }`;
const change = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { id version } }`;

interface Shown {
  formKind: ReportFormKind;
  formVersion: number;
  areas: { code: string; kind: string }[];
  report: { version: number; state: string } | null;
}

/**
 * Sets the scene of a journey about a report, past the form: what other journeys have written in the same week would
 * otherwise stand there. Asks the server as the page itself does, as whoever is signed in.
 */
export class ReportShelf {
  constructor(private readonly page: Page) {}

  /** The draft of a week is empty. */
  async empty(week: IsoWeek) {
    await this.saved(week, (form, areas) => emptyAnswers(form, areas));
  }

  /** The report of a week is sent with every area at one level and whatever else is said. */
  async sent(week: IsoWeek, level: AreaLevel, over: Partial<ReportAnswers> = {}) {
    const { input, answers } = await this.saved(week, (form, areas) => {
      const quiet = nothingToReport(form, areas);
      const assessments = Object.fromEntries(
        areas.map((code) => [code, { level, trend: 'RISING' as const, text: `Text om ${code}.` }]),
      );
      return { ...quiet, assessments, ...over, added: { ...quiet.added, ...over.added } };
    });
    await this.ask(change('submitReport', 'SubmitReportInput'), {
      input: { ...input, clientKey: crypto.randomUUID(), answers, nothingToReport: false },
    });
  }

  /** What has been sent of a week is taken back. */
  async takenBack(week: IsoWeek) {
    const { reportPage } = await this.ask<{ reportPage: Shown }>(PAGE, { week });
    if (reportPage.report?.state !== 'SUBMITTED') return;
    await this.ask(change('withdrawReport', 'WithdrawReportInput'), {
      input: { week, clientKey: crypto.randomUUID(), expectedVersion: reportPage.report.version },
    });
  }

  private async saved(
    week: IsoWeek,
    make: (form: NonNullable<ReturnType<typeof reportFormVersion>>, areas: string[]) => ReportAnswers,
  ) {
    const { reportPage } = await this.ask<{ reportPage: Shown }>(PAGE, { week });
    const form = reportFormVersion(reportPage.formKind, reportPage.formVersion);
    if (form === undefined) throw new Error(`There is no form ${reportPage.formKind}.`);
    const areas = reportPage.areas.filter(({ kind }) => kind === 'DISTRICT').map(({ code }) => code);
    const answers = make(form, areas);
    const input = { week, clientKey: crypto.randomUUID(), expectedVersion: reportPage.report?.version ?? 0 };
    const { saveReportDraft } = await this.ask<{ saveReportDraft: { version: number } }>(
      change('saveReportDraft', 'SaveReportInput'),
      { input: { ...input, answers } },
    );
    return { input: { week, expectedVersion: saveReportDraft.version }, answers };
  }

  private async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const answer = await this.page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json', 'x-samlad-client': '1' };
      return (await fetch('/graphql', { method: 'POST', headers, body })).json();
    }, JSON.stringify({ query, variables }));
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data as Data;
  }
}

import { emptyAnswers, type ReportAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { ReportPageService } from '../../apps/api/src/report/report-page.service.js';
import { actorOf } from './actor-of.js';
import type { TestApi } from './start-api.js';
import { answersAt, key, mutation, save, type Saved } from './told.js';
import { DISTRICTS, PEOPLE, REPORT_WEEK } from './world.js';

export const PAGE = `query ($week: IsoWeek) { reportPage(week: $week) {
  week previousWeek weekState deadline formKind formVersion mayEdit maySubmit previousAnswers circles { id name } party { kind } parties { kind }
  areas { code kind } incidents { id shared } previousLevels { areaCode level trend text }
  commitments { id measureTitle areaName what dosageUnit dosagePlanned dosageDone dueOn overdue }
  report { id version state answers submittedAnswers savedAt versionNumber nothingToReport submittedAt receivedBy returnComment returnedAt
    versions { number submittedAt submittedBy nothingToReport } }
} }`;
export const VERSION = `query ($reportId: ID!, $number: Int) { reportVersion(reportId: $reportId, number: $number) {
  reportId reportVersion number week party { kind } state formKind formVersion answers nothingToReport receivedBy submittedAt
  submittedBy areas { code name } commitments { id what } incidents { id text } versions { number }
  marks { path mark { level provision authority setAt circleName reason } }
} }`;
export const SAVE = mutation('saveReportDraft', 'SaveReportInput');
export const SUBMIT = mutation('submitReport', 'SubmitReportInput');
export const RETURN = mutation('returnReport', 'ReturnReportInput');

/** A police draft that has just been begun. */
export const begun = (outlook: string): ReportAnswers => ({
  ...emptyAnswers(reportFormFor('POLICE'), DISTRICTS),
  outlook,
});

/** A report as a user would send it: every district at level 1. */
export const submission = (user: string, expectedVersion: number, over: Record<string, unknown> = {}) => ({
  clientKey: key(),
  week: REPORT_WEEK,
  expectedVersion,
  nothingToReport: false,
  answers: answersAt(PEOPLE[user]?.[1] ?? 'POLICE', 1),
  ...over,
});

/** Writes, sends and reads the reports of week 47 as the people of the town would. */
export class ReportDesk {
  constructor(private readonly api: TestApi) {}

  async page(user: string, week: string | null = REPORT_WEEK) {
    return (await (await this.api.as(user)).ask(PAGE, { week })).reportPage;
  }

  async version(user: string, reportId: string, number: number | null = null) {
    return (await (await this.api.as(user)).ask(VERSION, { reportId, number })).reportVersion;
  }

  async draft(
    user: string,
    expectedVersion: number,
    answers: unknown = answersAt('POLICE', 1),
  ): Promise<Saved> {
    const input = { clientKey: key(), week: REPORT_WEEK, expectedVersion, answers };
    return save(await this.api.as(user), 'saveReportDraft', 'SaveReportInput', input);
  }

  /** What a user reads who has confirmed the session with a strong means of identification. */
  async versionSteppedUp(user: string, reportId: string, number: number | null = null) {
    const actor = await actorOf(this.api, user, true);
    return this.api.app.get(ReportPageService).version(actor, reportId, number);
  }

  async submit(user: string, expectedVersion: number, over: Record<string, unknown> = {}): Promise<Saved> {
    const input = submission(user, expectedVersion, over);
    return save(await this.api.as(user), 'submitReport', 'SubmitReportInput', input);
  }

  async sendBack(id: string, expectedVersion: number): Promise<Saved> {
    const comment = 'Texten om Skogås pekar ut en person.';
    const input = { clientKey: key(), id, expectedVersion, comment };
    return save(await this.api.as('samordnare'), 'returnReport', 'ReturnReportInput', input);
  }

  /** Takes every report and incident away, as the owner of the database. */
  async clear(): Promise<void> {
    await this.api.sql(
      `truncate dosage, level_change, report_part, need, area_assessment, report_withdrawal, party_report_return, party_report_version, party_report_draft,
         party_report, incident cascade`,
    );
  }
}

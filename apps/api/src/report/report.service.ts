import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { REPORT_MACHINE } from '@samlad/domain/party-report.js';
import { requiredText } from '@samlad/domain/text.js';
import { isoWeekOf, type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import { emptyAnswers, nothingToReport, type ReportAnswers } from '@samlad/report-forms/answers.js';
import type { ReportForm } from '@samlad/report-forms/fields.js';
import type { Completeness } from '@samlad/report-forms/field-schema.js';
import { isSame } from '@samlad/report-forms/merge/three-ways.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { noteLevelChange } from '../access/marks.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, type Transaction } from '../database/transaction.js';
import { Notices } from '../notice/notices.js';
import { Compiler } from '../week/compiler.js';
import type { ReturnReportInput, SaveReportInput, SubmitReportInput } from './report.input.js';
import { ReportPageRepository } from './report-page.repository.js';
import { mustBeAnswers, mustTakeReports } from './report.policy.js';
import { ReportRepository, type ReportRow } from './report.repository.js';
import { ReportParts } from './report-parts.js';
import { Submissions } from './submissions.js';

/** What a change of a draft may ask beside what is written: the draft as nobody has written in it, and the form's reading. */
interface DraftAt {
  reportId: string;
  empty: ReportAnswers;
  read: (raw: unknown) => Promise<ReportAnswers>;
}

type DraftChange = (
  answers: ReportAnswers,
  form: ReportForm,
  at: DraftAt,
) => ReportAnswers | Promise<ReportAnswers>;

const commentSchema = requiredText(2_000);

/** Writing, submitting and returning a party's report of a week. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly repository: ReportRepository,
    private readonly submissions: Submissions,
    private readonly parts: ReportParts,
    private readonly pages: ReportPageRepository,
    private readonly areas: Areas,
    private readonly compiler: Compiler,
    private readonly notices: Notices,
  ) {}

  /** Keeps what has been written so far. After submission it is the coming correction; the state stays. */
  saveDraft(actor: Actor, input: SaveReportInput): Promise<Receipt> {
    return this.database.write(actor, intent('saveReportDraft', input), async (tx) => {
      const week = weekIndexOf(input.week);
      const { report, isNew } = await this.expected(tx, week, input.expectedVersion, 'together');
      const answers = await this.checked(tx, week, input.answers, 'DRAFT');
      const version = isNew ? report.version : await this.repository.touch(tx, report.id);
      await this.repository.saveDraft(tx, report.id, { ...formOf(actor), answers });
      tx.audit({
        action: 'report.saveDraft',
        objectType: 'PARTY_REPORT',
        objectId: report.id,
        detail: { week: input.week },
      });
      if (isNew) await tx.announceWeek(week);
      await tx.announceReports(week, report.id);
      return { id: report.id, version };
    });
  }

  /** The own party's report of a week and the draft of it, as far as there are any; for other features to read. */
  async ownDraft(
    tx: Transaction,
    week: WeekIndex,
  ): Promise<{
    report: Pick<ReportRow, 'version' | 'currentNumber'> | null;
    draft: Partial<ReportAnswers> | null;
  }> {
    const report = await this.repository.standing(tx, week);
    return { report, draft: (await this.repository.draft(tx, week)) as Partial<ReportAnswers> | null };
  }

  /**
   * Changes the own party's draft of a week inside somebody else's transaction, begun when there is none; the caller
   * audits what it was for, and may have answers read by the form on the way. VERSION_CONFLICT when the report is no longer
   * in the version that was looked at. What comes to the same leaves its version as it is.
   */
  async amendDraft(
    tx: Transaction,
    week: WeekIndex,
    expectedVersion: number,
    change: DraftChange,
  ): Promise<{ id: string; version: number }> {
    const { report, isNew } = await this.expected(tx, week, expectedVersion, 'together');
    const form = reportFormFor(tx.actor.partyKind);
    const areas = await this.areas.reporting(tx, week);
    const empty = emptyAnswers(
      form,
      areas.map(({ code }) => code),
    );
    const written = (await this.repository.draft(tx, week)) as Partial<ReportAnswers> | null;
    const read = (raw: unknown) => this.checked(tx, week, raw, 'DRAFT');
    const draft = { empty, written: { ...empty, ...written }, reportId: report.id };
    const answers = await read(await change(draft.written, form, { ...draft, read }));
    if (!isNew && isSame(answers, draft.written)) return { id: report.id, version: report.version };
    const version = isNew ? report.version : await this.repository.touch(tx, report.id);
    await this.repository.saveDraft(tx, report.id, { ...formOf(tx.actor), answers });
    tx.audit({
      action: 'report.saveDraft',
      objectType: 'PARTY_REPORT',
      objectId: report.id,
      detail: { week: isoWeekOf(week) },
    });
    await tx.announceReports(week, report.id);
    if (isNew) await tx.announceWeek(week);
    return { id: report.id, version };
  }

  /** Submits the report as its next version and shares the party's incidents of the week with it. */
  submit(actor: Actor, input: SubmitReportInput): Promise<Receipt> {
    return this.database.write(actor, intent('submitReport', input), async (tx) => {
      const week = weekIndexOf(input.week);
      const { report } = await this.expected(tx, week, input.expectedVersion, 'alone');
      const before = await this.parts.sentLast(tx, report);
      const answers = await this.submitted(tx, week, input, before?.answers ?? null);
      const { number, version, shared, relevelled, acuteAreas } = await this.submissions.store(
        tx,
        report,
        answers,
        input.nothingToReport,
        before?.parts ?? [],
      );
      for (const objectId of shared) tx.audit({ action: 'incident.share', objectType: 'INCIDENT', objectId });
      for (const { objectId, previous, mark } of relevelled) {
        await noteLevelChange(tx, { objectType: 'REPORT_PART', objectId }, previous, mark);
      }
      tx.audit({
        action: 'report.submit',
        objectType: 'PARTY_REPORT',
        objectId: report.id,
        detail: { week: input.week, number, incidents: shared.length },
      });
      for (const areaId of acuteAreas) {
        await this.notices.tell(tx, {
          kind: 'AREA_ACUTE',
          facts: { week, partyId: report.partyId, areaId, reportId: report.id },
          key: `${report.id}:${areaId}`,
          to: {},
        });
      }
      await tx.announceWeek(week);
      const isIncluded = await this.compiler.takeIn(tx, week);
      await tx.announceReports(week, report.id);
      return { id: report.id, version: isIncluded ? version + 1 : version };
    });
  }

  /** Gives a submitted report back to its party with a comment that only the two of them see. */
  returnToParty(actor: Actor, input: ReturnReportInput): Promise<Receipt> {
    const comment = commentSchema.parse(input.comment);
    const id = knownId(input.id);
    return this.database.write(actor, intent('returnReport', input), async (tx) => {
      const report = await this.repository.find(tx, id);
      mustTakeReports(await this.repository.weekState(tx, report.week, 'together'), isoWeekOf(report.week));
      const version = await tx.move(REPORT_MACHINE, report, 'RETURNED', input.expectedVersion);
      await this.repository.insertReturn(tx, report, comment);
      tx.audit({
        action: 'report.return',
        objectType: 'PARTY_REPORT',
        objectId: id,
        detail: { week: isoWeekOf(report.week), number: report.currentNumber },
      });
      await this.notices.tell(tx, {
        kind: 'REPORT_RETURNED',
        facts: { week: report.week },
        key: `${id}:${report.currentNumber}`,
        to: { partyIds: [report.partyId] },
      });
      await tx.announceWeek(report.week);
      await tx.announceReports(report.week, id);
      return { id, version };
    });
  }

  /** The own report in the version that was edited; begun when none is expected yet. */
  private async expected(
    tx: Transaction,
    week: WeekIndex,
    version: number,
    hold: 'alone' | 'together',
  ): Promise<{ report: ReportRow; isNew: boolean }> {
    mustTakeReports(await this.repository.weekState(tx, week, hold), isoWeekOf(week));
    const report = await this.repository.own(tx, week);
    if (report === null && version === 0) {
      return { report: await this.repository.create(tx, week), isNew: true };
    }
    if (report === null || report.version !== version) {
      throw new DomainError('VERSION_CONFLICT', { version: report?.version ?? 0 });
    }
    return { report, isNew: false };
  }

  private async submitted(
    tx: Transaction,
    week: WeekIndex,
    input: SubmitReportInput,
    sentLast: ReportAnswers | null,
  ): Promise<ReportAnswers> {
    const answers = input.answers ?? null;
    if (input.nothingToReport) {
      if (answers === null) {
        const areas = await this.areas.reporting(tx, week);
        return nothingToReport(
          reportFormFor(tx.actor.partyKind),
          areas.map(({ code }) => code),
        );
      }
      throw new DomainError('INVALID_INPUT', { message: '”Inget att rapportera” skickas utan svar.' });
    }
    if (answers === null) {
      throw new DomainError('INVALID_INPUT', {
        message: 'Rapporten saknar svar. Fyll i den eller välj ”Inget att rapportera”.',
      });
    }
    return this.checked(tx, week, answers, 'SUBMISSION', sentLast);
  }

  /** The åtaganden that stand in the draft: what was written there may stay until it is sent. */
  private async kept(tx: Transaction, week: WeekIndex, completeness: Completeness): Promise<string[]> {
    if (completeness !== 'DRAFT') return [];
    const { dosage = [] } = ((await this.repository.draft(tx, week)) ?? {}) as Partial<ReportAnswers>;
    return dosage.flatMap(({ commitmentId }) => commitmentId ?? []);
  }

  private async checked(
    tx: Transaction,
    week: WeekIndex,
    answers: unknown,
    completeness: Completeness,
    submitted: ReportAnswers | null = null,
  ): Promise<ReportAnswers> {
    const circles = await this.parts.ownCircles(tx);
    const areas = await this.areas.reporting(tx, week);
    const commitments = await this.pages.commitments(tx, week);
    const names = Object.fromEntries([
      ...areas.map(({ code, name }) => [code, name]),
      ...commitments.map(({ id, measureTitle }) => [id, measureTitle]),
    ]);
    const context = {
      areaCodes: areas.map(({ code }) => code),
      commitmentIds: [...commitments.map(({ id }) => id), ...(await this.kept(tx, week, completeness))],
      circleIds: circles.map(({ id }) => id),
      submitted,
    };
    return mustBeAnswers(reportFormFor(tx.actor.partyKind), context, completeness, answers, names);
  }
}

function formOf(actor: Actor): { formKind: string; formVersion: number } {
  const { kind, version } = reportFormFor(actor.partyKind);
  return { formKind: kind, formVersion: version };
}

const intent = (operation: string, input: { clientKey: string }) => ({
  clientKey: input.clientKey,
  operation,
  input,
});

import { Injectable } from '@nestjs/common';
import { REPORT_MACHINE } from '@samlad/domain/party-report.js';
import { WEEK_MACHINE } from '@samlad/domain/week-states.js';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { Notices } from '../notice/notices.js';
import { Pictures } from './pictures.js';
import { WeekReportRepository } from './week-report.repository.js';
import type { WeekRow } from './week-row.js';
import { WeekRepository } from './week.repository.js';

/** Compiles the picture of a week: from DUE the first time, again while the week is COMPILED. */
@Injectable()
export class Compiler {
  constructor(
    private readonly weeks: WeekRepository,
    private readonly pictures: Pictures,
    private readonly reports: WeekReportRepository,
    private readonly notices: Notices,
    private readonly jobs: Jobs,
  ) {}

  /** Compiles anew when a report comes in while the week is COMPILED; gives whether the report is INCLUDED now. */
  async takeIn(tx: Transaction, week: WeekIndex): Promise<boolean> {
    const row = await this.weeks.findLocked(tx, week);
    if (row?.state !== 'COMPILED') return false;
    await this.compile(tx, row);
    return true;
  }

  /**
   * Takes every handed-in report into the next compilation and moves the week to COMPILED; gives the week's new version.
   * The caller holds the lock of the week. Signatures on an earlier compilation no longer count. A report that was handed
   * in within the same transaction is INCLUDED afterwards, with a version of its own more.
   */
  async compile(
    tx: Transaction,
    week: WeekRow,
    figuresOf = (): Promise<Record<string, unknown>> => this.pictures.figuresOf(tx, week.week),
  ): Promise<number> {
    const number = week.compilationNumber + 1;
    const included = await this.reports.locked(tx, week.week, ['SUBMITTED']);
    for (const report of included) await tx.move(REPORT_MACHINE, report, 'INCLUDED', report.version);
    const figures = await figuresOf();
    await this.pictures.storeCompilation(tx, week.week, number, figures);
    const version = await tx.move(WEEK_MACHINE, week, 'COMPILED', week.version, null, {
      compilation_number: number,
    });
    tx.audit({
      action: 'week.compile',
      objectType: 'WEEK',
      objectId: week.id,
      detail: { week: isoWeekOf(week.week), number, reports: included.length },
    });
    await this.notices.tell(tx, {
      kind: 'WEEK_COMPILED',
      facts: { week: week.week },
      key: `${week.week}`,
      to: {},
    });
    await this.jobs.add(tx, 'events.suggest', { week: week.week }, { key: `${week.week}` });
    await tx.announceWeek(week.week);
    await tx.announceReports(week.week);
    return version;
  }
}

import { Injectable } from '@nestjs/common';
import { datedDeadlines } from '@samlad/domain/rhythm-dates.js';
import { stepsDue } from '@samlad/domain/timed-steps.js';
import { WEEK_MACHINE, type WeekState } from '@samlad/domain/week-states.js';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Rhythms } from '../rhythm/rhythms.js';
import { Compiler } from './compiler.js';
import { Pictures } from './pictures.js';
import { WeekReportRepository } from './week-report.repository.js';
import type { WeekRow } from './week-row.js';
import { WeekRepository } from './week.repository.js';

/** A step that time has taken, and who had not handed in when it did. */
export interface TimedStep {
  week: WeekRow;
  to: WeekState;
  lateParties: string[];
}

/** Takes the steps of a week that are taken by its deadlines. Maintenance; the log names nobody as their doer. */
@Injectable()
export class TimedWeek {
  constructor(
    private readonly database: Database,
    private readonly repository: WeekRepository,
    private readonly rhythms: Rhythms,
    private readonly reports: WeekReportRepository,
    private readonly compiler: Compiler,
    private readonly pictures: Pictures,
  ) {}

  /** Takes the next step that is due, under the week's lock; null when none is. Twice is as once. */
  async next(tx: Transaction, index: WeekIndex): Promise<TimedStep | null> {
    const week = await this.repository.findLocked(tx, index);
    if (week === null || week.takenUpIn !== null) return null;
    const { settings, changedAt } = await this.rhythms.of(tx, index);
    const deadlines = datedDeadlines(isoWeekOf(index), settings, tx.actor.timeZone);
    const [to] = stepsDue(week.state, deadlines, changedAt, tx.now);
    if (to === undefined) return null;
    const lateParties = await this.reports.missing(tx, index);
    await this.taking[to]?.(tx, week, lateParties);
    return { week, to, lateParties };
  }

  private readonly taking: Partial<
    Record<WeekState, (tx: Transaction, week: WeekRow, late: string[]) => Promise<unknown>>
  > = {
    DUE: async (tx, week, late) => {
      await tx.move(WEEK_MACHINE, week, 'DUE', week.version);
      tx.audit({
        action: 'week.advance',
        objectType: 'WEEK',
        objectId: week.id,
        detail: { to: 'DUE', inTime: true, late },
      });
      await tx.announceWeek(week.week);
    },
    COMPILED: (tx, week) =>
      this.compiler.compile(tx, week, () => this.pictures.figuresBeside(this.database, tx, week.week)),
  };
}

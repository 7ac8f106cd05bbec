import { Injectable } from '@nestjs/common';
import { datedDeadlines } from '@samlad/domain/rhythm-dates.js';
import { nextWake } from '@samlad/domain/timed-steps.js';
import { isoWeekOf, weekBounds, weekOfInstant } from '@samlad/domain/week.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { type JobContext, Jobs } from '../jobs/jobs.js';
import { Notices } from '../notice/notices.js';
import { Rhythms } from '../rhythm/rhythms.js';
import { TimedWeek } from '../week/timed-week.js';
import { type Town, WeekOpener } from '../week/week-opener.js';
import { Weeks } from '../week/weeks.js';
import { DueNotices } from './due-notices.js';

/**
 * What time does in a municipality: opens weeks, takes the steps whose deadline has passed and tells those with something
 * left. It looks at what is so and does what is missing, so it may be run at any time, by anybody and twice.
 */
@Injectable()
export class WeekTurn {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly opener: WeekOpener,
    private readonly weeks: Weeks,
    private readonly rhythms: Rhythms,
    private readonly timed: TimedWeek,
    private readonly due: DueNotices,
    private readonly notices: Notices,
  ) {
    jobs.handle('week.turn', (_payload, job) => this.run(job));
  }

  private async run({ municipalityId, requestId }: JobContext): Promise<void> {
    const town = (await this.opener.towns()).find(({ id }) => id === municipalityId);
    if (town !== undefined) await this.turn(town, requestId);
  }

  /** Does all that is due now, and has itself woken when something is next. */
  async turn(town: Town, requestId = 'job'): Promise<void> {
    await this.opener.open(town, requestId);
    const within = <Result>(work: (tx: Transaction) => Promise<Result>) =>
      this.database.maintain(town.id, work, { timeZone: town.timeZone, requestId });
    const underWay = await within((tx) => this.weeks.underWay(tx));
    for (const { week } of underWay) {
      while ((await within((tx) => this.timed.next(tx, week))) !== null);
    }
    for (const { week } of underWay) await within((tx) => this.due.tellOfWeek(tx, week));
    await within((tx) => this.due.tellOfCommitments(tx));
    await within((tx) => this.notices.forget(tx));
    await within((tx) => this.wakeNext(tx));
  }

  private async wakeNext(tx: Transaction): Promise<void> {
    const moments = [weekBounds(weekOfInstant(tx.now, tx.actor.timeZone), tx.actor.timeZone).end];
    for (const { week } of await this.weeks.underWay(tx)) {
      const { settings } = await this.rhythms.of(tx, week);
      const deadlines = datedDeadlines(isoWeekOf(week), settings, tx.actor.timeZone);
      const next = nextWake(deadlines, settings, tx.actor.timeZone, tx.now);
      if (next !== null) moments.push(next);
    }
    const runAt = new Date(Math.min(...moments.map((moment) => Date.parse(moment)))).toISOString();
    await this.jobs.add(tx, 'week.turn', {}, { key: runAt, runAt });
  }
}

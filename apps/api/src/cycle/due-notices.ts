import { Injectable } from '@nestjs/common';
import { datesDueSoon, isDueSoon, isJustPast } from '@samlad/domain/reminders.js';
import { datedDeadlines } from '@samlad/domain/rhythm-dates.js';
import type { WeekRhythm } from '@samlad/domain/rhythm.js';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import { dueAt, Hubs } from '../hub/hubs.js';
import { Measures } from '../measure/measures.js';
import { Notices } from '../notice/notices.js';
import { Rhythms } from '../rhythm/rhythms.js';
import { Weeks } from '../week/weeks.js';

/** How long before its date an åtagande that is under way is told of. */
const COMMITMENT_DAYS = 7;

/**
 * Tells those who have something left that it is due soon, or late. It looks at what is so, and whoever has been told is
 * not told again, so it may be run at any time and twice. Maintenance. Source: domain guide §4.
 */
@Injectable()
export class DueNotices {
  constructor(
    private readonly notices: Notices,
    private readonly rhythms: Rhythms,
    private readonly weeks: Weeks,
    private readonly hubs: Hubs,
    private readonly measures: Measures,
  ) {}

  /** Of a week that has a report of its own: the parties' reports and the units' forms. */
  async tellOfWeek(tx: Transaction, week: WeekIndex): Promise<void> {
    const { settings, changedAt } = await this.rhythms.of(tx, week);
    const deadlines = datedDeadlines(isoWeekOf(week), settings, tx.actor.timeZone);
    const due = deadlines.find(({ state }) => state === 'DUE');
    if (due === undefined) return;
    if (isDueSoon(due.at, settings, tx.actor.timeZone, tx.now)) await this.reportsDueSoon(tx, week, due.at);
    if (isJustPast(due.at, changedAt, tx.now)) await this.reportsLate(tx, week, due.at);
    await this.formsDueSoon(tx, week, settings);
  }

  /** Of the åtaganden that are under way. */
  async tellOfCommitments(tx: Transaction): Promise<void> {
    const { first, last } = datesDueSoon(COMMITMENT_DAYS, tx.actor.timeZone, tx.now);
    for (const { id, measureId, partyId, dueOn } of await this.measures.commitmentsDue(tx, first, last)) {
      await this.notices.tellNow(tx, {
        kind: 'COMMITMENT_DUE_SOON',
        facts: { measureId, commitmentId: id, dueOn },
        key: `${id}:${dueOn}`,
        to: { partyIds: [partyId] },
      });
    }
  }

  private async reportsDueSoon(tx: Transaction, week: WeekIndex, at: string): Promise<void> {
    const partyIds = (await this.weeks.notReported(tx, week)).map(({ partyId }) => partyId);
    if (partyIds.length === 0) return;
    await this.notices.tellNow(tx, {
      kind: 'REPORT_DUE_SOON',
      facts: { week, at },
      key: `${week}:${at}`,
      to: { partyIds },
    });
  }

  /** A report that has been given back came in time: its party has another notice of it. */
  private async reportsLate(tx: Transaction, week: WeekIndex, at: string): Promise<void> {
    const late = (await this.weeks.notReported(tx, week)).filter(({ isReturned }) => !isReturned);
    const partyIds = late.map(({ partyId }) => partyId);
    if (partyIds.length === 0) return;
    await this.notices.tellNow(tx, {
      kind: 'REPORT_LATE',
      facts: { week, at },
      key: `${week}`,
      to: { partyIds },
    });
    await this.notices.tellNow(tx, {
      kind: 'REPORTS_LATE',
      facts: { week, partyIds },
      key: `${week}`,
      to: {},
    });
  }

  private async formsDueSoon(tx: Transaction, week: WeekIndex, rhythm: WeekRhythm): Promise<void> {
    for (const hub of await this.hubs.all(tx)) {
      const at = dueAt(hub, isoWeekOf(week), tx.actor.timeZone);
      if (!isDueSoon(at, rhythm, tx.actor.timeZone, tx.now)) continue;
      const unitIds = await this.hubs.unanswered(tx, hub.id, week);
      if (unitIds.length === 0) continue;
      await this.notices.tellNow(tx, {
        kind: 'HUB_DUE_SOON',
        facts: { hub: hub.kind, week, at },
        key: `${hub.id}:${week}:${at}`,
        to: { unitIds },
      });
    }
  }
}

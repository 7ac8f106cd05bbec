import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { hasReached, WEEK_MACHINE } from '@samlad/domain/week-states.js';
import { type IsoWeek, isoWeekOf, type WeekIndex, weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { newId, type Transaction } from '../database/transaction.js';
import { Rhythms } from '../rhythm/rhythms.js';
import { type NotReported, WeekReportRepository } from './week-report.repository.js';
import type { WeekHeader, WeekRow } from './week-row.js';
import { WeekRepository } from './week.repository.js';

/** What other features may ask about weeks. */
@Injectable()
export class Weeks {
  constructor(
    private readonly repository: WeekRepository,
    private readonly rhythms: Rhythms,
    private readonly reports: WeekReportRepository,
  ) {}

  /** The oldest undecided week; the present one where none has been opened. */
  async home(tx: Transaction): Promise<IsoWeek> {
    const row = await this.repository.home(tx);
    return row === null ? weekOfInstant(tx.now, tx.actor.timeZone) : isoWeekOf(row.week);
  }

  /** A week, or home when none is named, with rhythm and neighbours; NOT_FOUND when it has not been opened. */
  header(tx: Transaction, week: IsoWeek | null | undefined): Promise<WeekHeader> {
    return this.repository.header(tx, week == null ? null : weekIndexOf(week));
  }

  /** A week that has been opened; NOT_FOUND otherwise. */
  async opened(tx: Transaction, week: IsoWeek): Promise<WeekRow> {
    const row = await this.repository.find(tx, weekIndexOf(week));
    if (row === null) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** The week, locked for change; refused when it is closed. */
  async changeable(tx: Transaction, week: IsoWeek): Promise<WeekRow> {
    const row = await this.repository.findLocked(tx, weekIndexOf(week));
    if (row === null) throw new DomainError('NOT_FOUND');
    if (hasReached(row.state, 'APPROVED')) throw new DomainError('WEEK_LOCKED', { week });
    return row;
  }

  /** A new version of a week whose surroundings have changed; gives it. */
  raiseVersion(tx: Transaction, week: WeekIndex): Promise<number> {
    return this.repository.raiseVersion(tx, week);
  }

  /** By when the parties' reports of a week should be in (UTC). */
  async reportsDue(tx: Transaction, week: IsoWeek): Promise<string> {
    const [due] = await this.rhythms.deadlines(tx, weekIndexOf(week));
    if (due === undefined) throw new DomainError('NOT_FOUND');
    return due.at;
  }

  /** Opens every week from the newest opened to the present one; the first time only the present. Maintenance. */
  async openUntilNow(tx: Transaction): Promise<number> {
    const present = weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
    const newest = await this.repository.newest(tx);
    const first = newest === null ? present : newest.week + 1;
    for (let week = first; week <= present; week += 1) await this.open(tx, week);
    return Math.max(0, present - first + 1);
  }

  /** Opens one week in its first state. Maintenance. */
  async open(tx: Transaction, week: number): Promise<string> {
    const id = newId();
    await this.repository.insert(tx, id, week, await this.rhythms.takenUpIn(tx, week));
    await tx.bear(WEEK_MACHINE, id, 'COLLECTING');
    tx.audit({ action: 'week.open', objectType: 'WEEK', objectId: id, detail: { week: isoWeekOf(week) } });
    return id;
  }

  /** The weeks that are on their way to a meeting or its minutes, oldest first. */
  underWay(tx: Transaction): Promise<WeekRow[]> {
    return this.repository.underWay(tx);
  }

  /** The parties that have not handed in their report of a week, or have had it given back. Maintenance. */
  notReported(tx: Transaction, week: WeekIndex): Promise<NotReported[]> {
    return this.reports.notReported(tx, week);
  }

  /** Says anew of the weeks from one on, as far as nothing has happened in them, which have a report of their own. */
  async placeAnew(tx: Transaction, from: WeekIndex): Promise<void> {
    for (const row of await this.repository.collectingFrom(tx, from)) {
      const later = await this.rhythms.takenUpIn(tx, row.week);
      if (later === row.takenUpIn) continue;
      await this.repository.takeUpIn(tx, row.week, later);
      await tx.announceWeek(row.week);
    }
  }

  /** The first week whose reports are not due yet: a new rhythm holds from it. */
  async firstNotDue(tx: Transaction): Promise<WeekIndex> {
    for (const week of await this.repository.collecting(tx)) {
      const [due] = await this.rhythms.deadlines(tx, week);
      if (due !== undefined && Date.parse(due.at) > Date.parse(tx.now)) return week;
    }
    return weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone)) + 1;
  }
}

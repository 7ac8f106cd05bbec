import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { hasReached, WEEK_MACHINE, type WeekRhythm } from '@samlad/domain/week-states.js';
import { type IsoWeek, isoWeekOf, weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { newId, type Transaction } from '../database/transaction.js';
import type { WeekHeader, WeekRow } from './week-row.js';
import { WeekRepository } from './week.repository.js';

/** What other features may ask about weeks. */
@Injectable()
export class Weeks {
  constructor(private readonly repository: WeekRepository) {}

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

  /** The municipality's rhythm: when each state is due. */
  async rhythm(tx: Transaction): Promise<WeekRhythm> {
    return (await this.repository.rhythm(tx)).rhythm;
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
    await this.repository.insert(tx, id, week);
    await tx.bear(WEEK_MACHINE, id, 'COLLECTING');
    tx.audit({ action: 'week.open', objectType: 'WEEK', objectId: id, detail: { week: isoWeekOf(week) } });
    return id;
  }
}

import { Injectable } from '@nestjs/common';
import type { WeekRhythm } from '@samlad/domain/rhythm.js';
import { type DatedDeadline, datedDeadlines, takenUpIn } from '@samlad/domain/rhythm-dates.js';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import { newId, type Transaction } from '../database/transaction.js';
import { RhythmRepository, type RhythmVersion } from './rhythm.repository.js';

export type { RhythmVersion };

const SHOWN = 10;

/** What other features may ask about the municipality's rhythm. */
@Injectable()
export class Rhythms {
  constructor(private readonly repository: RhythmRepository) {}

  /** The version that holds in a week. */
  of(tx: Transaction, week: WeekIndex): Promise<RhythmVersion> {
    return this.repository.of(tx, week);
  }

  /** The newest version, which holds for weeks to come. */
  newest(tx: Transaction): Promise<RhythmVersion> {
    return this.repository.newest(tx);
  }

  /** The last ten versions, newest first. */
  last(tx: Transaction): Promise<RhythmVersion[]> {
    return this.repository.last(tx, SHOWN);
  }

  /** All versions that begin to hold by a week, newest first: the first that has begun in a week is the one that holds there. */
  upTo(tx: Transaction, week: WeekIndex): Promise<RhythmVersion[]> {
    return this.repository.upTo(tx, week);
  }

  /** The deadlines of a week in order, as instants. */
  async deadlines(tx: Transaction, week: WeekIndex): Promise<DatedDeadline[]> {
    const { settings } = await this.repository.of(tx, week);
    return datedDeadlines(isoWeekOf(week), settings, tx.actor.timeZone);
  }

  /** The week in whose report and meeting a week is taken up; null when it has its own. */
  async takenUpIn(tx: Transaction, week: WeekIndex): Promise<WeekIndex | null> {
    const { settings } = await this.repository.of(tx, week);
    const later = takenUpIn(week, settings);
    return later === week ? null : later;
  }

  /** Adds the version after `number`, which holds from a week on; gives its id. */
  async add(tx: Transaction, number: number, fromWeek: WeekIndex, settings: WeekRhythm): Promise<string> {
    const id = newId();
    await this.repository.insert(tx, { id, number: number + 1, fromWeek, settings });
    return id;
  }
}

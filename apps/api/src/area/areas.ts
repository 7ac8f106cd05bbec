import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import type { Area } from './area.model.js';
import { AreaRepository } from './area.repository.js';
import { AreaLocator } from './area-locator.js';

const LOCATORS_KEPT = 200;

/** What other features may ask about areas. */
@Injectable()
export class Areas {
  private readonly locators = new Map<string, AreaLocator>();

  constructor(private readonly repository: AreaRepository) {}

  /** Every area that exists in the week: the municipality, its districts, their places. */
  all(tx: Transaction, week: WeekIndex): Promise<Area[]> {
    return this.repository.validIn(tx, week);
  }

  /** The areas that the parties report on in the week. */
  async reporting(tx: Transaction, week: WeekIndex): Promise<Area[]> {
    return (await this.locator(tx, week)).districts;
  }

  /** The area with a code in the week; UNKNOWN_AREA when there is none. */
  async byCode(tx: Transaction, week: WeekIndex, code: string): Promise<Area> {
    const area = (await this.locator(tx, week)).byCode(code);
    if (area === undefined) throw new DomainError('UNKNOWN_AREA', { area: code, week: isoWeekOf(week) });
    return area;
  }

  /** The areas of the week made ready for finding where positions lie. Kept in memory while they do not change. */
  async locator(tx: Transaction, week: WeekIndex): Promise<AreaLocator> {
    const stamp = await this.repository.stamp(tx, week);
    const key = `${tx.actor.municipalityId}:${tx.actor.projectedCrs}:${stamp}`;
    const kept = this.locators.get(key);
    if (kept !== undefined) return kept;
    const locator = new AreaLocator(await this.repository.validIn(tx, week), tx.actor.projectedCrs);
    this.locators.set(key, locator);
    const [oldest] = this.locators.keys();
    if (this.locators.size > LOCATORS_KEPT && oldest !== undefined) this.locators.delete(oldest);
    return locator;
  }
}

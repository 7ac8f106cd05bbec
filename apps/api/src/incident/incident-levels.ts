import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { categoryOf } from '@samlad/domain/incident-categories.js';
import { finestPlace } from '@samlad/domain/place.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { Areas } from '../area/areas.js';
import type { Transaction } from '../database/transaction.js';
import { IncidentLevelRepository } from './incident-level.repository.js';
import { levelOfIncident } from './incident.policy.js';

/** What other features may ask about the levels of incidents. */
@Injectable()
export class IncidentLevels {
  constructor(
    private readonly repository: IncidentLevelRepository,
    private readonly areas: Areas,
  ) {}

  /**
   * Makes an own incident's place as coarse as its new level, its category and its type ask; what was made coarse once stays so.
   * Throws INVALID_INPUT for a level below the category's own.
   */
  async fitToLevel(tx: Transaction, id: string, level: SecrecyLevel): Promise<void> {
    const { week, categoryCode, precision, placeType, position, areaCode } = await this.repository.placeOf(
      tx,
      id,
    );
    const category = categoryOf(categoryCode);
    if (category === undefined) throw new DomainError('UNKNOWN_CATEGORY', { category: categoryCode });
    levelOfIncident(category, level, null);
    const finest = finestPlace(category.finest, level, placeType);
    if (finest === 'POINT') return;
    const locator = await this.areas.locator(tx, week);
    await this.repository.write(tx, id, locator.place({ finest, precision, position, areaCode }));
  }
}

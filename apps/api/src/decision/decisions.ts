import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { type Mark, noteLevelChange } from '../access/marks.js';
import { newId, type Transaction } from '../database/transaction.js';
import type { Decision } from './decision.model.js';
import { DecisionRepository } from './decision.repository.js';

/** What other features may ask of decisions. */
@Injectable()
export class Decisions {
  constructor(private readonly repository: DecisionRepository) {}

  /** The decisions of a week's meeting in their order. */
  ofWeek(tx: Transaction, week: number): Promise<Decision[]> {
    return this.repository.ofWeek(tx, week);
  }

  /**
   * Records that the week's meeting agreed on an insats, at the insats's level and as its party's. The rows of the week
   * and of the insats must be locked.
   */
  async onMeasure(tx: Transaction, week: number, measureId: string): Promise<void> {
    const id = newId();
    if (!(await this.repository.insertOnMeasure(tx, id, week, measureId))) throw new DomainError('NOT_FOUND');
    tx.audit({
      action: 'decision.record',
      objectType: 'DECISION',
      objectId: id,
      detail: { measure: measureId },
    });
  }

  /**
   * Gives the decisions on an own insats its new level, and logs it for each as the insats's own; who could read them
   * before and who can now are told.
   */
  async followMeasure(tx: Transaction, measureId: string, mark: Mark): Promise<void> {
    const following = await this.repository.onMeasure(tx, measureId);
    const announce = async () => {
      for (const { id, week } of following) await tx.announceRow(week, 'decision', id);
    };
    await announce();
    await this.repository.followMeasure(tx, measureId);
    await announce();
    for (const { id, previous } of following) {
      await noteLevelChange(tx, { objectType: 'DECISION', objectId: id }, previous, mark);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
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

  /** Records that the week's meeting agreed on an insats. The week's row must be locked. */
  async onMeasure(
    tx: Transaction,
    week: number,
    measure: { measureId: string; areaId: string; title: string },
  ): Promise<void> {
    const id = newId();
    const written = await this.repository.insert(tx, id, week, {
      kind: 'MEASURE',
      text: `Insatsen ”${measure.title}” är överenskommen.`,
      areaId: measure.areaId,
      measureId: measure.measureId,
      responsiblePartyId: null,
      dueOn: null,
    });
    if (!written) throw new DomainError('NOT_FOUND');
    tx.audit({
      action: 'decision.record',
      objectType: 'DECISION',
      objectId: id,
      detail: { measure: measure.measureId },
    });
  }
}

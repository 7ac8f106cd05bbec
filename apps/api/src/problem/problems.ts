import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Transaction } from '../database/transaction.js';
import type { Problem } from './problem.model.js';
import { ProblemRepository, type ProblemRow } from './problem.repository.js';

/** What other features may ask about problems. */
@Injectable()
export class Problems {
  constructor(private readonly repository: ProblemRepository) {}

  /** The problems of one area that the actor may see. */
  ofArea(tx: Transaction, areaId: string): Promise<Problem[]> {
    return this.repository.list(tx, { areaId });
  }

  /** All open problems that the actor may see, the weightiest first. */
  open(tx: Transaction): Promise<Problem[]> {
    return this.repository.list(tx, { state: 'OPEN' });
  }

  /** A problem that the actor may see, locked; NOT_FOUND otherwise. */
  async existing(tx: Transaction, id: string): Promise<ProblemRow> {
    const row = await this.repository.findLocked(tx, id);
    if (row === null) throw new DomainError('NOT_FOUND');
    return row;
  }
}

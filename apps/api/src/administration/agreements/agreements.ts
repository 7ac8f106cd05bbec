import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.js';
import { AgreementRepository, type StoredAgreement } from './agreement.repository.js';

const MOST = 1_000;

/** What other features may ask about agreements. */
@Injectable()
export class Agreements {
  constructor(private readonly repository: AgreementRepository) {}

  /** All agreements of the municipality, those that hold or wait first. */
  all(tx: Transaction): Promise<StoredAgreement[]> {
    return this.repository.list(tx, {}, MOST, 0);
  }
}

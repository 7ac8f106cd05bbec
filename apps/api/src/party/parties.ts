import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { Party } from './party.model.js';
import { PartyRepository } from './party.repository.js';

/** What other features may ask about parties. */
@Injectable()
export class Parties {
  constructor(private readonly repository: PartyRepository) {}

  /** All parties in their order, the actor's municipality only. */
  all(tx: Transaction): Promise<Party[]> {
    return this.repository.all(tx);
  }
}

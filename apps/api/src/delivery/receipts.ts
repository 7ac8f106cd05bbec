import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { knownId } from '../database/transaction.js';
import type { DeliveryReceipt } from './delivery.model.js';
import { DeliveryRepository } from './delivery.repository.js';

/** What a system may read: what became of its own deliveries. */
@Injectable()
export class Receipts {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliveryRepository,
  ) {}

  /** NOT_FOUND for what was never delivered, and for what another system has delivered. */
  find(actor: Actor, id: string): Promise<DeliveryReceipt> {
    const known = knownId(id);
    return this.database.read(actor, async (tx) => {
      const receipt = await this.repository.find(tx, known);
      if (receipt === null) throw new DomainError('NOT_FOUND');
      return receipt;
    });
  }
}

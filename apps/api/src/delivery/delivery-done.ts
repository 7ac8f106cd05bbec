import { DomainError } from '@samlad/domain/errors.js';
import type { Receipt } from '../database/database.js';
import type { DeliveryReceipt } from './delivery.model.js';

/** A delivery that is stored, and whether the same call had been made before. */
export interface DoneDelivery {
  receipt: DeliveryReceipt;
  replayed: boolean;
}

/** A delivery's receipt; it is there once the delivery is stored. */
export function deliveryDone(receipt: DeliveryReceipt | null, { replayed }: Receipt): DoneDelivery {
  if (receipt === null) throw new DomainError('NOT_FOUND');
  return { receipt, replayed };
}

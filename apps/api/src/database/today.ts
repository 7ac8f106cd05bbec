import { Temporal } from 'temporal-polyfill';
import type { Transaction } from './transaction.js';

/** Today's date `YYYY-MM-DD` on the municipality's wall clock. */
export function today(tx: Transaction): string {
  return Temporal.Instant.from(tx.now).toZonedDateTimeISO(tx.actor.timeZone).toPlainDate().toString();
}

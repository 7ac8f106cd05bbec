import type { WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import type { WeekRow } from './week-row.js';

/** What must be answered before a picture is signed, and again before a meeting reads it; the week asks and does not know who answers. */
export abstract class SigningGate {
  /** Throws while something in the picture waits for an answer. */
  abstract mustBeAnswered(tx: Transaction, week: WeekIndex): Promise<void>;
}

/** What is made of a picture when its last signature is there, for those who may not read its rows. */
export abstract class ReviewedPicture {
  abstract publish(tx: Transaction, week: Pick<WeekRow, 'id' | 'week' | 'compilationNumber'>): Promise<void>;
}

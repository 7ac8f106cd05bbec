import { DomainError } from '@samlad/domain/errors.js';
import { isUuid } from '../database/actor.js';
import type { IncidentKey } from './incident-list.repository.js';

const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

/** A row's place in the list as a cursor that says nothing to the client. */
export function cursorOf({ week, occurredFrom, id }: IncidentKey): string {
  return Buffer.from([week, occurredFrom, id].join('|')).toString('base64url');
}

/** The place a cursor stands for; null for none. INVALID_INPUT when it was never given out. */
export function keyOf(cursor: string | null | undefined): IncidentKey | null {
  if (cursor === null || cursor === undefined || cursor === '') return null;
  const [week, occurredFrom = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (!/^-?\d{1,6}$/.test(week ?? '') || !TIME.test(occurredFrom) || !isUuid(id) || rest.length > 0) {
    throw new DomainError('INVALID_INPUT', {
      message: 'Sidmarkören (after) är inte giltig. Börja om från första sidan.',
    });
  }
  return { week: Number(week), occurredFrom, id };
}

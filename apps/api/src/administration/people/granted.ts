import { DomainError } from '@samlad/domain/errors.js';
import { ROLES, ROLES_NEEDING_UNIT, type Role } from '@samlad/domain/permissions.js';
import { cleanLine } from '@samlad/domain/text.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { today } from '../../database/today.js';
import { knownId, type Transaction } from '../../database/transaction.js';

/** What a person is given: a role in a party, as the input says it. */
export interface GrantedInput {
  role: Role;
  partyId: string;
  unitId?: string | null;
  function?: string | null;
  lastDay?: string | null;
}

/** The same as it is stored; `validTo` is the first instant when it no longer holds. */
export interface Granted {
  role: Role;
  partyId: string;
  unitId: string | null;
  function: string | null;
  validTo: string | null;
}

const roleSchema = z.enum(ROLES);
const functionSchema = cleanLine(80)
  .nullish()
  .transform((text) => text?.trim() || null);

/** Reads what is to be given. Throws INVALID_INPUT on a last day that has been. */
export function grantedOf(tx: Transaction, input: GrantedInput): Granted {
  const role = roleSchema.parse(input.role);
  mustHaveUnit(role, input.unitId);
  return {
    role,
    partyId: knownId(input.partyId),
    unitId: input.unitId ? knownId(input.unitId) : null,
    function: functionOf(input.function),
    validTo: input.lastDay ? dayAfter(tx, input.lastDay) : null,
  };
}

/** Refuses a role that is nothing without a unit when none is named. Throws INVALID_INPUT. */
export function mustHaveUnit(role: Role, unitId: string | null | undefined): void {
  if (unitId || !ROLES_NEEDING_UNIT.includes(role)) return;
  throw new DomainError('INVALID_INPUT', {
    message: 'Rollen gäller en enhet, till exempel en skola. Välj vilken.',
  });
}

/** A person's function in words, or null when none is told. */
export const functionOf = (text: string | null | undefined): string | null => functionSchema.parse(text);

/** The instant when a last day is over on the municipality's clock. Throws INVALID_INPUT on a day that has been. */
export function dayAfter(tx: Transaction, lastDay: string): string {
  if (lastDay < today(tx)) {
    throw new DomainError('INVALID_INPUT', {
      message: 'Sista dagen har redan varit. Välj i dag eller senare.',
    });
  }
  return Temporal.PlainDate.from(lastDay)
    .add({ days: 1 })
    .toZonedDateTime(tx.actor.timeZone)
    .toInstant()
    .toString();
}

/** SQL for the last day, `YYYY-MM-DD`, of what ends at an instant; `zone` is the placeholder of the time zone. */
export const lastDay = (expression: string, zone: string): string =>
  `((${expression} - interval '1 microsecond') at time zone ${zone})::date::text`;

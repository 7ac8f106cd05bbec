import { DomainError } from '@samlad/domain/errors.js';
import { ZodError } from 'zod';

const CONNECTION_LOST = new Set([
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
  '53100',
  '25006',
]);
const NETWORK =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|timeout exceeded|Connection terminated|Query read timeout/;

/** Values that PostgreSQL cannot hold: odd characters, times that do not exist, numbers out of range. */
const UNFIT_VALUE = new Set(['22003', '22007', '22008', '22009', '22021', '22P02', '22P05']);
const UNFIT = 'Ett värde i anropet finns inte eller är för stort. Rätta det och försök igen.';

interface DriverError {
  code?: string;
  message?: string;
  constraint?: string;
}

/** Turns whatever was thrown into a refusal the user may read; null for what must be masked. */
export function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof ZodError) {
    return new DomainError('INVALID_INPUT', {
      message: error.issues.map((issue) => issue.message).join(' '),
    });
  }
  const driver = error as DriverError;
  if (CONNECTION_LOST.has(driver?.code ?? '') || NETWORK.test(driver?.message ?? ''))
    return new DomainError('DATABASE_AWAY');
  if (UNFIT_VALUE.has(driver?.code ?? '')) return new DomainError('INVALID_INPUT', { message: UNFIT });
  return constraintRefusal(driver ?? {});
}

/** Somebody was first with the same step or thing, or what is pointed at is missing or hidden. */
function constraintRefusal({ code, constraint = '' }: DriverError): DomainError | null {
  if (code === '23505') {
    return constraint === 'state_change_pkey'
      ? new DomainError('VERSION_CONFLICT')
      : new DomainError('ALREADY_EXISTS', { thing: 'Uppgiften' });
  }
  const pointsNowhere = code === '23503' && !constraint.includes('state');
  return pointsNowhere || code === '42501' ? new DomainError('NOT_FOUND') : null;
}

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

interface DriverError {
  code?: string;
  message?: string;
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
  if (driver?.code === '23505') return new DomainError('ALREADY_EXISTS', { thing: 'Uppgiften' });
  if (driver?.code === '42501') return new DomainError('NOT_FOUND');
  return null;
}

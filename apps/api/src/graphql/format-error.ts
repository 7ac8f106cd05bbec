import { Logger } from '@nestjs/common';
import { DomainError, type ErrorCode, errorSentence } from '@samlad/domain/errors.js';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ZodError } from 'zod';

const log = new Logger('errors');
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

const PARSE_CODES: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
};

/** The one form of an error in an answer: plain words, a documented code, a request id; nothing of stack or SQL. */
export function formatError(
  original: unknown,
  formatted: GraphQLFormattedError,
  requestId: string,
  tells: boolean,
): GraphQLFormattedError {
  const cause = original instanceof GraphQLError ? original.originalError : original;
  const place = { ...(formatted.path ? { path: formatted.path } : {}) };
  const known = cause ? asDomainError(cause) : null;
  if (known !== null) {
    return {
      message: known.message,
      ...place,
      extensions: { code: known.code, reason: known.reason, params: known.params, requestId },
    };
  }
  const code = PARSE_CODES[String(formatted.extensions?.['code'])];
  if (code !== undefined) {
    const message = tells
      ? formatted.message.replace(/ Did you mean.*$/s, '')
      : errorSentence('MALFORMED_REQUEST');
    return { message, extensions: { code, reason: 'MALFORMED_REQUEST', requestId } };
  }
  log.error({ requestId, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  return {
    message: errorSentence('INTERNAL', { requestId }),
    ...place,
    extensions: { code: 'INTERNAL', reason: 'INTERNAL', requestId },
  };
}

import { Logger } from '@nestjs/common';
import { DomainError, type ErrorCode, errorSentence } from '@samlad/domain/errors.js';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { asDomainError } from '../errors/as-domain-error.js';
import { LIMITS } from './limits.js';

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;
const MOST_TOKENS = `högst ${LIMITS.tokens} ord och tecken`;
const log = new Logger('errors');
const PARSE_CODES: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** The one form of an error in an answer: plain words, a documented code, a request id; nothing of stack or SQL. */
export function formatError(
  original: unknown,
  formatted: GraphQLFormattedError,
  requestId: string,
  tells: boolean,
): GraphQLFormattedError {
  const cause = original instanceof GraphQLError ? original.originalError : original;
  const place = formatted.path ? { path: formatted.path } : {};
  const known = cause && !(cause instanceof GraphQLError) ? asDomainError(cause) : null;
  if (known !== null) {
    return {
      message: known.message,
      ...place,
      extensions: {
        ...known.details,
        code: known.code,
        reason: known.reason,
        params: known.params,
        requestId,
      },
    };
  }
  if (TOO_MANY_TOKENS.test(formatted.message)) {
    const { message, code, reason, params } = new DomainError('QUERY_TOO_LARGE', { limit: MOST_TOKENS });
    return { message, extensions: { code, reason, params, requestId } };
  }
  const isOfWholeRequest = cause === undefined && formatted.path === undefined;
  const code =
    PARSE_CODES[String(formatted.extensions?.['code'])] ?? (isOfWholeRequest ? 'BAD_USER_INPUT' : undefined);
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

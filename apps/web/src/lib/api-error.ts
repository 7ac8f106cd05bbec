import type { ErrorCode } from '@samlad/domain/errors.js';

export type ApiErrorCode = ErrorCode | 'OFFLINE';

interface ApiErrorDetails {
  code: ApiErrorCode;
  /** The exact reason, a key of ERRORS in libs/domain. */
  reason: string;
  params?: Record<string, unknown>;
  requestId?: string | null;
}

/** A refusal or failure with a Swedish sentence as message. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly reason: string;
  readonly params: Record<string, unknown>;
  readonly requestId: string | null;

  constructor(message: string, details: ApiErrorDetails) {
    super(message);
    this.name = 'ApiError';
    this.code = details.code;
    this.reason = details.reason;
    this.params = details.params ?? {};
    this.requestId = details.requestId ?? null;
  }
}

/** Nothing was saved, and the same request may be tried again as it is. */
export function mayRetry(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'OFFLINE' || error.code === 'UNAVAILABLE');
}

const SENTENCES = {
  offline: 'Ingen kontakt med servern. Kontrollera nätet och försök igen.',
  concern:
    'Texten verkar handla om oro för ett visst barn. Den har inte skickats. Vid textfältet står vart du vänder dig.',
  unreadable: 'Servern gav ett svar som inte går att läsa. Försök igen om en stund.',
};

export function offlineError(): ApiError {
  return new ApiError(SENTENCES.offline, { code: 'OFFLINE', reason: 'OFFLINE' });
}

/** A text was stopped here: it tells of concern for one child, and has left the page to nowhere. */
export function concernError(): ApiError {
  return new ApiError(SENTENCES.concern, { code: 'BAD_USER_INPUT', reason: 'CHILD_CONCERN' });
}

export function unreadableError(status: number, requestId: string | null): ApiError {
  const code = status === 429 ? 'TOO_MANY_REQUESTS' : status >= 500 ? 'UNAVAILABLE' : 'INTERNAL';
  return new ApiError(SENTENCES.unreadable, { code, reason: 'UNREADABLE_ANSWER', requestId });
}

/** The sentence to show for anything that was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Något gick fel i webbläsaren. Ladda om sidan och försök igen.';
}

export function errorRequestId(error: unknown): string | null {
  return error instanceof ApiError ? error.requestId : null;
}

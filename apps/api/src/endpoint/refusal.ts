import {
  type ErrorCode,
  type ErrorParams,
  type ErrorReason,
  errorSentence,
  ERRORS,
} from '@samlad/domain/errors.js';

/** A refusal as it is known inside. */
export interface Refusal {
  reason: ErrorReason;
  requestId: string;
  params: ErrorParams;
  details: Readonly<Record<string, unknown>>;
}

interface RefusalAnswer {
  status: number;
  body: object;
}

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Where HTTP has a status of its own for a reason. Source: RFC 9110 §15.5.13, RFC 6585 §3. */
const PROBLEM_STATUS: Partial<Record<ErrorReason, number>> = { VERSION_CONFLICT: 412, VERSION_NEEDED: 428 };

const TITLE: Record<ErrorCode, string> = {
  UNAUTHENTICATED: 'Nyckeln gäller inte',
  FORBIDDEN: 'Inte tillåtet',
  NOT_FOUND: 'Finns inte',
  BAD_USER_INPUT: 'Leveransen togs inte emot',
  CONFLICT: 'Något annat hann före',
  TOO_MANY_REQUESTS: 'För många anrop',
  UNAVAILABLE: 'Inte tillgängligt just nu',
  INTERNAL: 'Fel hos oss',
};

/** The form of an error in a GraphQL answer. */
export function asErrors({ reason, requestId, params }: Refusal, status?: number): RefusalAnswer {
  const { code } = ERRORS[reason];
  const message = errorSentence(reason, { ...params, requestId });
  return {
    status: status ?? STATUS[code],
    body: { errors: [{ message, extensions: { code, reason, requestId } }] },
  };
}

const TELLABLE = ['errors', 'findings', 'concernRoute'];
const tellable = (details: Refusal['details']) =>
  Object.fromEntries(TELLABLE.flatMap((name) => (name in details ? [[name, details[name]]] : [])));

/** The same as a problem for another program. Source: RFC 9457. */
export function asProblem({ reason, requestId, params, details }: Refusal, asked?: number): RefusalAnswer {
  const { code } = ERRORS[reason];
  const status = asked ?? PROBLEM_STATUS[reason] ?? STATUS[code];
  const { version } = params;
  return {
    status,
    body: {
      type: `urn:samlad:fel:${reason}`,
      title: TITLE[code],
      status,
      detail: errorSentence(reason, { ...params, requestId }),
      code,
      reason,
      requestId,
      ...(version !== undefined && { version }),
      ...tellable(details),
    },
  };
}

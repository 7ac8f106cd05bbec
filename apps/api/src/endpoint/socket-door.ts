import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { errorSentence } from '@samlad/domain/errors.js';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import type { RequestContext } from '../access/requires.js';
import type { Sessions } from '../access/sessions.js';
import { isTooLong, tooLongSentence } from './body.js';
import { formatError } from './format-error.js';
import { LIMITS } from './limits.js';

interface SocketExtra {
  socket: { close(code: number, word: string): void };
  request: IncomingMessage;
  samlad?: RequestContext & { checkedAt: number };
}

type SocketOptions = Pick<
  ServerOptions,
  'connectionInitWaitTimeout' | 'onConnect' | 'onError' | 'onNext' | 'onSubscribe' | 'validate'
> & {
  /** Words of inner errors stay inside. */
  isProd: true;
};

const INIT_MS = 10_000;
/** How old the knowledge of a socket's rights may be when something is asked or told. */
const TRUSTED_MS = 4_000;
const MOST_SUBSCRIPTIONS = 50;
const FORBIDDEN: [number, string] = [4403, 'Forbidden'];
const LATER: [number, string] = [1013, 'Try again later'];

/**
 * The WebSocket's side of the endpoint: the session of the upgrade request, subscriptions only, and the same
 * limits and masking as over HTTP. Source: security requirements §3, "same rules on both doors".
 */
export function socketDoor(
  sessions: Sessions,
  rules: readonly ValidationRule[],
  tells: boolean,
): SocketOptions {
  const masked = (errors: readonly GraphQLError[], extra: unknown): GraphQLFormattedError[] => {
    const requestId = (extra as SocketExtra).samlad?.requestId ?? randomUUID();
    return errors.map((error) => formatError(error, asServerWould(error), requestId, tells));
  };
  /** Shuts a socket whose session has ended or whose rights have changed; says whether it may stay open. */
  const standing = async (extra: unknown): Promise<boolean> => {
    const { socket, request, samlad } = extra as SocketExtra;
    if (!samlad?.actor) return false;
    if (Date.now() - samlad.checkedAt < TRUSTED_MS) return true;
    samlad.checkedAt = Date.now();
    const stands = await sessions.stillSpeakFor(samlad.actor, request.headers.cookie).catch(() => null);
    if (!stands) socket.close(...(stands === null ? LATER : FORBIDDEN));
    return stands === true;
  };
  return {
    connectionInitWaitTimeout: INIT_MS,
    isProd: true,
    onConnect: async ({ extra }) => {
      const { socket, request } = extra as SocketExtra;
      if (!isOwnOrigin(request)) return false;
      const requestId = randomUUID();
      const actor = await sessions.actorFrom(request.headers.cookie, requestId).catch(() => undefined);
      if (actor === undefined) socket.close(...LATER);
      (extra as SocketExtra).samlad = { actor: actor ?? null, requestId, checkedAt: Date.now() };
      return Boolean(actor);
    },
    onSubscribe: async ({ extra, subscriptions }, _id, { query }) => {
      if (!(await standing(extra))) return [new GraphQLError(errorSentence('NOT_SIGNED_IN'))];
      if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) return [new GraphQLError(TOO_MANY)];
      return unreadable(query);
    },
    validate: (schema: GraphQLSchema, document: DocumentNode) => [
      ...onlySubscriptions(document),
      ...validate(schema, document, [...specifiedRules, ...rules]),
    ],
    onError: ({ extra }, _id, _payload, errors) => masked(errors as readonly GraphQLError[], extra),
    onNext: async ({ extra }, _id, _payload, _args, result) => {
      await standing(extra);
      return result.errors
        ? { ...result, errors: masked(result.errors as readonly GraphQLError[], extra) }
        : undefined;
    },
  } as SocketOptions;
}

const TOO_MANY = errorSentence('QUERY_TOO_LARGE', { limit: `högst ${MOST_SUBSCRIPTIONS} prenumerationer` });

/** Why a document is not even read, said as an error of that one subscription; undefined when it can be. */
function unreadable(document: string): GraphQLError[] | undefined {
  if (isTooLong(document)) return [new GraphQLError(tooLongSentence())];
  try {
    parse(document, { maxTokens: LIMITS.tokens });
    return undefined;
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError(errorSentence('MALFORMED_REQUEST'))];
  }
}

function onlySubscriptions(document: DocumentNode): GraphQLError[] {
  const operation = getOperationAST(document);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return [];
  return [new GraphQLError('Frågor och ändringar skickas med POST till /graphql, inte över WebSocket.')];
}

/** graphql-ws leaves the classes of faults out; what has no cause came from parsing or validation. */
function asServerWould(error: GraphQLError): GraphQLFormattedError {
  if (error.originalError) return error.toJSON();
  return { ...error.toJSON(), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
}

/** Whether a browser's Origin is this server; programs without an Origin are let through to the session check. */
function isOwnOrigin(request: IncomingMessage): boolean {
  const origin = request.headers.origin;
  return origin === undefined || URL.parse(origin)?.host === request.headers.host;
}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import type { RequestContext } from '../access/requires.js';
import type { Sessions } from '../access/sessions.js';
import { formatError } from './format-error.js';

interface SocketExtra {
  request: IncomingMessage;
  samlad?: RequestContext;
}

type SocketOptions = Pick<
  ServerOptions,
  'connectionInitWaitTimeout' | 'onConnect' | 'onError' | 'onNext' | 'validate'
>;

const INIT_MS = 10_000;

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
  return {
    connectionInitWaitTimeout: INIT_MS,
    onConnect: async ({ extra }) => {
      const socket = extra as SocketExtra;
      if (!isOwnOrigin(socket.request)) return false;
      const requestId = randomUUID();
      const actor = await sessions.actorFrom(socket.request.headers.cookie, requestId);
      socket.samlad = { actor, requestId };
      return actor !== null;
    },
    validate: (schema: GraphQLSchema, document: DocumentNode) => [
      ...onlySubscriptions(document),
      ...validate(schema, document, [...specifiedRules, ...rules]),
    ],
    onError: ({ extra }, _id, _payload, errors) => masked(errors as readonly GraphQLError[], extra),
    onNext: ({ extra }, _id, _payload, _args, result) =>
      result.errors
        ? { ...result, errors: masked(result.errors as readonly GraphQLError[], extra) }
        : undefined,
  } as SocketOptions;
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

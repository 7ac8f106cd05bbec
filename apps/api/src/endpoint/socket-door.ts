import type { IncomingMessage } from 'node:http';
import { DomainError } from '@samlad/domain/errors.js';
import {
  type ExecutionArgs,
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
import { CloseCode, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { RequestContext } from '../access/requires.js';
import type { Sessions } from '../access/sessions.js';
import { isTooLong, TOO_LONG } from './body.js';
import { costOf, tooDear } from './cost.js';
import { formatError } from './format-error.js';
import { LIMITS, tooLarge } from './limits.js';
import type { ListedOperations } from './listed-operations.js';

/** What hangs on an open socket: the request that opened it and whom its session speaks for. */
export interface SocketExtra {
  socket: { close(code: number, word: string): void };
  request: IncomingMessage;
  samlad: RequestContext & { checkedAt: number };
}

export interface SocketDoor {
  options: ServerOptions<Record<string, unknown>, SocketExtra>;
  /** Shuts a socket whose session has ended or whose rights have changed; says whether it may stay open. */
  standing(extra: SocketExtra): Promise<boolean>;
}

/** What the door stands on. */
interface DoorGround {
  sessions: Pick<Sessions, 'stillSpeakFor'>;
  listed: ListedOperations;
  rules: readonly ValidationRule[];
  schema: () => GraphQLSchema;
  /** Whether a caller is told what was wrong with a document. */
  tells: boolean;
}

export const SOCKET_DOOR = Symbol('socket-door');

const INIT_MS = 10_000;
/** How old the knowledge of a socket's rights may be: with a look each second it ends within five of its session. */
const TRUSTED_MS = 3_500;
const MOST_SUBSCRIPTIONS = 50;
const FORBIDDEN: [number, string] = [CloseCode.Forbidden, 'Forbidden'];
const LATER: [number, string] = [1013, 'Try again later'];

/**
 * The WebSocket's side of the endpoint: the session of the upgrade request, subscriptions only, and the same
 * limits and masking as over HTTP. Source: security requirements §3, "same rules on both doors".
 */
export function socketDoor(ground: DoorGround): SocketDoor {
  const masked = (errors: readonly GraphQLError[], { samlad }: SocketExtra): GraphQLFormattedError[] =>
    errors
      .slice(0, LIMITS.errors)
      .map((error) => formatError(error, asServerWould(error), samlad.requestId, ground.tells));
  const standing = async ({ socket, request, samlad }: SocketExtra): Promise<boolean> => {
    if (!samlad.actor) return false;
    if (Date.now() - samlad.checkedAt < TRUSTED_MS) return true;
    samlad.checkedAt = Date.now();
    const { cookie } = request.headers;
    const stands = await ground.sessions.stillSpeakFor(samlad.actor, cookie).catch(() => null);
    if (!stands) socket.close(...(stands === null ? LATER : FORBIDDEN));
    return stands === true;
  };
  return {
    standing,
    options: {
      connectionInitWaitTimeout: INIT_MS,
      onConnect: ({ extra }) => standing(extra),
      onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
        try {
          if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS)
            throw tooLarge(`högst ${MOST_SUBSCRIPTIONS} prenumerationer`);
          if (!(await standing(extra))) throw new DomainError('NOT_SIGNED_IN');
          return subscriptionOf(ground, payload, extra.samlad);
        } catch (error) {
          return [error instanceof GraphQLError ? error : asGraphQLError(error as Error)];
        }
      },
      onError: ({ extra }, _id, _payload, errors) => masked(errors as GraphQLError[], extra),
      onNext: async ({ extra }, _id, _payload, _args, result) => {
        await standing(extra);
        return result.errors ? { ...result, errors: masked(result.errors, extra) } : undefined;
      },
    },
  };
}

/** What to run, or why it is not run. Throws what is wrong with a document that is not even read. */
function subscriptionOf(
  { listed, rules, schema }: DoorGround,
  payload: SubscribePayload,
  samlad: RequestContext,
): ExecutionArgs | readonly GraphQLError[] {
  const text = String(listed.documentFor(payload));
  if (isTooLong(text)) throw tooLarge(TOO_LONG);
  const document = parse(text, { maxTokens: LIMITS.tokens });
  const operation = getOperationAST(document, payload.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw new GraphQLError(ONLY_SUBSCRIPTIONS);
  const faults = validate(schema(), document, [...specifiedRules, ...rules]);
  if (faults.length > 0) return faults;
  const variableValues = payload.variables ?? {};
  const fault = tooDear(costOf(schema(), document, operation, variableValues), samlad.actor?.role);
  if (fault !== undefined) throw tooLarge(fault);
  return {
    schema: schema(),
    document,
    operationName: payload.operationName,
    variableValues,
    contextValue: { samlad },
  };
}

const ONLY_SUBSCRIPTIONS = 'Frågor och ändringar skickas med POST till /graphql, inte över WebSocket.';

const asGraphQLError = (originalError: Error) => new GraphQLError(originalError.message, { originalError });

/** graphql-ws leaves the classes of faults out; what has no cause came from parsing or validation. */
function asServerWould(error: GraphQLError): GraphQLFormattedError {
  if (error.originalError) return error.toJSON();
  return { ...error.toJSON(), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
}

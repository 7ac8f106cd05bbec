import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Sessions } from '../access/sessions.js';
import type { RequestContext, SamladRequest } from '../access/requires.js';
import { CONFIG, type Config } from '../config/config.js';
import { currentRequestId } from '../http/request-id.js';
import { formatError } from './format-error.js';
import { LIMITS, limitsRule } from './limits.js';
import { registerEnums } from './enums.js';

registerEnums();

interface SocketExtra {
  request: IncomingMessage;
}

/** One GraphQL endpoint on both doors, HTTP and WebSocket, with the same context, limits and masking. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CONFIG, Sessions],
      useFactory: (config: Config, sessions: Sessions): ApolloDriverConfig => {
        const tells = config.mode !== 'production';
        return {
          path: '/graphql',
          autoSchemaFile: true,
          sortSchema: true,
          introspection: tells,
          playground: false,
          graphiql: false,
          csrfPrevention: true,
          allowBatchedHttpRequests: false,
          includeStacktraceInErrorResponses: false,
          hideSchemaDetailsFromClientErrors: !tells,
          parseOptions: { maxTokens: LIMITS.tokens },
          validationRules: [limitsRule(tells), ...(tells ? [] : [NoSchemaIntrospectionCustomRule])],
          context: ({ req, extra }: { req?: SamladRequest; extra?: { samlad: RequestContext } }) => ({
            samlad: req?.samlad ?? extra?.samlad ?? { actor: null, requestId: randomUUID() },
          }),
          formatError: (formatted, original) => formatError(original, formatted, currentRequestId(), tells),
          subscriptions: {
            'graphql-ws': {
              connectionInitWaitTimeout: 10_000,
              onConnect: async (context) => {
                const extra = context.extra as SocketExtra & { samlad: RequestContext };
                if (!isOwnOrigin(extra.request)) return false;
                const requestId = randomUUID();
                const actor = await sessions.actorFrom(extra.request.headers.cookie, requestId);
                extra.samlad = { actor, requestId };
                return actor !== null;
              },
            },
          },
        };
      },
    }),
  ],
})
export class GraphqlModule {}

/** Whether a browser's Origin is this server; programs without an Origin are let through to the session check. */
function isOwnOrigin(request: IncomingMessage): boolean {
  const origin = request.headers.origin;
  return origin === undefined || URL.parse(origin)?.host === request.headers.host;
}

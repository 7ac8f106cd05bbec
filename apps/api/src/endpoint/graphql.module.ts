import { randomUUID } from 'node:crypto';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';
import type { SamladRequest } from '../access/requires.js';
import { Sessions } from '../access/sessions.js';
import { CONFIG, type Config } from '../config/config.js';
import { currentRequestId } from '../errors/request-id.js';
import { registerEnums } from '../graphql/enums.js';
import { awayStatus, costly, fewErrors, followedBySocket, uploadsOnly } from './answer-plugins.js';
import { formatError } from './format-error.js';
import { LIMITS, limitsRule } from './limits.js';
import { ListedOperations } from './listed-operations.js';
import { SOCKET_DOOR, socketDoor } from './socket-door.js';
import { SocketServer } from './socket-server.js';

registerEnums();

/** Whether the server tells a caller what its schema holds. */
const tellsSchema = ({ mode }: Config): boolean => mode !== 'production';

const rulesFor = (config: Config): ValidationRule[] =>
  tellsSchema(config) ? [limitsRule(true)] : [limitsRule(false), NoSchemaIntrospectionCustomRule];

/** One GraphQL endpoint on both doors, HTTP and WebSocket, with the same context, limits and masking. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CONFIG],
      useFactory: (config: Config): ApolloDriverConfig => {
        const tells = tellsSchema(config);
        return {
          path: '/graphql',
          autoSchemaFile: true,
          sortSchema: true,
          introspection: tells,
          playground: false,
          graphiql: false,
          csrfPrevention: true,
          allowBatchedHttpRequests: false,
          persistedQueries: false,
          // Nest's own way would answer 200 where the status says that the database is away.
          preserveHttpStatusForExecutionErrors: false,
          plugins: [followedBySocket, uploadsOnly, costly, fewErrors, awayStatus],
          includeStacktraceInErrorResponses: false,
          hideSchemaDetailsFromClientErrors: !tells,
          parseOptions: { maxTokens: LIMITS.tokens },
          validationRules: rulesFor(config),
          context: ({ req }: { req?: SamladRequest }) => ({
            samlad: req?.samlad ?? { actor: null, requestId: randomUUID() },
          }),
          formatError: (formatted, original) => formatError(original, formatted, currentRequestId(), tells),
        };
      },
    }),
  ],
  providers: [
    ListedOperations,
    {
      provide: SOCKET_DOOR,
      inject: [CONFIG, Sessions, ListedOperations, GraphQLSchemaHost],
      useFactory: (config: Config, sessions: Sessions, listed: ListedOperations, host: GraphQLSchemaHost) =>
        socketDoor({
          sessions,
          listed,
          rules: rulesFor(config),
          schema: () => host.schema,
          tells: tellsSchema(config),
        }),
    },
    SocketServer,
  ],
  exports: [ListedOperations],
})
export class GraphqlModule {}

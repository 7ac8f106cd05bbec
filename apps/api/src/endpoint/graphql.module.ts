import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { randomUUID } from 'node:crypto';
import { Sessions } from '../access/sessions.js';
import type { RequestContext, SamladRequest } from '../access/requires.js';
import { CONFIG, type Config } from '../config/config.js';
import { currentRequestId } from '../errors/request-id.js';
import { fewErrors } from './few-errors.js';
import { formatError } from './format-error.js';
import { socketDoor } from './socket-door.js';
import { LIMITS, limitsRule } from './limits.js';
import { registerEnums } from '../graphql/enums.js';

registerEnums();

/** One GraphQL endpoint on both doors, HTTP and WebSocket, with the same context, limits and masking. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CONFIG, Sessions],
      useFactory: (config: Config, sessions: Sessions): ApolloDriverConfig => {
        const tells = config.mode !== 'production';
        const rules = [limitsRule(tells), ...(tells ? [] : [NoSchemaIntrospectionCustomRule])];
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
          plugins: [fewErrors],
          includeStacktraceInErrorResponses: false,
          hideSchemaDetailsFromClientErrors: !tells,
          parseOptions: { maxTokens: LIMITS.tokens },
          validationRules: rules,
          context: ({ req, extra }: { req?: SamladRequest; extra?: { samlad: RequestContext } }) => ({
            samlad: req?.samlad ?? extra?.samlad ?? { actor: null, requestId: randomUUID() },
          }),
          formatError: (formatted, original) => formatError(original, formatted, currentRequestId(), tells),
          subscriptions: {
            'graphql-ws': socketDoor(sessions, rules, tells),
          },
        };
      },
    }),
  ],
})
export class GraphqlModule {}

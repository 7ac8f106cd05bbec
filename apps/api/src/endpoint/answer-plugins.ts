import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError } from '@samlad/domain/errors.js';
import { UPLOAD_OPERATIONS } from '@samlad/domain/uploads.js';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../access/requires.js';
import { costOf, tooDear } from './cost.js';
import { LIMITS, tooLarge } from './limits.js';
import { RETRY_AFTER_S } from './middleware.js';

/** Tells the first faults of a request and leaves the rest out. Security guide §3. */
export const fewErrors: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = body.singleResult.errors.slice(0, LIMITS.errors);
    },
  }),
};

/** Says with the status as well, and when to come back, that an answer is lacking because the database is away. */
export const awayStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const isAway = body.singleResult.errors?.some(
        ({ extensions }) => extensions?.['code'] === 'UNAVAILABLE',
      );
      if (!isAway) return;
      http.status = 503;
      http.headers.set('retry-after', RETRY_AFTER_S);
    },
  }),
};

/** Runs nothing but what carries a file in a request that may be as large as one. */
export const uploadsOnly: ApolloServerPlugin<{ samlad: RequestContext }> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue }) => {
      if (!contextValue.samlad.upload) return;
      const isUpload = operation?.selectionSet.selections.every(
        (root) => root.kind === 'Field' && UPLOAD_OPERATIONS.includes(root.name.value),
      );
      if (!isUpload) throw tooLarge('bara inläsning av filer får vara så stor');
    },
  }),
};

/** Refuses to follow changes with an ordinary call; that is what the socket is for. */
export const followedBySocket: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== 'subscription') return;
      const originalError = new DomainError('FOLLOWED_BY_SOCKET');
      throw new GraphQLError(originalError.message, {
        originalError,
        extensions: { http: { status: 400 } },
      });
    },
  }),
};

/** Refuses an operation that would cost more than who asks may spend, before it is run. */
export const costly: ApolloServerPlugin<{ samlad: RequestContext }> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
      if (!operation) return;
      const cost = costOf(schema, document, operation, request.variables ?? {});
      const fault = tooDear(cost, contextValue.samlad.actor?.role);
      if (fault !== undefined) throw tooLarge(fault);
    },
  }),
};

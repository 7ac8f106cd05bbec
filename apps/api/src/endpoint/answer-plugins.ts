import type { ApolloServerPlugin } from '@apollo/server';
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

import type { ApolloServerPlugin } from '@apollo/server';

const MOST_ERRORS = 5;

/** Tells the first faults of a request and leaves the rest out. Security guide §3. */
export const fewErrors: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = body.singleResult.errors.slice(0, MOST_ERRORS);
    },
  }),
};

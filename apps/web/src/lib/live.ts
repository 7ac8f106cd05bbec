import type { Client } from 'graphql-ws';
import type { TadaDocumentNode } from './graphql';
import { askFor } from './request';

const LONGEST_WAIT_MS = 30_000;

let client: Promise<Client> | null = null;

async function connect(): Promise<Client> {
  const { createClient } = await import('graphql-ws');
  return createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (retries) => {
      const wait = Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** retries);
      return new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
    },
    lazyCloseTimeout: 2_000,
  });
}

/**
 * Hears a subscription until the returned function is called. A socket that fails is tried again in silence;
 * pages read anew on focus all the same.
 */
export function listen<Result, Variables extends Record<string, unknown>>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  onEvent: (result: Result) => void,
): () => void {
  let stop = () => {};
  let stopped = false;
  client ??= connect();
  client
    .then((socket) => {
      if (stopped) return;
      stop = socket.subscribe<Result>(
        // The protocol of sockets wants a text there.
        { query: '', ...askFor(document, variables) },
        { next: ({ data }) => data && onEvent(data), error: () => {}, complete: () => {} },
      );
    })
    .catch(() => {
      client = null;
    });
  return () => {
    stopped = true;
    stop();
  };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce, type AnnounceOptions } from '@/ui/announce';
import { concernError, errorMessage, type ApiError } from './api-error';
import { IntentionKey } from './client-key';
import { maySend } from './guard/gate';
import type { TadaDocumentNode } from './graphql';
import { request } from './request';

interface SendOptions<Result, Input> {
  /** Said when the server has acknowledged. */
  said?: string | ((result: Result, input: Input) => string);
  announcement?: (result: Result, input: Input) => AnnounceOptions;
  /** Names of the operations to read again; all that are on the screen when left out. */
  refetch?: readonly string[];
  onDone?: (result: Result, input: Input) => void;
  /** Errors are announced unless the form shows them itself. */
  showsErrors?: boolean;
}

/**
 * A mutation `($input: …!)` with its client key: the same input sent again, by double click or after a lost
 * answer, carries the same key, so that it takes effect once.
 */
export function useSend<Result, Input extends { clientKey: string }>(
  document: TadaDocumentNode<Result, { input: Input }>,
  options: SendOptions<Result, Omit<Input, 'clientKey'>> = {},
) {
  const queries = useQueryClient();
  const [intention] = useState(() => new IntentionKey());
  const mutation = useMutation<Result, ApiError, Omit<Input, 'clientKey'>>({
    mutationFn: async (input) => {
      if (!(await maySend(input))) throw concernError();
      return request(document, { input: { ...input, clientKey: intention.keyFor(input) } as Input });
    },
    onSuccess: async (result, input) => {
      intention.done();
      const { said, announcement, refetch } = options;
      const text = typeof said === 'function' ? said(result, input) : said;
      if (text) announce(text, { tone: 'success', ...announcement?.(result, input) });
      options.onDone?.(result, input);
      const named = ({ queryKey }: { queryKey: readonly unknown[] }) =>
        !refetch || refetch.includes(String(queryKey[0]));
      await queries.invalidateQueries({ predicate: named });
    },
    onError: (error) => {
      if (!options.showsErrors && error.reason !== 'STEP_UP_REQUIRED')
        announce(errorMessage(error), { tone: 'danger' });
    },
  });
  // The dialog that asks for it says why; the form would say it once more, even after it has been given.
  return mutation.error?.reason === 'STEP_UP_REQUIRED' ? { ...mutation, error: null } : mutation;
}

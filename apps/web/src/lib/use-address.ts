import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type AddressChange = Readonly<Record<string, string | null>>;

/**
 * What the page keeps in its address after `?`: search, sorting and filters. Null or empty takes a name away.
 * A change builds on the address as it is then and is drawn at once, so that nothing is lost between two fast ones.
 */
export function useAddress(): readonly [URLSearchParams, (change: AddressChange) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (changes: AddressChange) =>
      setSearch(
        () => {
          const next = new URLSearchParams(location.search);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true, flushSync: true },
      ),
    [setSearch],
  );
  return [search, change];
}

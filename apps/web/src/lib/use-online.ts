import { useSyncExternalStore } from 'react';
import { isReachable, subscribeToReachability } from './reachability';

/** False when the browser has no network or the last request did not come through. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribeToReachability, isReachable);
}

let reached = true;
const listeners = new Set<() => void>();

/** Notes whether the last request came through; `useOnline` shows it. */
export function noteReachability(next: boolean): void {
  if (next === reached) return;
  reached = next;
  listeners.forEach((listener) => listener());
}

export function isReachable(): boolean {
  return reached && navigator.onLine;
}

export function subscribeToReachability(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

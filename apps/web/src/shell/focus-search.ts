const WAIT_MS = 5_000;

function focusFound(): boolean {
  const search = document.querySelector<HTMLElement>('[data-search]');
  search?.focus();
  return search !== null;
}

/**
 * Moves the focus to the page's search. A page that still waits for its answer has none: then as soon as it is there, unless
 * somebody has gone on with something else.
 */
export function focusSearch(): void {
  if (focusFound()) return;
  const gone = new AbortController();
  const stop = () => {
    gone.abort();
    arrivals.disconnect();
  };
  const arrivals = new MutationObserver(() => focusFound() && stop());
  arrivals.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(stop, WAIT_MS);
  gone.signal.addEventListener('abort', () => clearTimeout(timer));
  for (const kind of ['keydown', 'pointerdown']) {
    document.addEventListener(kind, stop, { capture: true, signal: gone.signal });
  }
}

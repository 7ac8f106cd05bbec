import { useEffect, useRef } from 'react';
import { useMatches } from 'react-router';

/** Moves the focus to the main element when another page is shown, but not when only its address changes. */
export function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const page = useMatches().at(-1)?.id;
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return main;
}

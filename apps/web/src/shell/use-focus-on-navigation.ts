import { useEffect, useRef } from 'react';
import { useMatches, useNavigationType } from 'react-router';

/**
 * Moves the focus to the main element when another page is shown, but not when only its address changes. An address that leads
 * on to another is the same arrival: what somebody has put the focus on meanwhile keeps it.
 */
export function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const page = useMatches().at(-1)?.id;
  const leadsOn = useNavigationType() === 'REPLACE';
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    const isTaken = document.activeElement !== null && document.activeElement !== document.body;
    if (!(leadsOn && isTaken)) main.current?.focus({ preventScroll: true });
  }, [page, leadsOn]);
  return main;
}

import { useEffect, useRef, useState } from 'react';

/** The width in pixels of the element that gets the ref; `start` until it has been measured. */
export function useWidth<Box extends HTMLElement>(start: number) {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(start);
  useEffect(() => {
    if (!box.current) return;
    const watcher = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  return [box, width] as const;
}

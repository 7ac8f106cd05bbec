import { useEffect, useRef } from 'react';
import { CanvasOverlay, type Paint } from './canvas-overlay';
import { useMap } from './map-context';
import type { PaneName } from './map-panes';
import { onThemeChange } from './theme-colours';

/** Keeps a canvas on the map and paints it anew when `paint` or the theme changes. */
export function useCanvasOverlay(pane: PaneName, paint: Paint): void {
  const map = useMap();
  const latest = useRef(paint);
  const overlay = useRef<CanvasOverlay | null>(null);
  useEffect(() => {
    const added = new CanvasOverlay(pane, (frame) => latest.current(frame)).addTo(map);
    overlay.current = added;
    const stop = onThemeChange(() => added.setPaint((frame) => latest.current(frame)));
    return () => {
      stop();
      added.remove();
    };
  }, [map, pane]);
  useEffect(() => {
    latest.current = paint;
    overlay.current?.setPaint(paint);
  }, [paint]);
}

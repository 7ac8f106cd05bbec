import type { ReactNode } from 'react';

interface MapPanelProps {
  corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
  children: ReactNode;
}

/** Controls of ours that lie over the map; they stand outside Leaflet's box, so that a click stays theirs. */
export function MapPanel({ corner, children }: MapPanelProps) {
  return <div className={`map-panel map-panel-${corner} no-print`}>{children}</div>;
}

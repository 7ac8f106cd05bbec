import type L from 'leaflet';

/** What lies above what; a number is a z-index between Leaflet's own panes. */
const PANES = {
  areas: 390,
  grid: 400,
  measures: 410,
  outlines: 420,
  points: 430,
  labels: 440,
} as const;

export type PaneName = keyof typeof PANES;

const SEEN_THROUGH: readonly PaneName[] = ['grid', 'outlines', 'points', 'labels'];

/** Makes the panes of a new map. */
export function createPanes(map: L.Map): void {
  for (const [name, zIndex] of Object.entries(PANES)) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(zIndex);
    if ((SEEN_THROUGH as readonly string[]).includes(name)) pane.style.pointerEvents = 'none';
  }
}

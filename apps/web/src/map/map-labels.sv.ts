/** What Leaflet's own controls say. */
export const MAP_LABELS = {
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  close: 'Stäng',
  map: 'karta',
} as const;

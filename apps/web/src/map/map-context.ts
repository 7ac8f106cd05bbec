import type L from 'leaflet';
import { createContext, use } from 'react';

export const MapContext = createContext<L.Map | null>(null);

/** The Leaflet map that a layer is drawn in. */
export function useMap(): L.Map {
  const map = use(MapContext);
  if (!map) throw new Error('A map layer is used outside MapView');
  return map;
}

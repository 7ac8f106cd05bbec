import L from 'leaflet';
import { useEffect } from 'react';
import { boundsOf } from './bounds';
import { toLatLng, toLatLngBounds } from './lat-lng';
import type { MapArea } from './map-area';
import { useMap } from './map-context';

function face({ name, level, proposed, shown }: MapArea): HTMLElement {
  const box = document.createElement('div');
  box.className = proposed ? 'map-label-face map-label-proposed' : 'map-label-face';
  box.setAttribute('aria-hidden', 'true');
  const number = document.createElement('span');
  number.className = 'map-label-number';
  number.textContent = shown ?? String(level ?? '–');
  const note = document.createElement('span');
  note.className = 'map-label-note';
  note.textContent = proposed && level !== null ? ' förslag' : '';
  number.append(note);
  if (level !== undefined || shown !== undefined) box.append(number);
  const title = document.createElement('span');
  title.className = 'map-label-name';
  title.textContent = name;
  box.append(title);
  return box;
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a label covers on the screen; the number sticks out above its box. */
function extentOf(element: HTMLElement): Extent {
  const parts = [...element.children].map((part) => part.getBoundingClientRect());
  const shown = parts.filter(({ width }) => width > 0);
  return {
    left: Math.min(...shown.map(({ left }) => left)),
    top: Math.min(...shown.map(({ top }) => top)),
    right: Math.max(...shown.map(({ right }) => right)),
    bottom: Math.max(...shown.map(({ bottom }) => bottom)),
  };
}

const overlap = (a: Extent, b: Extent) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The numbers on the areas, and names where they fit and cover no other label; for the eye only, the shapes themselves are read out. */
export function AreaLabels({ areas }: { areas: readonly MapArea[] }) {
  const map = useMap();
  useEffect(() => {
    const labels = areas.flatMap((area) => {
      const bounds = boundsOf([area.geometry]);
      if (!bounds) return [];
      const box = toLatLngBounds(bounds);
      const element = face(area);
      const at = area.label ? toLatLng(area.label) : box.getCenter();
      const icon = L.divIcon({ html: element, className: 'map-label', iconSize: [0, 0] });
      const marker = L.marker(at, { icon, pane: 'labels', interactive: false, keyboard: false }).addTo(map);
      return [{ box, element, marker, needs: element.offsetWidth }];
    });
    const fitNames = () => {
      for (const { element } of labels) element.classList.add('map-label-tight');
      const taken = labels.map(({ element }) => extentOf(element));
      labels.forEach(({ box, element, needs }, index) => {
        const width =
          map.latLngToContainerPoint(box.getNorthEast()).x - map.latLngToContainerPoint(box.getSouthWest()).x;
        if (width < needs) return;
        element.classList.remove('map-label-tight');
        const wanted = extentOf(element);
        const isFree = taken.every((other, at) => at === index || !overlap(wanted, other));
        if (isFree) taken[index] = wanted;
        else element.classList.add('map-label-tight');
      });
    };
    fitNames();
    map.on('zoomend', fitNames);
    return () => {
      map.off('zoomend', fitNames);
      labels.forEach(({ marker }) => marker.remove());
    };
  }, [map, areas]);
  return null;
}

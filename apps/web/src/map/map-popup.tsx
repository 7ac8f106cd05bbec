import type { Position } from '@samlad/geo/position.js';
import L from 'leaflet';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { toLatLng } from './lat-lng';
import { useMap } from './map-context';
import { MAP_LABELS } from './map-labels.sv';

interface MapPopupProps {
  at: Position;
  onClose: () => void;
  children: ReactNode;
}

/** A bubble at a place; its content is React in an element of ours, never a string of HTML. */
export function MapPopup({ at, onClose, children }: MapPopupProps) {
  const map = useMap();
  const [content] = useState(() => document.createElement('div'));
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  const { longitude, latitude } = at;
  useEffect(() => {
    const popup = L.popup({ maxWidth: 320, minWidth: 180, autoPanPaddingTopLeft: [60, 12] })
      .setLatLng(toLatLng({ longitude, latitude }))
      .setContent(content);
    const handleRemove = () => latest.current();
    popup.addTo(map);
    popup
      .getElement()
      ?.querySelector('.leaflet-popup-close-button')
      ?.setAttribute('aria-label', MAP_LABELS.close);
    popup.on('remove', handleRemove);
    const watcher = new ResizeObserver(() => popup.update());
    watcher.observe(content);
    return () => {
      watcher.disconnect();
      popup.off('remove', handleRemove);
      popup.remove();
    };
  }, [map, content, longitude, latitude]);
  return createPortal(children, content);
}

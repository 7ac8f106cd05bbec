import type { Position } from '@samlad/geo/position.js';
import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { Button } from '@/ui/button';
import { addHitTest } from './hit-tests';
import { fromLatLng, toLatLng } from './lat-lng';
import { useMap } from './map-context';
import { MapPanel } from './map-panel';

interface PositionPickerProps {
  value: Position | null;
  onChange: (position: Position | null) => void;
}

const SVG = 'http://www.w3.org/2000/svg';
const STEP_PX: Record<string, L.PointTuple> = {
  ArrowUp: [0, -8],
  ArrowDown: [0, 8],
  ArrowLeft: [-8, 0],
  ArrowRight: [8, 0],
};

function pinIcon(): L.DivIcon {
  const face = document.createElementNS(SVG, 'svg');
  face.setAttribute('viewBox', '0 0 32 40');
  face.setAttribute('class', 'map-pin-face');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute(
    'd',
    'M16 38C12 30 4 23 4 14a12 12 0 0 1 24 0c0 9-8 16-12 24Zm0-19a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z',
  );
  face.append(shape);
  return L.divIcon({ html: face as unknown as HTMLElement, className: 'map-pin', iconSize: [0, 0] });
}

/**
 * A place chosen on the map: click or tap puts the pin, dragging moves it. By keyboard: put it in the middle of the
 * map, then move it with the arrows.
 */
export function PositionPicker({ value, onChange }: PositionPickerProps) {
  const map = useMap();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });

  useEffect(() => {
    const box = map.getContainer();
    const handleClick = ({ latlng }: L.LeafletMouseEvent) => latest.current(fromLatLng(latlng));
    const removeTest = addHitTest(map, () => true);
    box.classList.add('is-placing');
    map.on('click', handleClick);
    return () => {
      removeTest();
      box.classList.remove('is-placing');
      map.off('click', handleClick);
    };
  }, [map]);

  const marker = useRef<L.Marker | null>(null);
  const shown = value !== null;
  useEffect(() => {
    if (!shown) return;
    const pin = L.marker(map.getCenter(), { icon: pinIcon(), draggable: true, autoPan: true, alt: '' });
    pin.on('dragend', () => latest.current(fromLatLng(pin.getLatLng())));
    pin.addTo(map);
    const element = pin.getElement();
    element?.setAttribute('role', 'button');
    element?.setAttribute('aria-label', 'Platsens nål. Flytta med pilarna.');
    element?.addEventListener('keydown', (event) => {
      const step = STEP_PX[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      const at = map.latLngToContainerPoint(pin.getLatLng()).add(step);
      latest.current(fromLatLng(map.containerPointToLatLng(at)));
    });
    marker.current = pin;
    return () => {
      marker.current = null;
      pin.off().remove();
    };
  }, [map, shown]);

  useEffect(() => {
    if (!value) return;
    const at = toLatLng(value);
    marker.current?.setLatLng(at);
    if (!map.getBounds().contains(at)) map.panTo(at);
  }, [map, value, shown]);

  return (
    <MapPanel corner="top-right">
      <Button size="small" onClick={() => onChange(fromLatLng(map.getCenter()))}>
        {shown ? 'Flytta till kartans mitt' : 'Placera i kartans mitt'}
      </Button>
      {shown && (
        <Button size="small" icon="trash" onClick={() => onChange(null)}>
          Ta bort
        </Button>
      )}
    </MapPanel>
  );
}

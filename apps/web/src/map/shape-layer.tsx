import type { Geometry } from 'geojson';
import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { isClaimed } from './hit-tests';
import { toRings } from './lat-lng';
import { useMap } from './map-context';
import type { PaneName } from './map-panes';

export interface Shape {
  id: string;
  geometry: Geometry;
  /** What assistive technology says. */
  spoken: string;
  className: string;
  fill?: string;
}

export interface ShapeHandlers {
  highlighted?: string | null;
  selected?: string | null;
  onHighlight?: (id: string | null) => void;
  onSelect?: (id: string) => void;
}

interface ShapeLayerProps extends ShapeHandlers {
  pane: PaneName;
  shapes: readonly Shape[];
}

/** Polygons that answer to pointer and keyboard alike: tab reaches them, Enter and Space choose. */
export function ShapeLayer({ pane, shapes, highlighted, selected, onHighlight, onSelect }: ShapeLayerProps) {
  const map = useMap();
  const latest = useRef({ onHighlight, onSelect });
  useEffect(() => {
    latest.current = { onHighlight, onSelect };
  });
  const choosable = onSelect !== undefined;

  useEffect(() => {
    const renderer = L.svg({ pane });
    const focusedBefore = map.getContainer().contains(document.activeElement)
      ? (document.activeElement?.getAttribute('data-shape') ?? null)
      : null;
    const drawn = shapes.map((shape) => {
      const polygon = L.polygon(toRings(shape.geometry), {
        pane,
        renderer,
        className: `map-shape ${shape.className}`,
        fillColor: shape.fill,
        fillOpacity: 1,
      });
      polygon.on('mouseover', () => latest.current.onHighlight?.(shape.id));
      polygon.on('mouseout', () => latest.current.onHighlight?.(null));
      polygon.on('click', ({ containerPoint }: L.LeafletMouseEvent) => {
        if (!isClaimed(map, containerPoint)) latest.current.onSelect?.(shape.id);
      });
      polygon.addTo(map);
      const element = polygon.getElement();
      if (element) makeReachable(element, shape, map, polygon, choosable, latest);
      if (element instanceof SVGElement && focusedBefore === shape.id) element.focus();
      return polygon;
    });
    return () => {
      drawn.forEach((polygon) => polygon.off().remove());
      renderer.remove();
    };
  }, [map, pane, shapes, choosable]);

  return (
    <>
      <Outline
        shape={shapes.find(({ id }) => id === selected)}
        className="map-outline map-outline-selected"
      />
      <Outline shape={shapes.find(({ id }) => id === highlighted)} className="map-outline" />
    </>
  );
}

type Latest = { current: Pick<ShapeHandlers, 'onHighlight' | 'onSelect'> };

function makeReachable(
  element: Element,
  { id, spoken }: Shape,
  map: L.Map,
  polygon: L.Polygon,
  choosable: boolean,
  latest: Latest,
) {
  element.setAttribute('data-shape', id);
  element.setAttribute('aria-label', spoken);
  element.setAttribute('role', choosable ? 'button' : 'img');
  if (!choosable) return;
  element.setAttribute('tabindex', '0');
  element.addEventListener('focus', () => {
    if (!element.matches(':focus-visible')) return;
    if (!map.getBounds().intersects(polygon.getBounds())) map.panTo(polygon.getBounds().getCenter());
    latest.current.onHighlight?.(id);
  });
  element.addEventListener('blur', () => latest.current.onHighlight?.(null));
  element.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || !['Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    latest.current.onSelect?.(id);
  });
}

/** A line around one shape, drawn above its neighbours so that the shape itself never moves in the page. */
function Outline({ shape, className }: { shape: Shape | undefined; className: string }) {
  const map = useMap();
  useEffect(() => {
    if (!shape) return;
    const outline = L.polygon(toRings(shape.geometry), {
      pane: 'outlines',
      renderer: L.svg({ pane: 'outlines' }),
      interactive: false,
      className,
      fill: false,
    }).addTo(map);
    return () => {
      outline.remove();
    };
  }, [map, shape, className]);
  return null;
}

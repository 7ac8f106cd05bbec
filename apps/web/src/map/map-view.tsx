import type { Position } from '@samlad/geo/position.js';
import L from 'leaflet';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { classNames } from '@/ui/class-names';
import type { Bounds } from './bounds';
import { fromLatLng, fromLatLngBounds, toLatLng, toLatLngBounds } from './lat-lng';
import { LevelPatterns } from './level-patterns';
import { MapContext } from './map-context';
import { MAP_LABELS } from './map-labels.sv';
import { createPanes } from './map-panes';
import { QuietTiles } from './quiet-tiles';
import { configuredTiles } from './tile-source';
import './map-view.css';

export interface MapViewState extends Position {
  zoom: number;
}

export interface MapViewProps {
  /** Names the map for assistive technology, e.g. "Karta över Huddinge". */
  label: string;
  /** The box to show; the map moves when another box is given. */
  fit?: Bounds | null;
  /** Where the map starts, from an address; wins over the first `fit`. */
  view?: MapViewState | null;
  onViewChange?: (view: MapViewState & { bounds: Bounds }) => void;
  onClick?: (position: Position) => void;
  /** What the pointer is at, and null when it leaves. */
  onPoint?: (position: Position | null) => void;
  /** The map was pressed for long, or with the other button. */
  onHold?: (position: Position) => void;
  className?: string;
  children?: ReactNode;
}

const MAX_ZOOM = 19;
const SWEDEN: L.LatLngTuple = [62, 16];
const FIT_PADDING: L.PointTuple = [16, 16];

function createMap(box: HTMLElement): L.Map {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const motion = {
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  };
  const map = L.map(box, {
    center: SWEDEN,
    zoom: 5,
    zoomControl: false,
    zoomSnap: 0.5,
    maxZoom: MAX_ZOOM,
    ...motion,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: MAP_LABELS.zoomIn, zoomOutTitle: MAP_LABELS.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  createPanes(map);
  return map;
}

/** Lays the ground, when there is one to lay and the map is still there. */
async function layGround(map: L.Map, stillThere: () => boolean): Promise<void> {
  const tiles = await configuredTiles();
  if (tiles === null || !stillThere()) return;
  new QuietTiles(tiles.url, { attribution: tiles.attribution, maxNativeZoom: MAX_ZOOM }).addTo(map);
  map.getContainer().classList.add('map-with-tiles');
}

/** A map; its layers are the children and draw nothing in React themselves. */
export function MapView(props: MapViewProps) {
  const { label, fit, view, onViewChange, onClick, onPoint, onHold, className, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<L.Map | null>(null);
  const latest = useRef({ view, onViewChange, onClick, onPoint, onHold });
  useEffect(() => {
    latest.current = { view, onViewChange, onClick, onPoint, onHold };
  });

  useEffect(() => {
    if (!box.current) return;
    const created = createMap(box.current);
    let isThere = true;
    void layGround(created, () => isThere);
    created.on('click', ({ latlng }) => latest.current.onClick?.(fromLatLng(latlng)));
    created.on('mousemove', ({ latlng }) => latest.current.onPoint?.(fromLatLng(latlng)));
    created.on('mouseout', () => latest.current.onPoint?.(null));
    created.on('contextmenu', ({ latlng }) => latest.current.onHold?.(fromLatLng(latlng)));
    created.on('moveend', () =>
      latest.current.onViewChange?.({
        ...fromLatLng(created.getCenter()),
        zoom: created.getZoom(),
        bounds: fromLatLngBounds(created.getBounds()),
      }),
    );
    const start = latest.current.view;
    if (start) created.setView(toLatLng(start), start.zoom, { animate: false });
    const watcher = new ResizeObserver(() => created.invalidateSize({ animate: false }));
    watcher.observe(box.current);
    setMap(created);
    return () => {
      isThere = false;
      latest.current.onPoint?.(null);
      watcher.disconnect();
      created.off();
      created.remove();
      setMap(null);
    };
  }, []);

  const fitKey = fit ? Object.values(fit).join() : '';
  const fitted = useRef<{ map: L.Map; key: string } | null>(null);
  useEffect(() => {
    if (!map || !fit) return;
    const first = fitted.current?.map !== map;
    if (!first && fitted.current?.key === fitKey) return;
    fitted.current = { map, key: fitKey };
    if (first && latest.current.view) return;
    map.fitBounds(toLatLngBounds(fit), { padding: FIT_PADDING, animate: !first });
  }, [map, fit, fitKey]);

  return (
    <div className={classNames('map', className)}>
      <LevelPatterns />
      <div
        ref={box}
        role="application"
        aria-roledescription={MAP_LABELS.map}
        aria-label={label}
        className="map-box"
      />
      {map && <MapContext value={map}>{children}</MapContext>}
    </div>
  );
}

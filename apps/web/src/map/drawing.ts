import type { Polygon } from 'geojson';
import L from 'leaflet';
import { addHitTest } from './hit-tests';
import { ringToPolygon } from './lat-lng';

/** Geoman's drawing of one map, as far as it is used here. */
export interface Drawing {
  enableDraw: (shape: 'Polygon', options: L.PM.DrawModeOptions) => void;
  disableDraw: () => void;
  setLang: (language: 'sv') => void;
  setGlobalOptions: (options: object) => void;
  Draw: { Polygon: { _removeLastVertex: () => void } };
}

interface DrawableMap {
  pm?: Drawing;
}

const LINE: L.PathOptions = { className: 'map-measure map-measure-planned' };

/** Fetches geoman on first use and prepares a map that may have been made before it came. */
export async function loadDrawing(map: L.Map): Promise<Drawing> {
  await import('./geoman');
  L.PM.setOptIn(true);
  const drawable = map as unknown as DrawableMap;
  if (!drawable.pm) {
    const { Map: DrawingOfMap } = L.PM as unknown as { Map: new (map: L.Map) => Drawing };
    drawable.pm = new DrawingOfMap(map);
    drawable.pm.setGlobalOptions({});
    map.on('layeradd', hideCorner);
  }
  drawable.pm.setLang('sv');
  return drawable.pm;
}

/** Corners are for the pointer; by keyboard the area is given in a form, so they are kept out of its way. */
function hideCorner({ layer }: L.LayerEvent): void {
  const element = layer instanceof L.Marker ? layer.getElement() : undefined;
  if (!element?.classList.contains('marker-icon')) return;
  element.removeAttribute('role');
  element.setAttribute('tabindex', '-1');
  element.setAttribute('aria-hidden', 'true');
}

function polygonOf(layer: L.Layer): Polygon | null {
  if (!(layer instanceof L.Polygon)) return null;
  const [ring] = layer.getLatLngs() as L.LatLng[][];
  return ringToPolygon(ring ?? []);
}

/** Lets the user draw; calls back once with the polygon, or with null when the drawing was given up. */
export function startDrawing(
  drawing: Drawing,
  map: L.Map,
  onDone: (polygon: Polygon | null) => void,
): () => void {
  let done = false;
  const finish = (polygon: Polygon | null) => {
    if (done) return;
    done = true;
    onDone(polygon);
  };
  const handleCreate = ({ layer }: { layer: L.Layer }) => {
    layer.remove();
    finish(polygonOf(layer));
  };
  const handleEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') finish(null);
  };
  const removeTest = addHitTest(map, () => true);
  map.on('pm:create', handleCreate);
  document.addEventListener('keydown', handleEscape);
  drawing.enableDraw('Polygon', {
    snappable: false,
    allowSelfIntersection: false,
    finishOnEnter: true,
    tooltips: true,
    pathOptions: LINE,
    templineStyle: LINE,
    hintlineStyle: LINE,
  });
  return () => {
    done = true;
    removeTest();
    map.off('pm:create', handleCreate);
    document.removeEventListener('keydown', handleEscape);
    drawing.disableDraw();
  };
}

export function undoCorner(drawing: Drawing): void {
  drawing.Draw.Polygon._removeLastVertex();
}

/** Makes the corners of a polygon draggable; calls back after each change. */
export function editPolygon(layer: L.Polygon, onChange: (polygon: Polygon) => void): () => void {
  layer.options.pmIgnore = false;
  L.PM.reInitLayer(layer);
  layer.pm.enable({ allowSelfIntersection: false, snappable: false });
  let last = JSON.stringify(polygonOf(layer));
  const handleEdit = () => {
    const polygon = polygonOf(layer);
    const text = JSON.stringify(polygon);
    if (!polygon || text === last) return;
    last = text;
    onChange(polygon);
  };
  layer.on('pm:edit', handleEdit);
  return () => {
    layer.off('pm:edit', handleEdit);
    layer.pm.disable();
  };
}

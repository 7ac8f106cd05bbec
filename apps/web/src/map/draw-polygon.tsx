import type { Polygon } from 'geojson';
import L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { toRings } from './lat-lng';
import { useMap } from './map-context';
import { MapPanel } from './map-panel';
import { editPolygon, loadDrawing, startDrawing, undoCorner, type Drawing } from './drawing';

interface DrawPolygonProps {
  value: Polygon | null;
  onChange: (polygon: Polygon | null) => void;
}

/** Draws and reshapes one polygon: click the corners, click the first again to close; every step can be undone. */
export function DrawPolygon({ value, onChange }: DrawPolygonProps) {
  const map = useMap();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [active, setActive] = useState(false);
  const [past, setPast] = useState<readonly (Polygon | null)[]>([]);

  useEffect(() => {
    let wanted = true;
    void loadDrawing(map).then((loaded) => {
      if (wanted) setDrawing(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [map]);

  const change = (next: Polygon | null) => {
    setPast((steps) => [...steps, value]);
    onChange(next);
  };
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });

  useEffect(() => {
    if (!drawing || !active) return;
    return startDrawing(drawing, map, (polygon) => {
      setActive(false);
      if (polygon) latest.current(polygon);
    });
  }, [drawing, map, active]);

  useEffect(() => {
    if (!value || active) return;
    const layer = L.polygon(toRings(value)[0] ?? [], { className: 'map-measure map-measure-ongoing' }).addTo(
      map,
    );
    const stopEditing = drawing ? editPolygon(layer, (polygon) => latest.current(polygon)) : undefined;
    return () => {
      stopEditing?.();
      layer.off().remove();
    };
  }, [map, drawing, value, active]);

  const handleUndo = () => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    onChange(before);
  };

  return (
    <MapPanel corner="top-right">
      {active ? (
        <>
          <Button size="small" icon="undo" onClick={() => drawing && undoCorner(drawing)}>
            Ångra hörn
          </Button>
          <Button size="small" onClick={() => setActive(false)}>
            Avbryt
          </Button>
        </>
      ) : (
        <>
          <Button size="small" icon="edit" tone="primary" busy={!drawing} onClick={() => setActive(true)}>
            {value ? 'Rita om' : 'Rita område'}
          </Button>
          <Button size="small" icon="undo" disabled={past.length === 0} onClick={handleUndo}>
            Ångra
          </Button>
          {value && (
            <Button size="small" icon="trash" onClick={() => change(null)}>
              Ta bort
            </Button>
          )}
        </>
      )}
      <span className="visually-hidden" role="status">
        {active && 'Klicka ut hörnen på kartan. Klicka på det första hörnet igen för att sluta.'}
      </span>
    </MapPanel>
  );
}

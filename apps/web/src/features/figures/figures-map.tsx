import { useMemo, useState } from 'react';
import { boundsOf } from '@/map/bounds';
import { FigureLayer, FigureLegend, FigurePatterns } from '@/map/figure-layer';
import { MapPopup } from '@/map/map-popup';
import { MapView } from '@/map/map-view';
import { drawnAreas } from './drawn-areas';
import type { FigureTable, FixedTable } from './figures.graphql';

interface FiguresMapProps {
  figures: FixedTable;
  table: FigureTable;
  /** The column that is drawn. */
  at: number;
  span: string;
}

/** One column of a table on the map: the same figures as in its rows, hidden where they are hidden. */
export function FiguresMap({ figures, table, at, span }: FiguresMapProps) {
  const areas = useMemo(() => drawnAreas(figures, table, at), [figures, table, at]);
  const fit = useMemo(() => boundsOf(areas.map(({ geometry }) => geometry)), [areas]);
  const [selected, setSelected] = useState<string | null>(null);
  const area = areas.find(({ code }) => code === selected);
  const label = figures.columns[at]?.label ?? '';
  return (
    <div className="figures-map">
      <FigurePatterns />
      <MapView label={`Karta över ${label}, ${span}`} fit={fit} className="figures-map-view">
        <FigureLayer areas={areas} selected={selected} onSelect={setSelected} />
        {area?.label && (
          <MapPopup at={area.label} onClose={() => setSelected(null)}>
            <strong>{area.name}</strong>
            <p>{`${label}: ${area.note}`}</p>
            <p className="muted">{span}</p>
          </MapPopup>
        )}
      </MapView>
      <FigureLegend />
    </div>
  );
}

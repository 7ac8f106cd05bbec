import { categoryOf } from '@samlad/domain/incident-categories.js';
import { cellBounds } from '@samlad/geo/map-cell.js';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { formatCount } from '@/i18n/format';
import { notePointed, openIncident } from '@/lib/incident-door';
import { useMayRecord } from '@/lib/use-may-record';
import { AreaLayer } from '@/map/area-layer';
import { type Bounds, boundsOf } from '@/map/bounds';
import { GridLayer } from '@/map/grid-layer';
import { GridLegend, PointLegend } from '@/map/legend';
import type { MapArea } from '@/map/map-area';
import { MapPanel } from '@/map/map-panel';
import { MapPopup } from '@/map/map-popup';
import { MapView, type MapViewState } from '@/map/map-view';
import { PointLayer } from '@/map/point-layer';
import { PolygonLayer } from '@/map/polygon-layer';
import type { ExplorerMap as Figures } from './explorer.graphql';
import { PointPopup } from './point-popup';

interface ExplorerMapProps {
  figures: Figures;
  startView: MapViewState | null;
  highlighted: string | null;
  onHighlight: (code: string | null) => void;
  onView: (view: MapViewState & { bounds: Bounds }) => void;
}

function areasOf({ areas, perArea }: Figures): MapArea[] {
  return areas
    .filter(({ kind }) => kind === 'DISTRICT')
    .map((area) => ({
      code: area.code,
      name: area.name,
      geometry: area.geometry,
      label: { longitude: area.labelLongitude, latitude: area.labelLatitude },
      note: formatCount(
        perArea.find(({ areaCode }) => areaCode === area.code)?.count ?? 0,
        'händelse',
        'händelser',
      ),
    }));
}

/** The incidents of the chosen period: points while they are few, counted cells when they are many. */
export function ExplorerMap({ figures, startView, highlighted, onHighlight, onView }: ExplorerMapProps) {
  const navigate = useNavigate();
  const mayRecord = useMayRecord();
  const [selected, setSelected] = useState<string | null>(null);
  const { points, cells, mode } = figures;
  const areas = useMemo(() => areasOf(figures), [figures]);
  const fit = useMemo(() => boundsOf(figures.areas.map(({ geometry }) => geometry)), [figures.areas]);
  const marks = useMemo(
    () =>
      points.ids.map((id, index) => ({
        id,
        longitude: points.longitudes[index] ?? 0,
        latitude: points.latitudes[index] ?? 0,
        count: points.counts[index],
      })),
    [points],
  );
  const squares = useMemo(
    () =>
      cells.counts.map((count, index) => {
        const cell = { x: cells.xs[index] ?? 0, y: cells.ys[index] ?? 0 };
        return { id: `${cell.x}:${cell.y}`, count, ...cellBounds(cell, cells.level) };
      }),
    [cells],
  );
  const polygons = useMemo(
    () =>
      figures.measures.flatMap(({ id, title, polygon }) =>
        polygon ? [{ id, name: `Insats: ${title}`, geometry: polygon, tone: 'ongoing' as const }] : [],
      ),
    [figures.measures],
  );
  const at = selected === null ? -1 : points.ids.indexOf(selected);
  const chosen = marks[at];
  const chosenCode = points.categoryCodes[at] ?? '';
  const cell = squares.find(({ id }) => id === selected);

  return (
    <>
      <MapView
        label="Karta över händelser"
        fit={fit}
        view={startView}
        onViewChange={onView}
        onPoint={notePointed}
        onHold={mayRecord ? openIncident : undefined}
        className="explorer-map-view"
      >
        <AreaLayer
          areas={areas}
          labels={mode !== 'CELLS'}
          highlighted={highlighted}
          onHighlight={onHighlight}
          onSelect={(code) => void navigate(`/omrade/${code}`)}
        />
        <PolygonLayer polygons={polygons} onSelect={(id) => void navigate(`/insatser/${id}`)} />
        {mode === 'CELLS' ? (
          <GridLayer cells={squares} selected={selected} onSelect={setSelected} />
        ) : (
          <PointLayer points={marks} selected={selected} onSelect={setSelected} />
        )}
        {chosen && (
          <MapPopup at={chosen} onClose={() => setSelected(null)}>
            <strong>{categoryOf(chosenCode)?.label ?? chosenCode}</strong>
            <p>{formatCount(chosen.count ?? 1, 'händelse', 'händelser')}</p>
            <PointPopup id={chosen.id} />
          </MapPopup>
        )}
        {cell && (
          <MapPopup
            at={{ longitude: (cell.west + cell.east) / 2, latitude: (cell.south + cell.north) / 2 }}
            onClose={() => setSelected(null)}
          >
            <strong>{formatCount(cell.count, 'händelse', 'händelser')}</strong>
            <p>i rutan. Zooma in för att se punkterna.</p>
          </MapPopup>
        )}
      </MapView>
      <MapPanel corner="bottom-right">
        {mode === 'CELLS' ? (
          <GridLegend />
        ) : (
          <PointLegend entries={[{ tone: 'default', label: 'Händelse' }]} />
        )}
      </MapPanel>
    </>
  );
}

import { categoryOf } from '@samlad/domain/incident-categories.js';
import type { MeasureState } from '@samlad/domain/measure.js';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { countWords } from '@/domain-ui/expected-range';
import { formatCount } from '@/i18n/format';
import { AreaLayer } from '@/map/area-layer';
import { boundsOf } from '@/map/bounds';
import { MapPopup } from '@/map/map-popup';
import { MapView } from '@/map/map-view';
import { PointLayer } from '@/map/point-layer';
import { PolygonLayer, type PolygonTone } from '@/map/polygon-layer';
import type { MeetingArea, MeetingPage } from './meeting.graphql';

interface MeetingMapProps {
  page: MeetingPage;
  row: MeetingArea;
  onGoToArea: (code: string) => void;
}

const STARTED: readonly MeasureState[] = ['ONGOING'];
const AHEAD: readonly MeasureState[] = ['PROPOSED', 'AGREED', 'PLANNED'];

function toneOf(state: MeasureState): PolygonTone {
  if (AHEAD.includes(state)) return 'planned';
  return STARTED.includes(state) ? 'ongoing' : 'done';
}

/** The area among its neighbours, with the week's incidents and all insatser under way; it moves as the agenda moves. */
export function MeetingMap({ page, row, onGoToArea }: MeetingMapProps) {
  const navigate = useNavigate();
  const [selected, setSelected] = useState<string | null>(null);
  const { areas: rows, points, measures } = page;
  const areas = useMemo(
    () =>
      rows.map(({ area, jointLevel, jointLevelIsProposal, count, expected }) => ({
        code: area.code,
        name: area.name,
        geometry: area.geometry,
        level: jointLevel,
        proposed: jointLevelIsProposal,
        note: `händelser: ${countWords(count, expected)}`,
      })),
    [rows],
  );
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
  const polygons = useMemo(
    () =>
      measures.flatMap(({ id, title, polygon, state }) =>
        polygon ? [{ id, name: `Insats: ${title}`, geometry: polygon, tone: toneOf(state) }] : [],
      ),
    [measures],
  );
  const fit = useMemo(() => boundsOf([row.area.geometry]), [row.area.geometry]);
  return (
    <MapView label={`Karta över ${row.area.name}`} fit={fit} className="meeting-map-view">
      <AreaLayer areas={areas} labels={false} selected={row.area.code} onSelect={onGoToArea} />
      <PolygonLayer polygons={polygons} onSelect={(id) => void navigate(`/insatser/${id}`)} />
      <PointLayer points={marks} selected={selected} onSelect={setSelected} />
      <PointPopup page={page} id={selected} onClose={() => setSelected(null)} />
    </MapView>
  );
}

interface PointPopupProps {
  page: MeetingPage;
  id: string | null;
  onClose: () => void;
}

function PointPopup({ page: { points }, id, onClose }: PointPopupProps) {
  const index = id === null ? -1 : points.ids.indexOf(id);
  const longitude = points.longitudes[index];
  const latitude = points.latitudes[index];
  if (longitude === undefined || latitude === undefined) return null;
  const code = points.categoryCodes[index] ?? '';
  const count = points.counts[index] ?? 1;
  return (
    <MapPopup at={{ longitude, latitude }} onClose={onClose}>
      <strong>{categoryOf(code)?.label ?? code}</strong>
      {count > 1 && <p>{formatCount(count, 'händelse', 'händelser')}</p>}
    </MapPopup>
  );
}

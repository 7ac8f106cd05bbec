import { AREA_LEVELS, AREA_LEVEL_LABEL } from '@samlad/domain/source-types.js';
import { levelFill } from './level-patterns';
import type { PointTone } from './point-marks';
import './legend.css';

function LevelSample({ level, proposed = false }: { level: number | null; proposed?: boolean }) {
  return (
    <svg className="legend-sample" viewBox="0 0 28 18" aria-hidden="true" focusable="false">
      <rect
        className="legend-sample-box"
        x="0.75"
        y="0.75"
        width="26.5"
        height="16.5"
        fill={levelFill(level, proposed)}
      />
    </svg>
  );
}

/** What the fills of the areas mean. Needs a `MapView` on the page, which holds the patterns. */
export function LevelLegend({ proposed = true }: { proposed?: boolean }) {
  return (
    <ul className="legend" aria-label="Teckenförklaring, nivåer">
      {AREA_LEVELS.map((level) => (
        <li key={level}>
          <LevelSample level={level} />
          {`${level} ${AREA_LEVEL_LABEL[level]}`}
        </li>
      ))}
      <li>
        <LevelSample level={null} />
        Ingen nivå
      </li>
      {proposed && (
        <li>
          <LevelSample level={2} proposed />
          Randigt: förslag
        </li>
      )}
    </ul>
  );
}

const FORMS: Record<PointTone, string> = {
  default: 'M2.5 9a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0',
  own: 'M9 1.5 16.5 9 9 16.5 1.5 9Z',
  context: 'M3 3h12v12H3Z',
  muted: 'M9 2 16.5 15h-15Z',
};

interface PointLegendProps {
  entries: readonly { tone: PointTone; label: string }[];
}

/** What the forms of the points mean. */
export function PointLegend({ entries }: PointLegendProps) {
  return (
    <ul className="legend" aria-label="Teckenförklaring, punkter">
      {entries.map(({ tone, label }) => (
        <li key={tone}>
          <svg className="legend-point" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <path className={`legend-point-${tone}`} d={FORMS[tone]} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

const POLYGON_SAMPLES = [
  { tone: 'planned', label: 'Insats planerad' },
  { tone: 'ongoing', label: 'Insats pågår' },
  { tone: 'done', label: 'Insats genomförd' },
] as const;

/** What the outlines of the polygons mean. */
export function PolygonLegend() {
  return (
    <ul className="legend" aria-label="Teckenförklaring, insatser">
      {POLYGON_SAMPLES.map(({ tone, label }) => (
        <li key={tone}>
          <svg className="legend-sample" viewBox="0 0 28 18" aria-hidden="true" focusable="false">
            <rect className={`map-measure map-measure-${tone}`} x="2" y="2" width="24" height="14" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

const GRID_STEPS = [0, 1, 2, 3, 4];

/** What the shades of the grid's cells mean. */
export function GridLegend() {
  return (
    <ul className="legend" aria-label="Teckenförklaring, rutnät">
      <li>
        {GRID_STEPS.map((step) => (
          <svg key={step} className="legend-cell" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <rect className={`legend-cell-${step}`} width="18" height="18" />
          </svg>
        ))}
        Mörkare är fler; siffran är antalet i rutan
      </li>
    </ul>
  );
}

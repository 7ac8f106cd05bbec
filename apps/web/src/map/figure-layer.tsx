import { useMemo } from 'react';
import { AreaLabels } from './area-labels';
import type { FigureArea, Shade } from './figure-shades';
import { ShapeLayer, type ShapeHandlers } from './shape-layer';
import './legend.css';

const SHADES: readonly Shade[] = [0, 1, 2, 3, 4];
const SIZE = 12;
const STRIPES = 'M-3 3 3 -3M-3 15 15 -3M9 15 15 9';
const fillOf = (shade: Shade): string => `url(#map-figure-${shade})`;

/** Areas by a figure: shade and number, and hatched with a dash where it is hidden. */
export function FigureLayer({ areas, ...handlers }: ShapeHandlers & { areas: readonly FigureArea[] }) {
  const shapes = useMemo(
    () =>
      areas.map(({ code, geometry, name, note, shade }) => ({
        id: code,
        geometry,
        spoken: note ? `${name}, ${note}` : name,
        className: 'map-area',
        fill: fillOf(shade),
      })),
    [areas],
  );
  return (
    <>
      <ShapeLayer pane="areas" shapes={shapes} {...handlers} />
      <AreaLabels areas={areas} />
    </>
  );
}

/** The fills of the shades, for the figure maps on the page. */
export function FigurePatterns() {
  return (
    <svg className="map-patterns" aria-hidden="true" focusable="false">
      <defs>
        {SHADES.map((shade) => (
          <pattern
            key={shade}
            id={`map-figure-${shade}`}
            width={SIZE}
            height={SIZE}
            patternUnits="userSpaceOnUse"
          >
            <rect
              width={SIZE}
              height={SIZE}
              style={{
                fill: `color-mix(in oklab, var(--accent) ${8 + Number(shade) * 16}%, var(--surface))`,
              }}
            />
          </pattern>
        ))}
        <pattern id="map-figure-hidden" width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <rect width={SIZE} height={SIZE} style={{ fill: 'var(--surface)' }} />
          <path d={STRIPES} style={{ stroke: 'var(--text-muted)', strokeWidth: 1.5, opacity: 0.7 }} />
        </pattern>
      </defs>
    </svg>
  );
}

function Sample({ shade }: { shade: Shade }) {
  return (
    <svg className="legend-sample" viewBox="0 0 28 18" aria-hidden="true" focusable="false">
      <rect className="legend-sample-box" x="0.75" y="0.75" width="26.5" height="16.5" fill={fillOf(shade)} />
    </svg>
  );
}

/** What the fills mean. */
export function FigureLegend() {
  return (
    <ul className="legend" aria-label="Teckenförklaring">
      <li>
        <Sample shade={0} />
        Färre
      </li>
      <li>
        <Sample shade={4} />
        Fler
      </li>
      <li>
        <Sample shade="hidden" />
        Streckat, –: dold
      </li>
    </ul>
  );
}

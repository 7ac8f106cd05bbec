import { AREA_LEVEL_LABEL, type AreaLevel } from '@samlad/domain/source-types.js';
import { useMemo } from 'react';
import { AreaLabels } from './area-labels';
import { levelFill } from './level-patterns';
import type { MapArea } from './map-area';
import { ShapeLayer, type ShapeHandlers } from './shape-layer';

interface AreaLayerProps extends ShapeHandlers {
  areas: readonly MapArea[];
  /** False leaves out numbers and names, for maps that show something else on top. */
  labels?: boolean;
}

function levelWords(level: number | null, proposed = false): string {
  if (level === null) return 'ingen nivå';
  return `nivå ${level} ${AREA_LEVEL_LABEL[level as AreaLevel]}${proposed ? ', förslag' : ''}`;
}

function spoken({ name, level, proposed, note }: MapArea): string {
  return [name, level !== undefined && levelWords(level, proposed), note].filter(Boolean).join(', ');
}

/** Areas by level: colour, pattern and number. */
export function AreaLayer({ areas, labels = true, ...handlers }: AreaLayerProps) {
  const shapes = useMemo(
    () =>
      areas.map((area) => ({
        id: area.code,
        geometry: area.geometry,
        spoken: spoken(area),
        className: 'map-area',
        fill: levelFill(area.level ?? null, area.proposed ?? false),
      })),
    [areas],
  );
  return (
    <>
      <ShapeLayer pane="areas" shapes={shapes} {...handlers} />
      {labels && <AreaLabels areas={areas} />}
    </>
  );
}

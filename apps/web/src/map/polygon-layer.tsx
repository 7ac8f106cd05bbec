import type { Geometry } from 'geojson';
import { useMemo } from 'react';
import { ShapeLayer, type ShapeHandlers } from './shape-layer';

export type PolygonTone = 'planned' | 'ongoing' | 'done';

export interface MapPolygon {
  id: string;
  name: string;
  geometry: Geometry;
  tone: PolygonTone;
}

interface PolygonLayerProps extends ShapeHandlers {
  polygons: readonly MapPolygon[];
}

/** Outlined polygons above the areas: dashed ahead, solid now, dotted when done. */
export function PolygonLayer({ polygons, ...handlers }: PolygonLayerProps) {
  const shapes = useMemo(
    () =>
      polygons.map(({ id, name, geometry, tone }) => ({
        id,
        geometry,
        spoken: name,
        className: `map-measure map-measure-${tone}`,
      })),
    [polygons],
  );
  return <ShapeLayer pane="measures" shapes={shapes} {...handlers} />;
}

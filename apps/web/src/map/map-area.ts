import type { Position } from '@samlad/geo/position.js';
import type { Geometry } from 'geojson';

/** An area as the map shows it. */
export interface MapArea {
  code: string;
  name: string;
  geometry: Geometry;
  /** Where the number stands; the middle of the box when left out. */
  label?: Position;
  /** 0–4, or null when no level is set; left out on maps that show no levels. */
  level?: number | null;
  /** What stands on the area in place of a level. */
  shown?: string;
  /** Nobody has decided on the level yet: striped and called "förslag". */
  proposed?: boolean;
  /** Added to what is read out, such as "7 händelser, väntat 2–4". */
  note?: string;
}

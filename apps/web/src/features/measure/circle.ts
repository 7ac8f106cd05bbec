import { roundPosition, type Position } from '@samlad/geo/position.js';
import { fromProjected, toProjected } from '@samlad/geo/projection.js';
import type { Polygon } from 'geojson';

const CORNERS = 48;

/** A circle as a closed polygon, counterclockwise; radius in metres of the projected system `crs`. */
export function circleAround(centre: Position, radius: number, crs: string): Polygon {
  const { easting, northing } = toProjected(centre, crs);
  const corners = Array.from({ length: CORNERS }, (_, step) => {
    const angle = (2 * Math.PI * step) / CORNERS;
    const corner = {
      easting: easting + radius * Math.cos(angle),
      northing: northing + radius * Math.sin(angle),
    };
    const { longitude, latitude } = roundPosition(fromProjected(corner, crs));
    return [longitude, latitude];
  });
  return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] };
}

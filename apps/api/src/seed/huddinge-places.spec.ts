import { assignArea, indexAreas } from '@samlad/geo/locate.js';
import { describe, expect, it } from 'vitest';
import { drawAreas } from './draw-areas.js';
import { DISTRICTS, OUTLINE, PROJECTED_CRS } from './huddinge-districts.js';
import { PLACES } from './huddinge-places.js';
import { positionIn } from './stage.js';

describe('the places of the demo', () => {
  it('lie in the district they are said to lie in', () => {
    const areas = [...drawAreas(DISTRICTS, OUTLINE, PROJECTED_CRS)].map(([code, geometry]) => ({
      code,
      geometry,
    }));
    const index = indexAreas(areas, PROJECTED_CRS);
    const astray = PLACES.filter(({ district, east, north }) => {
      const found = assignArea(positionIn(district, east, north), index);
      return found?.area.code !== district || found.rule !== 'ONLY_AREA';
    });
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  it('have names of their own', () => {
    expect(new Set(PLACES.map(({ name }) => name)).size).toBe(PLACES.length);
  });
});

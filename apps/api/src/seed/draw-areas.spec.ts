import { assignArea, indexAreas } from '@samlad/geo/locate.js';
import { areaSquareMetres } from '@samlad/geo/area.js';
import { describe, expect, it } from 'vitest';
import { drawAreas, outlineSurface } from './draw-areas.js';
import { DISTRICTS, OUTLINE, PROJECTED_CRS } from './huddinge-districts.js';

const drawn = drawAreas(DISTRICTS, OUTLINE, PROJECTED_CRS);
const index = indexAreas(
  [...drawn].map(([code, geometry]) => ({ code, geometry })),
  PROJECTED_CRS,
);

describe('the drawn areas', () => {
  it('are in one piece each and hold their centre', () => {
    for (const district of DISTRICTS) {
      expect(drawn.get(district.code)?.coordinates).toHaveLength(1);
      expect(assignArea(district, index)).toMatchObject({
        area: { code: district.code },
        rule: 'ONLY_AREA',
      });
    }
  });

  it('share the outline with nothing left over', () => {
    const whole = areaSquareMetres(outlineSurface(OUTLINE), PROJECTED_CRS);
    const parts = [...drawn.values()].reduce(
      (sum, geometry) => sum + areaSquareMetres(geometry, PROJECTED_CRS),
      0,
    );
    expect(Math.abs(whole - parts)).toBeLessThan(200);
  });

  it('neither gape nor overlap inside the outline', () => {
    const whole = indexAreas([{ code: 'ALL', geometry: outlineSurface(OUTLINE) }], PROJECTED_CRS);
    const rules = new Set<string>();
    for (let longitude = 17.86; longitude < 18.18; longitude += 0.0031) {
      for (let latitude = 59.143; latitude < 59.285; latitude += 0.0017) {
        if (assignArea({ longitude, latitude }, whole)?.rule !== 'ONLY_AREA') continue;
        rules.add(assignArea({ longitude, latitude }, index)?.rule ?? 'outside');
      }
    }
    expect([...rules]).toEqual(['ONLY_AREA']);
  });
});

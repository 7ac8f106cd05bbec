import { figureText } from '@samlad/suppression/figures-csv.js';
import type { Geometry } from 'geojson';
import { type FigureArea, shadeOf } from '@/map/figure-shades';
import type { FigureTable, FixedTable } from './figures.graphql';

/** The districts with the figure of a column; the same value as the row's, whatever it is drawn as. */
export function drawnAreas(
  { areas }: Pick<FixedTable, 'areas'>,
  { rows }: Pick<FigureTable, 'rows'>,
  at: number,
): FigureArea[] {
  const valueOf = (code: string) => rows.find(({ areaCode }) => areaCode === code)?.values[at] ?? null;
  const most = Math.max(0, ...areas.map(({ code }) => valueOf(code) ?? 0));
  return areas.map(({ code, name, geometry, labelLongitude, labelLatitude }) => {
    const value = valueOf(code);
    return {
      code,
      name,
      geometry: geometry as Geometry,
      label:
        labelLongitude === null || labelLatitude === null
          ? undefined
          : { longitude: labelLongitude, latitude: labelLatitude },
      shade: shadeOf(value, most),
      shown: figureText(value),
      note: value === null ? 'dold' : figureText(value),
    };
  });
}

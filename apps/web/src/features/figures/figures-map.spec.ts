import { figureText } from '@samlad/suppression/figures-csv.js';
import { describe, expect, it } from 'vitest';
import { drawnAreas } from './drawn-areas';

const areas = ['A', 'B', 'C'].map((code) => ({
  code,
  name: `Område ${code}`,
  geometry: {},
  labelLongitude: 18,
  labelLatitude: 59,
}));
const rows = [
  { areaCode: 'A', areaName: 'Område A', values: [12, null] },
  { areaCode: 'B', areaName: 'Område B', values: [null, null] },
  { areaCode: 'KOMMUN', areaName: 'Hela kommunen', values: [40, 41] },
];

describe('the map of a table', () => {
  it('has the row’s own figure on each area, and the sign of what is hidden', () => {
    const drawn = drawnAreas({ areas } as never, { rows }, 0);
    expect(drawn.map(({ shown }) => shown)).toEqual([figureText(12), figureText(null), figureText(null)]);
    expect(drawn.map(({ note }) => note)).toEqual(['12', 'dold', 'dold']);
  });

  it('shades by what is shown alone: what is hidden has one look, whatever it is', () => {
    expect(drawnAreas({ areas } as never, { rows }, 0).map(({ shade }) => shade)).toEqual([
      4,
      'hidden',
      'hidden',
    ]);
    expect(drawnAreas({ areas } as never, { rows }, 1).map(({ shade }) => shade)).toEqual([
      'hidden',
      'hidden',
      'hidden',
    ]);
  });
});

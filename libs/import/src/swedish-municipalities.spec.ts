import { describe, expect, it } from 'vitest';
import { hasSharedData, sharedText } from '../test-support/shared-data.js';
import { municipalityNames } from './municipality-names.js';
import { SWEDISH_MUNICIPALITIES } from './swedish-municipalities.js';

describe('the municipalities of Sweden', () => {
  it('are 290 in 21 counties, each with a code of its own', () => {
    expect(SWEDISH_MUNICIPALITIES).toHaveLength(290);
    expect(new Set(SWEDISH_MUNICIPALITIES.map(({ code }) => code)).size).toBe(290);
    expect(new Set(SWEDISH_MUNICIPALITIES.map(({ county }) => county)).size).toBe(21);
    expect(SWEDISH_MUNICIPALITIES.every(({ code }) => /^\d{4}$/.test(code))).toBe(true);
  });

  it('are all found by their names', () => {
    const names = municipalityNames(SWEDISH_MUNICIPALITIES);
    expect(SWEDISH_MUNICIPALITIES.filter(({ name, code }) => names.find(name)?.code !== code)).toEqual([]);
    expect(names.find('Huddinge')).toMatchObject({ code: '0126', county: 'Stockholms län' });
  });

  it.skipIf(!hasSharedData)('agree with the published table of codes', () => {
    const rows = sharedText('places/municipality_county.csv').trimEnd().split('\n').slice(1);
    const expected = rows
      .map((row) => row.split(','))
      .map(([code, , name, , county]) => ({ code, name, county }));
    expect(SWEDISH_MUNICIPALITIES).toEqual(
      expected.sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1)),
    );
  });
});

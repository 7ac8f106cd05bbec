import { describe, expect, it } from 'vitest';
import { asPolygon, EMPTY_MEASURE, measureFaults, measureInput, neededForAgreement } from './measure-draft';

const ring = [
  [18, 59],
  [18.1, 59],
  [18.1, 59.1],
  [18, 59],
];
const draft = { ...EMPTY_MEASURE, title: 'Ökad närvaro i centrum', kind: 'PRESENCE' };

describe('an insats as it is written', () => {
  it('can be saved with title and kind alone', () => {
    expect(measureFaults(draft)).toEqual({});
    expect(Object.keys(measureFaults(EMPTY_MEASURE))).toEqual(['title', 'kind']);
  });

  it('does not end before it starts', () => {
    expect(measureFaults({ ...draft, startsOn: '2026-12-01', endsOn: '2026-11-30' })).toHaveProperty(
      'endsOn',
    );
    expect(measureFaults({ ...draft, startsOn: '2026-12-01', endsOn: '2026-12-01' })).toEqual({});
  });

  it('tells what the meeting will need', () => {
    expect(neededForAgreement(draft)).toEqual(['orsak', 'väntad effekt', 'period', 'yta på kartan']);
  });

  it('sends what is empty as nothing', () => {
    expect(measureInput({ ...draft, cause: ' ' })).toMatchObject({
      cause: null,
      startsOn: null,
      polygon: null,
    });
  });

  it('reshapes a surface of one part only', () => {
    expect(asPolygon({ type: 'MultiPolygon', coordinates: [[ring]] })).toEqual({
      type: 'Polygon',
      coordinates: [ring],
    });
    expect(asPolygon({ type: 'MultiPolygon', coordinates: [[ring], [ring]] })).toBeNull();
    expect(asPolygon(null)).toBeNull();
  });
});

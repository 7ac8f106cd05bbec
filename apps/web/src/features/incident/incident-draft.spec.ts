import { categoryOf } from '@samlad/domain/incident-categories.js';
import { describe, expect, it } from 'vitest';
import {
  anotherLike,
  draftFaults,
  inputOf,
  levelOf,
  levelsOf,
  newIncident,
  otherWeek,
  toldPlace,
} from './incident-draft';
import { inWords } from './when-choice';

const context = { week: '2026-W47', timeZone: 'Europe/Stockholm', now: '2026-11-23T08:00:00Z' };
const begun = { ...newIncident('2026-W47', '2026-11-23', 'HUD-FLE'), categoryCode: 'ORD-02' };
const point = { longitude: 17.9461234567, latitude: 59.2181234567 };

describe('an incident being written', () => {
  it('needs a category and nothing more when it is begun under an area', () => {
    expect(draftFaults({ ...begun, categoryCode: null }, context)).toEqual({
      categoryCode: 'Välj en kategori.',
    });
    expect(draftFaults(begun, context)).toEqual({});
  });

  it('needs a place when one is promised', () => {
    expect(draftFaults({ ...begun, placeWay: 'MAP' }, context)).toHaveProperty('place');
    expect(draftFaults({ ...begun, placeWay: 'SEARCH' }, context)).toHaveProperty('place');
    expect(draftFaults({ ...begun, areaCode: null }, context)).toEqual({
      place: 'Skriv en plats eller ett område.',
    });
  });

  it('cannot have happened yet, or end before it began', () => {
    const day = { kind: 'DAY', date: '2026-11-24', part: 'WHOLE' } as const;
    expect(draftFaults({ ...begun, when: day }, context).when).toBe('Tiden ligger i framtiden.');
    const interval = { kind: 'INTERVAL', from: '2026-11-20', to: '2026-11-18', precision: 'DAY' } as const;
    expect(draftFaults({ ...begun, when: interval }, context).when).toBe('Sluttiden är före starttiden.');
  });

  it('is sent with its point, or the cell that the category allows', () => {
    const placed = { ...begun, placeWay: 'MAP', position: point } as const;
    expect(inputOf(placed, context)).toMatchObject({ placePrecision: 'POINT', longitude: 17.946123 });
    expect(inputOf({ ...placed, categoryCode: 'EGE-01' }, context).placePrecision).toBe('SNAPPED');
  });

  it('never sends a point for a category that allows none', () => {
    const placed = { ...begun, categoryCode: 'VLD-05', placeWay: 'MAP', position: point } as const;
    expect(inputOf(placed, context)).toMatchObject({
      placePrecision: 'AREA_ONLY',
      longitude: null,
      secrecyLevel: 'RESTRICTED',
    });
  });

  it('has the level of its category, which can be raised but not lowered', () => {
    const restricted = categoryOf('VLD-05');
    expect(levelsOf(restricted)).toEqual(['RESTRICTED', 'OWN']);
    expect(levelOf({ ...begun, secrecyLevel: 'OPEN' }, restricted)).toBe('RESTRICTED');
    expect(levelOf({ ...begun, secrecyLevel: 'OWN' }, restricted)).toBe('OWN');
  });

  it('says what will be kept of where it happened', () => {
    const placed = { ...begun, placeWay: 'MAP', position: point } as const;
    expect(toldPlace(begun)).toBe('Sparas med området, utan punkt.');
    expect(toldPlace(placed)).toBe('Sparas med punkten.');
    expect(toldPlace({ ...placed, categoryCode: 'EGE-01' })).toBe(
      'Visas som en ruta på 250 m, inte exakt punkt.',
    );
    expect(toldPlace({ ...placed, placeType: 'HOUSING' })).toBe(
      'Visas som en ruta på 250 m, inte exakt punkt.',
    );
    expect(toldPlace({ ...placed, categoryCode: 'VLD-05' })).toBe(
      'Sparas bara med området, aldrig med en punkt.',
    );
    expect(toldPlace({ ...begun, categoryCode: 'VLD-11' })).toMatch(/^Sparas bara med kommunen/);
  });

  it('says why its words of time cannot be read', () => {
    expect(draftFaults({ ...begun, when: inWords('i morgon') }, context).when).toBe(
      'Den tiden har inte varit än. Skriv när det hände.',
    );
    expect(draftFaults({ ...begun, when: inWords('') }, context).when).toBe('Ange när det hände.');
  });

  it('is followed by another at the same time and place, and nothing else of it', () => {
    const written = { ...begun, placeWay: 'MAP', position: point, text: 'Slagsmål.', count: 4 } as const;
    expect(anotherLike(written)).toMatchObject({
      categoryCode: null,
      text: '',
      count: 1,
      areaCode: 'HUD-FLE',
      position: point,
      when: begun.when,
    });
  });

  it('tells when it counts in another week', () => {
    expect(otherWeek(begun, context)).toBeNull();
    const before = { kind: 'DAY', date: '2026-11-13', part: 'WHOLE' } as const;
    expect(otherWeek({ ...begun, when: before }, context)).toBe('2026-W46');
  });
});

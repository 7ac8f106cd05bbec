import { describe, expect, it } from 'vitest';
import { hasPoliceTexts, placeNames } from '../test/shared-data.js';
import { inspect } from './guard.js';
import { placesOf } from './places.js';

const SENTENCES = [
  (place: string) => `Det brann vid ${place} i natt.`,
  (place: string) => `Fler bråk kring ${place}, mest på fredagar.`,
  (place: string) => `${place} var lugnt hela veckan.`,
];

describe.skipIf(!hasPoliceTexts)('the gazetteer’s own places', () => {
  it('are never taken for people, whatever they are called and however they stand in a sentence', () => {
    const names = [...new Set(placeNames())].filter((name) => /^\p{Lu}[\p{L}\p{N} .’'-]{2,}$/u.test(name));
    const places = placesOf(names);
    expect(names.length).toBeGreaterThan(2_500);
    const taken = names.filter((name) =>
      SENTENCES.some((say) => inspect(say(name), { places }).some(({ rule }) => rule === 'PERSON_NAME')),
    );
    expect(taken).toEqual([]);
  });
});

import { WORDS_ABOUT_ORDER } from './order.js';
import { WORDS_ABOUT_PEOPLE } from './people.js';
import { WORDS_ABOUT_SURROUNDINGS } from './surroundings.js';
import type { WordsOfCategories } from './words.js';

const ALL: WordsOfCategories = { ...WORDS_ABOUT_PEOPLE, ...WORDS_ABOUT_ORDER, ...WORDS_ABOUT_SURROUNDINGS };

/** The everyday words that find a category. They stand apart from the catalogue, which the first screen needs. */
export function synonymsOf(code: string): string[] {
  return (ALL[code] ?? '')
    .split(',')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}

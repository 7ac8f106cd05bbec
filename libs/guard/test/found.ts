import type { Hit } from '../src/finding.js';
import { placesOf } from '../src/places.js';
import { type Page, pageOf } from '../src/text/page.js';
import { readable } from '../src/text/readable.js';

/** A small municipality, some of whose places sound like people. */
export const TOWN = placesOf(['Flemingsberg', 'Vårby gård', 'Källbrinksskolan', 'Karl Johan', 'Sara kulle']);

/** The words that one detector alone finds in a text. */
export function wordsFoundBy(detector: (page: Page) => readonly Hit[], text: string): string[] {
  const seen = readable(text).text;
  return detector(pageOf(seen, TOWN)).map(({ start, end }) => seen.slice(start, end));
}

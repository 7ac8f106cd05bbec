/** The places of a municipality: kommundelar, streets, schools, stations, and what they are called for short. */
export interface Places {
  /** Whether the words, in lower case and with single blanks, are a place's whole name. */
  isPlace: (phrase: string) => boolean;
  /** Whether a capitalised word, in lower case, is part of some place's name. */
  isInPlaceName: (word: string) => boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’´][\p{L}\p{N}]+)*/gu;

/** An index over names as people write them; a genitive (`Flemingsbergs`) is the place too. */
export function placesOf(names: Iterable<string>): Places {
  const phrases = new Set<string>();
  const words = new Set<string>();
  for (const name of names) {
    const parts = [...name.normalize('NFC').matchAll(WORD)].map(([word]) => word);
    const phrase = parts.join(' ').toLowerCase();
    phrases.add(phrase);
    for (const part of parts) {
      if (part[0] === part[0]?.toLowerCase()) continue;
      words.add(part.toLowerCase());
      for (const half of part.split('-')) words.add(half.toLowerCase());
    }
  }
  phrases.delete('');
  const nominative = (phrase: string) => (phrase.endsWith('s') ? phrase.slice(0, -1) : phrase);
  return {
    isPlace: (phrase) => phrases.has(phrase) || phrases.has(nominative(phrase)),
    isInPlaceName: (word) => words.has(word) || words.has(nominative(word)),
  };
}

/** Nobody has told the guard of any place. */
export const NO_PLACES: Places = { isPlace: () => false, isInPlaceName: () => false };

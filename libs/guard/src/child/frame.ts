/** A way of speaking, and how much it says. */
export interface Frame {
  weight: number;
  pattern: RegExp;
}

const WORDS_BETWEEN = '(?:,? [\\p{L}\\p{N}-]+){0,3},? ';

/**
 * Phrases as one bounded pattern, divided by `|`: `*` ends or begins a word in any way, ` _ ` leaves room for at most
 * three words, `#` is a number. Whole words only, and no text makes it slow.
 */
export function phrases(text: string): RegExp {
  const alternatives = text
    .split('|')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .map((phrase) =>
      phrase
        .split(' _ ')
        .map((part) =>
          part.replaceAll(' ', ',? ').replaceAll('*', '\\p{L}{0,25}').replaceAll('#', '\\p{N}{1,6}'),
        )
        .join(WORDS_BETWEEN),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** One frame of a weight; see `phrases`. */
export function frame(weight: number, text: string): Frame {
  return { weight, pattern: phrases(text) };
}

/** The weights of those that are in a sentence, added. */
export function weigh(said: string, frames: readonly Frame[]): number {
  return frames.reduce((sum, { weight, pattern }) => sum + (pattern.test(said) ? weight : 0), 0);
}

import type { Places } from '../places.js';
import { type Word, wordsOf } from './words.js';

/** A text made ready for the detectors: read once, asked by all of them. */
export interface Page {
  text: string;
  words: readonly Word[];
  sentences: readonly Sentence[];
  places: Places;
}

export interface Sentence {
  start: number;
  end: number;
  words: readonly Word[];
}

/** The words and sentences of a readable text, with the places that the municipality knows. */
export function pageOf(text: string, places: Places): Page {
  const words = wordsOf(text);
  const sentences: { start: number; end: number; words: Word[] }[] = [];
  for (const word of words) {
    const sentence = sentences[word.sentence];
    if (sentence === undefined) sentences.push({ start: word.start, end: word.end, words: [word] });
    else {
      sentence.words.push(word);
      sentence.end = word.end;
    }
  }
  return { text, words, sentences, places };
}

import { CATEGORIES, type CategoryGroupCode, type IncidentCategory } from './incident-categories.js';
import { foldText } from './text.js';

interface IndexedCategory {
  category: IncidentCategory;
  code: string;
  label: string;
  labelWords: string[];
  synonyms: string[];
  synonymWords: string[];
}

const INDEX: IndexedCategory[] = CATEGORIES.filter((category) => category.retired === undefined).map(
  (category) => {
    const synonyms = category.synonyms.map(foldText);
    return {
      category,
      code: foldText(category.code),
      label: foldText(category.label),
      labelWords: wordsOf(category.label),
      synonyms,
      synonymWords: synonyms.flatMap((synonym) => wordsOf(synonym)),
    };
  },
);

const SHORTEST_WORD_WITH_TYPO = 4;

/**
 * Categories that match what somebody types, best first, at most `limit`. Every word must match the code,
 * the label or a synonym, whatever the case, with or without diacritics, with at most one typing error a word.
 * Categories of `preferred` groups come first among equals, and alone answer an empty query.
 */
export function findCategories(
  query: string,
  limit: number,
  preferred: readonly CategoryGroupCode[] = [],
): IncidentCategory[] {
  const phrase = foldText(query);
  const words = wordsOf(query);
  if (words.length === 0) {
    return preferred
      .flatMap((code) => CATEGORIES.filter((category) => category.group === code))
      .slice(0, limit);
  }
  return INDEX.map((entry) => ({ category: entry.category, score: scoreOf(entry, phrase, words) }))
    .filter(({ score }) => score > 0)
    .map((hit) => ({ ...hit, score: hit.score + (preferred.includes(hit.category.group) ? 1 : 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ category }) => category);
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function scoreOf(entry: IndexedCategory, phrase: string, words: string[]): number {
  const whole = phraseScore(entry, phrase);
  if (whole > 0) return whole;
  const scores = words.map((word) => wordScore(entry, word));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function phraseScore({ code, label, synonyms }: IndexedCategory, phrase: string): number {
  if (phrase === code || phrase === code.replace('-', '')) return 100;
  if (phrase === label) return 95;
  if (synonyms.includes(phrase)) return 90;
  if (phrase.length > 1 && code.startsWith(phrase)) return 85;
  if (label.startsWith(phrase)) return 80;
  return synonyms.some((synonym) => synonym.startsWith(phrase)) ? 70 : 0;
}

function wordScore({ labelWords, synonymWords }: IndexedCategory, word: string): number {
  if (labelWords.includes(word)) return 60;
  if (synonymWords.includes(word)) return 55;
  const starts = (candidate: string) => candidate.startsWith(word);
  if (labelWords.some(starts)) return 50;
  if (synonymWords.some(starts)) return 45;
  const holds = (candidate: string) => word.length > 2 && candidate.includes(word);
  if (labelWords.some(holds)) return 30;
  if (synonymWords.some(holds)) return 25;
  if (word.length < SHORTEST_WORD_WITH_TYPO) return 0;
  const nearly = (candidate: string) => startsWithinOneEdit(candidate, word);
  if (labelWords.some(nearly)) return 15;
  return synonymWords.some(nearly) ? 10 : 0;
}

/** One letter missing, extra, changed or swapped with its neighbour, seen against the start of `candidate`. */
function startsWithinOneEdit(candidate: string, word: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === candidate[same]) same += 1;
  const rest = word.slice(same);
  const next = candidate.slice(same);
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
  return (
    next.startsWith(rest.slice(1)) ||
    next.slice(1).startsWith(rest) ||
    next.slice(1).startsWith(rest.slice(1)) ||
    next.startsWith(swapped)
  );
}

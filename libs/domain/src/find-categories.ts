import { CATEGORIES, type CategoryGroupCode, type IncidentCategory } from './incident-categories.js';
import { synonymsOf } from './category-words/synonyms.js';
import { foldText } from './text.js';
import { Likenesses, wordsOf } from './word-likeness.js';

/** Words that say nothing about what happened. */
const SMALL_WORDS = new Set(
  wordsOf(
    `i på vid mot som har hade är var en ett av och eller med utan utanför bakom framför från till det den de dem att ute hos
     om för under över när någon nån några nåt folk personer person många lite mycket igen flera inne inom nära runt
     där här blev blir vi jag man sin sitt sina hela helt bara också efter mellan in ut upp ner inte kom fick får
     lång långt st ca cirka anmälan rapport kl fler mer stor stora litet liten`,
  ),
);

interface Term {
  phrase: string;
  words: string[];
}

interface IndexedCategory {
  category: IncidentCategory;
  code: string;
  terms: Term[];
  /** Every word of its terms, once. */
  words: string[];
}

/** A typed word, with the known words that are like it. */
interface Typed {
  weight: number;
  /** Lowered for what only seems to tell where. */
  factor: number;
  likes: ReadonlyMap<string, number>;
}

const contentOf = (text: string) => {
  const words = wordsOf(text);
  const content = words.filter((word) => !SMALL_WORDS.has(word));
  return content.length > 0 ? content : words;
};

const termOf = (text: string): Term => ({ phrase: foldText(text), words: contentOf(text) });

const INDEX: IndexedCategory[] = CATEGORIES.filter((category) => category.retired === undefined).map(
  (category) => {
    const terms = [category.label, ...synonymsOf(category.code)].map(termOf);
    const words = [...new Set(terms.flatMap((term) => term.words))];
    return { category, code: foldText(category.code), terms, words };
  },
);

/** How much a known word tells: less the more categories it stands in. */
const WEIGHT = weights();

function weights(): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of INDEX.flatMap(({ words }) => words)) found.set(word, (found.get(word) ?? 0) + 1);
  return new Map([...found].map(([word, times]) => [word, 1 + Math.log(INDEX.length / times)]));
}

const ALIKE = new Likenesses([...WEIGHT.keys()]);
const UNKNOWN_WORD = 1.6;
const weightOf = (word: string) => WEIGHT.get(word) ?? UNKNOWN_WORD;
/** What stands after these tells more often where than what. */
const BEFORE_A_PLACE = new Set(wordsOf('i på vid utanför'));
const WEIGHT_OF_PLACE = 0.7;

/** The words that tell something, with the known words that they are like. */
function typedWords(query: string): Typed[] {
  const words = wordsOf(query);
  const content = words.filter((word) => !SMALL_WORDS.has(word));
  return (content.length > 0 ? content : words).map((word) => {
    const before = words[words.indexOf(word) - 1] ?? '';
    const factor = BEFORE_A_PLACE.has(before) ? WEIGHT_OF_PLACE : 1;
    return { weight: weightOf(word), factor, likes: ALIKE.of(word) };
  });
}
const CODE = 100;
const LABEL_OR_SYNONYM = 2;
const LABEL_BEGUN = 1.1;
const LEAST = 0.3;
const SHARE_OF_BEST = 0.5;
const PREFERRED = 0.03;
const RECENT = 0.05;

export interface CategoryWishes {
  /** Groups that the party's kind suggests first. */
  preferred?: readonly CategoryGroupCode[];
  /** Codes that were chosen lately, the latest first. */
  recent?: readonly string[];
}

/**
 * Categories that match what somebody types, best first, at most `limit`: by code, label and everyday words, whatever the
 * case, inflection and diacritics, with parts of compounds and one or two typing errors a word. Words that match nothing,
 * such as a place's name, only weaken the rest. What was chosen lately and then the preferred groups come first among
 * equals, and alone answer an empty query.
 */
export function findCategories(
  query: string,
  limit: number,
  wishes: CategoryWishes = {},
): IncidentCategory[] {
  const { preferred = [], recent = [] } = wishes;
  const typed = typedWords(query);
  if (typed.length === 0) return usual(preferred, recent).slice(0, limit);
  const phrase = foldText(query).replace(/\s+/g, ' ');
  const hits = INDEX.map((entry) => ({
    category: entry.category,
    score: scoreOf(entry, phrase, typed),
  })).filter(({ score }) => score >= LEAST);
  const best = Math.max(...hits.map(({ score }) => score));
  const bonus = ({ code, group }: IncidentCategory) =>
    (recent.includes(code) ? RECENT : 0) + (preferred.includes(group) ? PREFERRED : 0);
  return hits
    .filter(({ score }) => score >= Math.min(best, 1) * SHARE_OF_BEST)
    .map(({ category, score }) => ({ category, score: score + bonus(category) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ category }) => category);
}

/** How sure the best match is, 0–1: near 1 for a word of the category, lower for parts, typing errors and words left over. */
export function categoryConfidence(query: string, category: IncidentCategory): number {
  const entry = INDEX.find((known) => known.category === category);
  const typed = typedWords(query);
  if (entry === undefined || typed.length === 0) return 0;
  return Math.min(1, scoreOf(entry, foldText(query), typed));
}

function usual(preferred: readonly CategoryGroupCode[], recent: readonly string[]): IncidentCategory[] {
  const known = recent.flatMap((code) => CATEGORIES.filter((category) => category.code === code));
  const groups = preferred.flatMap((code) => CATEGORIES.filter(({ group }) => group === code));
  return [...new Set([...known, ...groups])];
}

function scoreOf({ code, terms, words }: IndexedCategory, phrase: string, typed: readonly Typed[]): number {
  if (phrase === code || phrase === code.replace('-', '')) return CODE;
  if (phrase.length > 2 && phrase.includes('-') && code.startsWith(phrase)) return CODE - 1;
  if (terms[0]?.phrase === phrase) return LABEL_OR_SYNONYM + 0.2;
  if (terms.some((term) => term.phrase === phrase)) return LABEL_OR_SYNONYM;
  if (phrase.length > 1 && terms[0]?.phrase.startsWith(phrase)) return LABEL_BEGUN;
  const best = Math.max(...terms.map((term, index) => termScore(term, typed) + (index === 0 ? 0.02 : 0)));
  return 0.6 * best + 0.4 * coverage(typed, words);
}

/** How well a term and what was typed cover each other, each word weighed by how much it tells. */
function termScore({ words: known }: Term, typed: readonly Typed[]): number {
  const covered = coverage(typed, known);
  if (covered === 0) return 0;
  let found = 0;
  let all = 0;
  for (const word of known) {
    const weight = weightOf(word);
    found += weight * Math.max(...typed.map(({ likes }) => likes.get(word) ?? 0));
    all += weight;
  }
  return 0.55 * covered + (0.45 * found) / all;
}

/** How much of what was typed is among the known words. */
function coverage(typed: readonly Typed[], known: readonly string[]): number {
  let found = 0;
  let all = 0;
  for (const { weight: own, factor, likes } of typed) {
    let best = 0;
    let weight = own;
    for (const word of known) {
      const like = likes.get(word) ?? 0;
      if (like <= best) continue;
      best = like;
      weight = Math.max(weight, weightOf(word));
    }
    found += best * weight * factor;
    all += weight * factor;
  }
  return found / all;
}

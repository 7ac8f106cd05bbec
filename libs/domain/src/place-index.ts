import { foldText } from './text.js';
import { likeness, wordsOf } from './word-likeness.js';

/** A place as it is searched for. */
export interface NamedPlace {
  name: string;
  /** The other ways its name is written. */
  aliases: readonly string[];
  /** Words that also tell which place is meant, such as what it is and where it lies. */
  about: readonly string[];
}

interface Name<Place> {
  place: Place;
  folded: string;
  words: string[];
  about: string[];
  /** The place's first name, the others being aliases. */
  isOwn: boolean;
}

const TRIGRAM = 3;
const MOST_CANDIDATES = 400;
const LEAST_SHARE = 0.34;
const LEAST_SCORE = 0.42;
const WHOLE = 3;
const BEGINS = 2;
const WORD_BEGINS = 1.6;
const HOLDS = 1.2;
const OF_AN_ALIAS = 0.02;
const OF_WHAT_IT_IS = 0.55;
const SHORTEST_MENTION = 5;
const LONGEST_NAME = 5;
const MOST_WORDS = 60;

/**
 * The places of one municipality, ready to be found by what people type: case, diacritics, the order of words and one or
 * two typing errors a word do not matter. Trigrams choose candidates, likeness of words ranks them. Immutable.
 */
export class PlaceIndex<Place extends NamedPlace> {
  private readonly names: Name<Place>[];
  private readonly postings = new Map<string, number[]>();
  /** Places by the stems of a whole name, and by a word that only one place is called. */
  private readonly byStems = new Map<string, Set<Place>>();
  private readonly byWord = new Map<string, Set<Place>>();

  constructor(places: readonly Place[]) {
    this.names = places.flatMap((place) => {
      const about = place.about.flatMap(wordsOf);
      return [place.name, ...place.aliases].map((name, index) => ({
        place,
        folded: foldText(name),
        words: wordsOf(name),
        about,
        isOwn: index === 0,
      }));
    });
    this.names.forEach(({ words, place }, index) => {
      keep(this.byStems, words.map(barely).join(' '), place);
      for (const word of words.filter(({ length }) => length >= SHORTEST_MENTION))
        keep(this.byWord, barely(word), place);
      for (const gram of gramsOf(words)) {
        const posting = this.postings.get(gram);
        if (posting === undefined) this.postings.set(gram, [index]);
        else posting.push(index);
      }
    });
  }

  /** The places that match, the best first, at most `limit`; none for a text without letters that no name holds. */
  find(text: string, limit: number): Place[] {
    const folded = foldText(text).replace(/\s+/g, ' ');
    if (folded === '') return [];
    const words = tellingWords(text);
    const hits = new Map<Place, { score: number; length: number; name: string }>();
    for (const name of this.candidates(folded, words)) {
      const score = scoreOf(name, folded, words);
      const kept = hits.get(name.place);
      if (score < LEAST_SCORE || (kept !== undefined && kept.score >= score)) continue;
      hits.set(name.place, { score, length: name.folded.length, name: name.folded });
    }
    return [...hits]
      .sort(([, a], [, b]) => b.score - a.score || a.length - b.length || (a.name < b.name ? -1 : 1))
      .slice(0, limit)
      .map(([place]) => place);
  }

  /** The place that a text about something else names, the longest name first; sure when it is the whole name. */
  mentioned(text: string): { place: Place; isSure: boolean } | null {
    const stems = wordsOf(text).slice(0, MOST_WORDS).map(barely);
    for (let size = Math.min(LONGEST_NAME, stems.length); size > 0; size -= 1) {
      for (let at = 0; at + size <= stems.length; at += 1) {
        const key = stems.slice(at, at + size).join(' ');
        const places = key.length < SHORTEST_MENTION ? [] : [...(this.byStems.get(key) ?? [])];
        if (places[0] !== undefined) return { place: places[0], isSure: places.length === 1 };
      }
    }
    const only = stems
      .filter((stem) => stem.length >= SHORTEST_MENTION)
      .map((stem) => this.byWord.get(stem))
      .find((places) => places?.size === 1);
    const [place] = only ?? [];
    return place === undefined ? null : { place, isSure: false };
  }

  private candidates(folded: string, words: readonly string[]): Name<Place>[] {
    const holding = this.names.filter((name) => name.folded.includes(folded));
    const grams = gramsOf(words);
    const counts = new Map<number, number>();
    for (const gram of grams) {
      for (const index of this.postings.get(gram) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    const near = [...counts]
      .filter(([, count]) => count / grams.length >= LEAST_SHARE)
      .sort((one, other) => other[1] - one[1])
      .slice(0, MOST_CANDIDATES)
      .flatMap(([index]) => this.names[index] ?? []);
    return [...new Set([...holding, ...near])];
  }
}

/** A word of a name without its genitive or article: `Trångsunds`, `torget`. */
const barely = (word: string) =>
  word.length < SHORTEST_MENTION ? word : word.replace(/(?:ens|ets|s|en|et)$/, '');

function keep<Value>(into: Map<string, Set<Value>>, key: string, value: Value): void {
  const kept = into.get(key);
  if (kept === undefined) into.set(key, new Set([value]));
  else kept.add(value);
}

const JOINING = new Set(['i', 'pa', 'vid', 'och', 'av', 'den', 'det']);

/** The words of a text without those that only join others, unless they are all there is. */
function tellingWords(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !JOINING.has(word));
  return telling.length > 0 ? telling : words;
}

/** The runs of three letters of words, with their beginnings and ends marked. */
function gramsOf(words: readonly string[]): string[] {
  const grams = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let at = 0; at + TRIGRAM <= padded.length; at += 1) grams.add(padded.slice(at, at + TRIGRAM));
  }
  return [...grams];
}

function scoreOf(
  { folded, words, about, isOwn }: Name<unknown>,
  typed: string,
  typedWords: readonly string[],
): number {
  const alias = isOwn ? 0 : OF_AN_ALIAS;
  if (folded === typed) return WHOLE - alias;
  if (folded.startsWith(typed)) return BEGINS - alias;
  if (folded.includes(` ${typed}`)) return WORD_BEGINS - alias;
  if (folded.includes(typed)) return HOLDS - alias;
  if (typedWords.length === 0) return 0;
  let sum = 0;
  for (const word of typedWords) {
    const named = Math.max(0, ...words.map((known) => likeness(word, known)));
    const told = Math.max(0, ...about.map((known) => likeness(word, known))) * OF_WHAT_IT_IS;
    const best = Math.max(named, told);
    if (best === 0) return 0;
    sum += best;
  }
  return sum / typedWords.length - alias;
}

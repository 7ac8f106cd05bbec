import { ATTRIBUTE_RULES, MAN, NUMBER, numberOf, PERSON_WORDS } from './words.js';

/** Somebody that a text tells of: what it says of them, and how many they are. */
export interface ToldPerson {
  attributes: readonly string[];
  persons: number;
}

interface Hit {
  at: number;
  end: number;
  kind: 'ONE' | 'THE_ONE' | 'MANY' | 'SAID';
  label: string | null;
  persons: number;
}

interface Told {
  attributes: Set<string>;
  persons: number;
  noun: string | null;
  sentence: number;
  /** Several that nobody has counted: they are nobody in particular. */
  isCrowd: boolean;
}

const LETTER = 'a-zåäöéü0-9';
const whole = (pattern: string): RegExp => new RegExp(`(?<![${LETTER}])(?:${pattern})(?![${LETTER}])`, 'gu');

const NOUNS = [...PERSON_WORDS, MAN].map(({ label, one, theOne, many }) => ({
  label,
  one: whole(one),
  theOne: whole(theOne),
  many: new RegExp(
    `(?<![${LETTER}])(?:(?<number>${NUMBER}) (?:(?!${NUMBER})[a-zåäö-]+ )?)?(?:${many})(?![${LETTER}])`,
    'gu',
  ),
}));
const AGED = /(?<![\wåäö])(?<number>\d{1,2})-åring(?<ending>en|ar|arna)?(?![\wåäö])/gu;
const SAID = ATTRIBUTE_RULES.map(({ pattern, label }) => ({ pattern: whole(pattern), label }));

/**
 * The persons that a text tells of one by one or by number, each with what it says of them. Uncounted groups tell of
 * nobody in particular and are left out, unless something is said of one of them. It reads words, not meaning.
 */
export function personsIn(text: string): ToldPerson[] {
  const small = text.toLowerCase().normalize('NFC');
  const told: Told[] = [];
  let ahead: string[] = [];
  const hits = hitsIn(small);
  hits.forEach((hit, index) => {
    const sentence = sentenceOf(small, hit.at);
    const last = told.at(-1);
    if (hit.kind !== 'SAID') {
      const known = hit.kind === 'THE_ONE' ? told.find(({ noun }) => noun === hit.label) : undefined;
      const own = known ?? newTold(hit, sentence);
      if (!known) told.push(own);
      own.sentence = sentence;
      for (const one of [...ahead, ...(hit.label === null ? [] : [hit.label])]) own.attributes.add(one);
      ahead = [];
      if (known) told.push(...told.splice(told.indexOf(known), 1));
      return;
    }
    const next = hits[index + 1];
    if (next && next.kind !== 'SAID' && next.at - hit.end <= 1) ahead.push(String(hit.label));
    else if (last && last.sentence === sentence && !last.isCrowd) last.attributes.add(String(hit.label));
    else told.push({ ...newTold(hit, sentence), attributes: new Set([String(hit.label)]) });
  });
  return told
    .filter(({ attributes, isCrowd }) => attributes.size > 0 && !isCrowd)
    .map(({ attributes, persons }) => ({ attributes: [...attributes], persons }));
}

const newTold = ({ kind, label, persons }: Hit, sentence: number): Told => ({
  attributes: new Set(),
  persons: Math.max(1, persons),
  noun: label,
  sentence,
  isCrowd: kind === 'MANY' && persons === 0,
});

const sentenceOf = (text: string, at: number): number => text.slice(0, at).split(/[.!?]\s/).length;

/** In the order of the text; of two that overlap the longer one. */
function hitsIn(text: string): Hit[] {
  const all: Hit[] = [];
  const add = (found: RegExpMatchArray, hit: Pick<Hit, 'kind' | 'label' | 'persons'>) =>
    all.push({ at: found.index ?? 0, end: (found.index ?? 0) + found[0].length, ...hit });
  for (const { label, one, theOne, many } of NOUNS) {
    for (const found of text.matchAll(one)) add(found, { kind: 'ONE', label, persons: 1 });
    for (const found of text.matchAll(theOne)) add(found, { kind: 'THE_ONE', label, persons: 1 });
    for (const found of text.matchAll(many)) {
      const number = found.groups?.['number'];
      add(found, { kind: 'MANY', label, persons: number === undefined ? 0 : numberOf(number) });
    }
  }
  for (const found of text.matchAll(AGED)) {
    const { number, ending } = found.groups ?? {};
    const kind = ending === undefined ? 'ONE' : ending === 'en' ? 'THE_ONE' : 'MANY';
    add(found, { kind, label: `${Number(number)} år`, persons: kind === 'MANY' ? 0 : 1 });
  }
  for (const { pattern, label } of SAID)
    for (const found of text.matchAll(pattern))
      add(found, { kind: 'SAID', label: label(found[0]), persons: 1 });
  const longestFirst = all.sort((a, b) => b.end - b.at - (a.end - a.at));
  const kept: Hit[] = [];
  for (const hit of longestFirst)
    if (kept.every((other) => hit.end <= other.at || hit.at >= other.end)) kept.push(hit);
  return kept.sort((a, b) => a.at - b.at);
}

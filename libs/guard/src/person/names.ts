import type { Hit } from '../finding.js';
import type { Page } from '../text/page.js';
import type { Word } from '../text/words.js';
import { COMMON_WORDS } from '../words/common-words.js';
import { GIVEN_NAMES } from '../words/given-names.js';
import { NAMING, PERSON_NOUNS, PERSON_NOUN_END } from '../words/people.js';
import { PARTICLES, SURNAMES } from '../words/surnames.js';
import { isRuledOut } from './name-vetoes.js';
import { type Candidate, weightOf } from './name-clues.js';

const SURE = 3;
const ENOUGH = 2;
const LONGEST = 4;
/** How much longer than a name inside it the name of a place may be, on either side. */
const WORDS_AROUND = 3;

/**
 * Names of persons, told by what stands around a word and by how it is built; lists only make it surer. Swedish
 * writes names, and hardly anything else, with a capital inside a sentence (Svenska skrivregler, Språkrådet).
 */
export function findNames(page: Page): Hit[] {
  const candidates = candidatesOf(page);
  const weighed = candidates.map((candidate) => ({ candidate, weight: weightOf(candidate) }));
  const named = new Set<string>();
  for (const { candidate, weight } of weighed) {
    if (weight >= ENOUGH) for (const word of candidate.words) named.add(nominative(word.lower));
  }
  const hits = weighed.flatMap(({ candidate, weight }, index): Hit[] => {
    const known = named.has(nominative(candidate.words[0]?.lower ?? ''));
    const beside = isCoordinated(weighed, index);
    if (weight < ENOUGH && !known && !beside) return [];
    return [hitOf(candidate.words, weight >= SURE ? 'LIKELY' : 'POSSIBLE')];
  });
  return [...hits, ...inSmallLetters(page)];
}

function hitOf(words: readonly Word[], certainty: Hit['certainty']): Hit {
  return { rule: 'PERSON_NAME', start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, certainty };
}

function nominative(word: string): string {
  return /.{2}s$/.test(word) ? word.slice(0, -1) : word;
}

/** `A och B`, where one of them is a name. */
function isCoordinated(weighed: readonly { candidate: Candidate; weight: number }[], index: number): boolean {
  const { candidate } = weighed[index] ?? {};
  const next = weighed[index + 1];
  const last = weighed[index - 1];
  const follows = (a: Candidate | undefined, b: Candidate | undefined) =>
    a !== undefined &&
    b !== undefined &&
    /^(?:och|eller|samt)$/.test(a.after?.lower ?? '') &&
    a.second === b.words[0];
  return (
    (next !== undefined && next.weight >= ENOUGH && follows(candidate, next.candidate)) ||
    (last !== undefined && last.weight >= ENOUGH && follows(last.candidate, candidate))
  );
}

/** Runs of capitalised words that may be a name, without titles and words that any sentence begins with. */
function candidatesOf(page: Page): Candidate[] {
  const { words } = page;
  const candidates: Candidate[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (!words[index]?.capital) continue;
    const end = runEnd(words, index);
    let start = index;
    while (start < end && (isNoName(words[start]) || isHeadOfSentence(words, start, end))) start += 1;
    let last = end;
    while (last > start && last - start > 1 && PARTICLES.has(words[last - 1]?.lower ?? '')) last -= 1;
    index = end - 1;
    if (start >= last) continue;
    const candidate = candidateAt(words, start, last);
    if (!isRuledOut(candidate, page.places) && !isInsidePlace(page, start, last)) candidates.push(candidate);
  }
  return candidates;
}

/** Whether the words stand inside the whole name of a place, `Karin Boyes torg`, however much of it is a person's. */
function isInsidePlace({ words, places }: Page, start: number, end: number): boolean {
  const sentence = words[start]?.sentence;
  for (let from = Math.max(0, start - WORDS_AROUND); from <= start; from += 1) {
    for (let to = Math.max(end, from + 2); to <= Math.min(words.length, end + WORDS_AROUND); to += 1) {
      const run = words.slice(from, to);
      if (run.some((word) => word.sentence !== sentence)) break;
      if (places.isPlace(run.map(({ lower }) => lower).join(' '))) return true;
    }
  }
  return false;
}

function candidateAt(words: readonly Word[], start: number, end: number): Candidate {
  const sentence = words[start]?.sentence;
  const inside = (word: Word | undefined) => (word?.sentence === sentence ? word : undefined);
  return {
    words: words.slice(start, end),
    first: words[start]?.first ?? false,
    before: inside(words[start - 1]),
    beforeThat: inside(words[start - 2]),
    after: inside(words[end]),
    second: inside(words[end + 1]),
  };
}

function runEnd(words: readonly Word[], index: number): number {
  let end = index + 1;
  while (end - index < LONGEST) {
    const word = words[end];
    const joined = word?.before === ' ' || (word?.before === '. ' && words[end - 1]?.text.length === 1);
    if (!word || !joined || word.sentence !== words[index]?.sentence) break;
    if (words[end - 1]?.lower.endsWith('s') && !word.capital) break;
    const small = PARTICLES.has(word.lower) && words[end + 1]?.capital && words[end + 1]?.before === ' ';
    if (!word.capital && !small) break;
    end += 1;
  }
  return end;
}

/** `Ring Anna Lindqvist`: a word that only begins the sentence, before a given name. */
function isHeadOfSentence(words: readonly Word[], index: number, end: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (word === undefined || next === undefined || index + 1 >= end || !word.first) return false;
  return GIVEN_NAMES.has(next.lower) && !GIVEN_NAMES.has(word.lower) && !SURNAMES.has(word.lower);
}

function isNoName(word: Word | undefined): boolean {
  if (word === undefined) return true;
  if (word.lower === 'i' || word.lower === 'inga') return true;
  if (GIVEN_NAMES.has(word.lower)) return false;
  return (
    COMMON_WORDS.has(word.lower) ||
    PERSON_NOUNS.has(word.lower) ||
    (word.first && PERSON_NOUN_END.test(word.lower))
  );
}

/** `en kille som heter kevin`, `eleven noor`, `anna andersson`. */
function inSmallLetters({ words }: Page): Hit[] {
  return words.flatMap((word, index): Hit[] => {
    if (word.capital || word.text.length < 3) return [];
    const before = words[index - 1];
    const after = words[index + 1];
    if (before?.sentence === word.sentence && NAMING.has(before.lower) && !COMMON_WORDS.has(word.lower)) {
      return /^["' ”]+$/.test(word.before) ? [hitOf([word], 'POSSIBLE')] : [];
    }
    if (!GIVEN_NAMES.has(word.lower) || COMMON_WORDS.has(word.lower)) return [];
    const surname = after?.before === ' ' && (SURNAMES.has(after.lower) || /.{3}sson$/.test(after.lower));
    if (surname && after) return [hitOf([word, after], 'LIKELY')];
    const person = word.before === ' ' && PERSON_NOUNS.has(before?.lower ?? '');
    return person ? [hitOf([word], 'POSSIBLE')] : [];
  });
}

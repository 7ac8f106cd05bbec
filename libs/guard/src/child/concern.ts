import type { Hit } from '../finding.js';
import { findNames } from '../person/names.js';
import type { Page, Sentence } from '../text/page.js';
import type { Word } from '../text/words.js';
import { GIVEN_NAMES, NAMES_THAT_ARE_WORDS } from '../words/given-names.js';
import { CONCERN } from './concern-frames.js';
import { weigh } from './frame.js';
import { ABOUT, aboutOneChild, bringsAdult, goesOn, type Named } from './one-child.js';
import { ORDINARY } from './ordinary-frames.js';

/** A known child stops by itself, one child by any concern, a pronoun or a grown-up by two. */
const ENOUGH = 2;

interface Weighed {
  sentence: Sentence;
  about: number;
  /** Whether it speaks of a grown person and no child. */
  grown: boolean;
  weight: number;
}

/**
 * Concern for one child or one family. Turned round: a sentence about one child stops unless it tells of something
 * ordinary; a sentence that goes on with "han" or "hon" is about the child of the one before.
 * Source: R15; SoL (2025:400) 19 kap. 1 § (orosanmälan).
 */
export function findChildConcern(page: Page): Hit[] {
  const names = findNames(page).filter(({ certainty }) => certainty !== 'POSSIBLE');
  const weighed: Weighed[] = [];
  for (const sentence of page.sentences) {
    const said = page.text.slice(sentence.start, sentence.end);
    const named = nameIn(sentence, names);
    weighed.push(weighedOf(sentence, said, named, weighed.at(-1)));
  }
  return weighed
    .filter(({ weight }) => weight >= ENOUGH)
    .map(({ sentence: { start, end } }): Hit => ({ rule: 'CHILD_CONCERN', start, end, certainty: 'LIKELY' }));
}

/** A given name is one also at the head of a sentence, where the capital alone tells nothing. */
function nameIn({ start, end, words }: Sentence, names: readonly Hit[]): Named {
  const given = words.findIndex(isGivenName);
  if (given >= 0) return words[given + 1]?.capital === true ? 'FULL' : 'GIVEN';
  return names.some((name) => name.start >= start && name.end <= end) ? 'FULL' : null;
}

function isGivenName({ capital, lower }: Word): boolean {
  return capital && GIVEN_NAMES.has(lower) && !NAMES_THAT_ARE_WORDS.has(lower);
}

function weighedOf(sentence: Sentence, said: string, named: Named, before: Weighed | undefined): Weighed {
  const own = aboutOneChild(said, sentence.words, named);
  const follows = before !== undefined && own <= ABOUT.PERHAPS && goesOn(said);
  const grown = bringsAdult(said) ? own === ABOUT.NOBODY : follows && before.grown;
  const about = follows ? whomItFollows(own, before) : own;
  if (about === ABOUT.NOBODY) return { sentence, about, grown, weight: 0 };
  const ordinaryBefore = follows ? Math.max(0, -before.weight) : 0;
  return {
    sentence,
    about,
    grown,
    weight: about + weigh(said, CONCERN) - weigh(said, ORDINARY) - ordinaryBefore,
  };
}

/** "Han" is the child of the sentence before, or the grown-up. */
function whomItFollows(own: number, before: Weighed): number {
  return before.grown ? ABOUT.NOBODY : Math.max(own, before.about);
}

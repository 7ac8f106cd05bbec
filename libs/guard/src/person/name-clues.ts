import type { Word } from '../text/words.js';
import { COMMON_WORDS } from '../words/common-words.js';
import { GIVEN_NAMES, NAMES_THAT_ARE_WORDS } from '../words/given-names.js';
import { DOINGS, FAMILY, NAMING, PERSON_NOUNS, PERSON_NOUN_END, TOWARDS_PERSON } from '../words/people.js';
import { PARTICLES, SURNAME_END, SURNAME_OR_PLACE_END, SURNAMES } from '../words/surnames.js';

/** Capitalised words in a row, and their neighbours in the sentence. */
export interface Candidate {
  words: readonly Word[];
  /** Whether it begins its sentence, so that its capital tells nothing. */
  first: boolean;
  before: Word | undefined;
  beforeThat: Word | undefined;
  after: Word | undefined;
  second: Word | undefined;
}

interface Clue {
  weight: number;
  holds: (candidate: Candidate) => boolean;
}

const base = (word: Word | undefined) => {
  const lower = word?.lower ?? '';
  return !GIVEN_NAMES.has(lower) && /.{2}s$/.test(lower) ? lower.slice(0, -1) : lower;
};
const head = ({ words }: Candidate) => base(words[0]);
const last = ({ words }: Candidate) => (words.length > 1 ? base(words.at(-1)) : '');
const gap = ({ words }: Candidate) => words[0]?.before ?? '';
const beforeIs = (candidate: Candidate, word: string) => candidate.before?.lower === word;
const isDoing = (word: Word | undefined) =>
  word !== undefined &&
  !word.capital &&
  (DOINGS.has(word.lower) || /.{3}(?:ade|ades|dde|tte)$/.test(word.lower));
const isPerson = (word: Word | undefined) =>
  word !== undefined && (PERSON_NOUNS.has(word.lower) || PERSON_NOUN_END.test(word.lower));

/** Words before which a place comes, and seldom a person. */
const PLACE_BEFORE = new Set(
  `i på vid utanför nära genom längs via runt omkring inom utmed utefter norr söder öster väster centrala norra södra östra västra
  inre yttre ovanför nedanför intill invid strax korsningen stadsdelen området kommundelen bostadsområdet orten ön sjön
  byn tätorten samhället stationen hållplatsen länsväg länsvägen riksväg väg avfart avfarten trafikplats trafikplatsen
  tunnelbanestationen pendeltågsstationen kvarteret butiken restaurangen krogen puben hotellet företaget föreningen laget
  skolan gymnasiet förskolan parken torget centrum köpcentret gallerian mataffären affären kommun staden län mellan`.split(
    /\s+/,
  ),
);
/** `norr om`, `i höjd med`, `i närheten av`. */
const PLACE_BEFORE_THAT = new Set(['norr', 'söder', 'öster', 'väster', 'höjd', 'närheten', 'utkanten']);
const EITHER_BEFORE = new Set(['från', 'mot', 'till', 'över', 'kring', 'bakom', 'utan']);
const RELATION_BEFORE = new Set(['till', 'hos', 'av']);
const WEAK_PLACE_END =
  /.{2}(?:sta|torp|arp|ryd|red|hult|fors|näs|vik|viken|ås|åsen|ö|ön|sund|sundet|bo|inge|löv|lösa|lunda|tuna|åker|åkra|backe|backa|berga|hem|heden|mo|mora|by|byn|by|lid|träsk|sele|ån|å|sjö|sjön|mark|dal|dalen|haga|hagen|lund|berg|berget|holm|holmen|ängen|rum|stad|borg|sele|fjäll|hamn|bro|kil|lanna|bygd|bacc|garn|ala|älv)$/u;

/** What makes a run of capitalised words a person's name, or not; the weights are added. */
const CLUES: readonly Clue[] = [
  { weight: 1.25, holds: () => true },
  { weight: -1.25, holds: ({ first }) => first },
  { weight: 3, holds: (it) => GIVEN_NAMES.has(head(it)) && !NAMES_THAT_ARE_WORDS.has(head(it)) },
  { weight: 1.5, holds: (it) => NAMES_THAT_ARE_WORDS.has(head(it)) && (!it.first || last(it) !== '') },
  { weight: 1.5, holds: (it) => SURNAMES.has(last(it)) || (SURNAMES.has(head(it)) && isPerson(it.before)) },
  { weight: 2, holds: (it) => SURNAME_END.test(last(it)) || (!it.first && SURNAME_END.test(head(it))) },
  { weight: 0.5, holds: (it) => SURNAME_OR_PLACE_END.test(last(it)) },
  { weight: 1, holds: ({ words }) => words.some(({ lower }) => /[^a-zåäöéü'’´-]/u.test(lower)) },
  { weight: 1, holds: ({ words }) => words.length > 2 && words.some(({ lower }) => PARTICLES.has(lower)) },
  {
    weight: 1.75,
    holds: ({ words }) =>
      words.length > 1 &&
      !COMMON_WORDS.has(words[0]?.lower ?? '') &&
      words.every(({ capitals }) => !capitals),
  },
  { weight: 4, holds: ({ before }) => NAMING.has(before?.lower ?? '') },
  { weight: 2.5, holds: (it) => isPerson(it.before) && /^(?: |: ?|, | ?\(|\n)$/.test(gap(it)) },
  {
    weight: 1,
    holds: (it) => TOWARDS_PERSON.has(it.before?.lower ?? '') && !EITHER_BEFORE.has(it.before?.lower ?? ''),
  },
  { weight: -2.5, holds: ({ before }) => PLACE_BEFORE.has(before?.lower ?? '') },
  { weight: -2.5, holds: ({ beforeThat }) => PLACE_BEFORE_THAT.has(beforeThat?.lower ?? '') },
  { weight: -0.75, holds: ({ before }) => EITHER_BEFORE.has(before?.lower ?? '') },
  {
    weight: 2,
    holds: (it) =>
      RELATION_BEFORE.has(it.before?.lower ?? '') &&
      (isPerson(it.beforeThat) ||
        /^(?:hemma|föräldrarna|bredvid|tillsammans|kompisar|vänner)$/.test(it.beforeThat?.lower ?? '')),
  },
  { weight: 0.75, holds: (it) => isDoing(it.before) && gap(it) === ' ' },
  { weight: 1, holds: (it) => isDoing(it.after) && it.after?.before === ' ' && !beforeIs(it, 'i') },
  { weight: 0.75, holds: ({ after }) => /^(?:som|själv|tillsammans)$/.test(after?.lower ?? '') },
  {
    weight: 3,
    holds: ({ after }) => /^\d{1,2}$/.test(after?.text ?? '') && /^(?:, | ?\()$/.test(after?.before ?? ''),
  },
  {
    weight: 2,
    holds: ({ after, second }) => after?.lower === 'och' && /^(?:hans|hennes)$/.test(second?.lower ?? ''),
  },
  {
    weight: 2,
    holds: ({ words, after }) => words.at(-1)?.lower.endsWith('s') === true && FAMILY.has(after?.lower ?? ''),
  },
  { weight: -1, holds: (it) => gap(it) === ', ' && !isPerson(it.before) && !/\d/.test(it.after?.text ?? '') },
  {
    weight: -1.5,
    holds: (it) => it.words.length === 1 && WEAK_PLACE_END.test(head(it)) && !GIVEN_NAMES.has(head(it)),
  },
  {
    weight: -1,
    holds: (it) =>
      it.first &&
      it.words.length === 1 &&
      /(?:en|et|ar|or|er|na|ande|ing|het|else|ade|igt|ligen|tion|are|ad|at|t)$/u.test(head(it)),
  },
];

/** How much speaks for a name; see the thresholds in names.ts. */
export function weightOf(candidate: Candidate): number {
  return CLUES.reduce((sum, { weight, holds }) => sum + (holds(candidate) ? weight : 0), 0);
}

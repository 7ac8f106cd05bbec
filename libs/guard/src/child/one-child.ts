import type { Word } from '../text/words.js';
import { phrases } from './frame.js';

/** How sure it is that a sentence is about one child, one youth or one family; the highest holds. */
export const ABOUT = { KNOWN: 2, ONE: 1, PERHAPS: 0.5, NOBODY: 0 } as const;

const NUMBERS =
  'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton';
const UNDER_18 = `(?:[0-9]|1[0-7]|${NUMBERS})`;

const CHILD = 'elev|pojk|flick|kill|tjej|grabb|gosse|yngling|tonåring|ungdom|bebis|gymnasist';
const DEFINITE = new RegExp(
  `(?:${CHILD})(?:en|an)s?$|(?:barnet|babyn|klassaren|dottern|lillebrodern|lillasystern|lillpojken|systersonen|brorsonen|styvsonen)s?$|^(?:son|ung|barnung)ens?$`,
  'u',
);
const INDEFINITE =
  /(?:elev|pojke|flicka|kille|tjej|grabb|yngling|tonåring|ungdom|bebis|baby|gymnasist)s?$|^(?:barn)?unges?$/u;
const AGED = new RegExp(`^${UNDER_18}-?(?:åring|åringen|årig|åriga|årige)s?$`, 'u');
/** Young words for people who are not. */
const GROWN = phrases(
  'killen bakom|killen i kassan|tjejen i kassan|i 1[89]-årsåldern|i [2-9]#-årsåldern|i tjugoårsåldern|i artonårsåldern|i trettioårsåldern|unge mannen|unga mannen|unga kvinnan|*årige mannen|unge man|*årige man|myndig*|studentklass*',
);

/** One of a group that the writer knows, somebody with an age, siblings, and the children of one home. */
const KNOWN = phrases(`
  en av _ elever*|en av _ barn*|ett av _ barn*|en av _ pojkar*|en av _ flickor*|en av _ killar*|en av _ tjejer*|en av _ ungdomar*|
  en av de yngsta|en av de yngre|en av dom yngsta|en av dom yngre|en av våra yngsta|en av våra yngre|samma unge|
  en av _ spelar*|en av _ besökar*|en av _ stammis*|en av _ deltagar*|en av _ medlemmar*|en av _ ungar*|
  vår elev|vår pojke|den här _ eleven|den unge|den unga|den minderårig*|
  syskonen*|syskonpar*|bror och syster|bror o syster|syster och bror|syskonskara*|tvillingar*|småsyskonen|två syskon|tre syskon|fyra syskon|fem syskon|två bröder|tre bröder|två systrar|
  barnen i familjen|barn i familjen|barnet i familjen|barnen i lägenheten|barnen i hemmet|barnen i huset|barnen hos|familjens barn|
  hans barn|hennes barn|sitt barn|sina barn|deras barn|sin son|sin dotter|hans son|hennes son|hennes dotter|hans dotter|
  hans lillebror|hennes lillebror|hans lillasyster|hennes lillasyster|yngste brodern|yngsta systern|äldste sonen|yngste sonen|
  yngsta barnet|äldsta dottern|döttrarna|sönerna|spädbarn*|nyfödd bebis|det lilla barnet|lillebror till|lillasyster till|
  småbarn _ ensamma|småbarn _ själva`);
const IS_OF_AN_AGE = new RegExp(
  `(?<!\\p{L})(?:han|hon|hen|som|och)(?: (?:är|var|fyller|blir|är nu|är bara|är ju|har fyllt))(?: (?:bara|snart|cirka|ungefär|omkring|runt|typ|endast|knappt|högst))? ${UNDER_18}(?![\\p{L}\\p{N}-])(?! (?:gånger|kronor|procent|personer|mil|st|minuter|timmar))`,
  'iu',
);

/** `Liam, 12,` and `Liam (12 år)`. */
const AGE_BESIDE = new RegExp(`(?:, | \\()${UNDER_18}(?: år)?(?: gammal)?[,)]`, 'iu');

/** One, that the writer does not say more about. */
const ONE = phrases(`
  ett barn|ett _ barn|en förskolepojke|en minderårig*|en # åring|en *klassare|en sexa|lillebror*|lillasyster*|storebrodern|storasystern|dotter|son|barnbarn*|fosterbarn*`);
/** `en patient på 15 år`, `i tioårsåldern`. */
const AGED_SO = new RegExp(
  `(?<!\\p{L})(?:på (?:bara |cirka |omkring |runt |ungefär )?${UNDER_18} år(?! sedan)|i ${UNDER_18}-?årsåldern)(?!\\p{L})`,
  'iu',
);
/** Young people whom the words do not make children. */
const YOUNG = phrases(
  'en ung kvinna|en ung man|en ung person|en ung människa|den unga kvinnan|en _ ung kvinna',
);
/** Parts that a child may have, and families and parents. */
const PERHAPS = phrases(`
  en _ besökare|en besökare|en _ spelare|en spelare|en deltagare|
  en kompis|en medlem|en stammis|en lärling|en ensamkommande|en mamma|en pappa|en förälder|en mor|en far|föräldrarna|föräldern|
  familjen|familjens|en familj|en _ familj|mamman|pappan|modern|fadern|mammans|pappans|styvpappan|styvmamman|den äldre systern|den äldre brodern|storasyster|storebror`);
/** The children of some home, also beside a grown person. */
const CHILDREN = phrases(
  'barnen|barna|blöjbarn*|två barn|tre barn|fyra barn|fem barn|två _ barn|tre _ barn|barnskrik*|barngråt',
);
/** Somebody's parent, spoken of beside that somebody. */
const CHILD_OF = phrases(
  ['sin', 'sina', 'hans', 'hennes']
    .flatMap((whose) =>
      'mamma pappa mor far föräldrar styvpappa styvmamma styvfar morbror farbror fostermamma'
        .split(' ')
        .map((parent) => `${whose} ${parent}`),
    )
    .join('|'),
);
const PRONOUN = phrases('han|hon|hen|honom|henne|hans|hennes');
/** Grown people to whom a pronoun rather points than to a child. */
const ADULT = phrases(`
  en man|en _ man|*årig man|män|mannen|kvinna|kvinnan|förare*|bilist*|cyklist*|mopedist*|*person|*personen|ägare*|butiksägare*|*chaufför*|*tjänsteman|*tjänstemän|vakt*|
  ordningsvakt*|väktare*|kund*|granne|grannen|pensionär*|misstänkt*|gärningsm*|rånar*|tjuven|polisman*|hantverkare*|boende|hyresgäst*|
  butiksbiträde*|föraren|anställd*|inringare*|anmälare*|brottsoffret|uppringare*|målsägande*|den anställde|hon som|han som|domare*|passagerare*|fotgängare*`);

/** A given name alone is more often a child's than a whole name. */
export type Named = 'GIVEN' | 'FULL' | null;

/** What one sentence says by itself, and the name that stands in it. */
export function aboutOneChild(said: string, words: readonly Word[], named: Named): number {
  if (KNOWN.test(said) || IS_OF_AN_AGE.test(said)) return ABOUT.KNOWN;
  if (words.some(({ lower }) => DEFINITE.test(lower))) return ABOUT.KNOWN;
  if (words.some(({ lower }, index) => isOne(lower, words[index - 1]?.lower)) && !GROWN.test(said))
    return ABOUT.ONE;
  if (ONE.test(said) || AGED_SO.test(said)) return ABOUT.ONE;
  if (YOUNG.test(said)) return ABOUT.PERHAPS;
  if (CHILDREN.test(said)) return ABOUT.PERHAPS;
  if (ADULT.test(said)) return ABOUT.NOBODY;
  if (named !== null && AGE_BESIDE.test(said)) return ABOUT.KNOWN;
  if (CHILD_OF.test(said)) return ABOUT.ONE;
  if (named === 'GIVEN') return ABOUT.ONE;
  return named === 'FULL' || PERHAPS.test(said) || PRONOUN.test(said) ? ABOUT.PERHAPS : ABOUT.NOBODY;
}

/** Whether a sentence goes on about somebody whom the sentences before it speak of. */
export function goesOn(said: string): boolean {
  return PRONOUN.test(said) && !ADULT.test(said);
}

/** Whether a sentence brings in a grown person, so that the pronouns after it are hers. */
export function bringsAdult(said: string): boolean {
  return ADULT.test(said);
}

function isOne(lower: string, before: string | undefined): boolean {
  if (AGED.test(lower)) return true;
  if (/^(?:unge|ungdom)$/.test(lower))
    return /^(?:en|min|vår|annan|ny|yngre|viss|samma|denna)$/.test(before ?? '');
  return INDEFINITE.test(lower);
}

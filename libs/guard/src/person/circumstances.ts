import type { Hit } from '../finding.js';
import type { Page, Sentence } from '../text/page.js';
import { FAMILY, PERSON_NOUNS, PERSON_NOUN_END } from '../words/people.js';

/** Diagnoses and states of health as people write them. Source: GDPR art. 9; OSL 21:1, 23:2. */
const HEALTH =
  /^(?:adhd|add|npf|npf-diagnos|autism\p{L}*|asperger\p{L}*|schizofren\p{L}*|psykos\p{L}*|psykotisk\p{L}*|bipolär\p{L}*|depression\p{L}*|deprimerad\p{L}*|ptsd|epilep\p{L}*|diabet\p{L}*|diagnos\p{L}*|självskad\p{L}*|självmord\p{L}*|suicid\p{L}*|anorexi\p{L}*|ätstörning\p{L}*|missbruk\p{L}*|dement\p{L}*|demens|hiv|hivsmittad|gravid\p{L}*|lss|lss-boende|bup|utvecklingsstörd|utvecklingsstörning|funktionsnedsättning\p{L}*|tourettes?|psykiskt|psykisk|medicinering|cancer\p{L}*|metadon|subutex)$/u;
/** Many, not one: `elever med npf` are nobody in particular. */
const ONE_PERSON = /^(?:hon|han|hen|honom|henne|hans|hennes|en|ett|min|vår)$/u;
const PLURAL = /(?:ar|or|er|arna|erna|orna|männen|män|anställda|boende|barn|barnen)$/u;
const BIRTH =
  /(?<!\p{L})(?:född(?:elsedatum|elsedag)?|f\.)(?: den| år)?:? ?(?:(?:19|20)?\d{2}[-./ ]?\d{2}[-./ ]?\d{2}|\d{1,2} ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,8} (?:19|20)\d{2}|\d{1,2}\/\d{1,2}[ -](?:19|20)?\d{2})(?!\d)/giu;

/** Health and family ties near one person, and dates of birth. */
export function findCircumstances({ text, sentences }: Page): Hit[] {
  const births = [...text.matchAll(BIRTH)].map(({ index, 0: found }): Hit => ({
    rule: 'BIRTH_DATE',
    start: index,
    end: index + found.length,
    certainty: 'LIKELY',
  }));
  return [...births, ...sentences.flatMap((sentence) => [...health(sentence), ...family(sentence)])];
}

function isOnePerson(lower: string): boolean {
  return !PLURAL.test(lower) && (PERSON_NOUNS.has(lower) || PERSON_NOUN_END.test(lower) || FAMILY.has(lower));
}

function health({ words }: Sentence): Hit[] {
  const person = words.some(({ lower }) => isOnePerson(lower) || /^(?:hon|han|hen|honom|henne)$/.test(lower));
  if (!person) return [];
  return words
    .filter(({ lower }) => HEALTH.test(lower))
    .map(({ start, end }): Hit => ({ rule: 'HEALTH', start, end, certainty: 'LIKELY' }));
}

function family({ words }: Sentence): Hit[] {
  return words.flatMap((word, index): Hit[] => {
    if (!FAMILY.has(word.lower)) return [];
    const before = words[index - 1]?.lower ?? '';
    const owned =
      before.endsWith('s') && (PERSON_NOUNS.has(before.slice(0, -1)) || words[index - 1]?.capital === true);
    const tied =
      owned ||
      (ONE_PERSON.test(before) && !/^(?:en|ett)$/.test(before)) ||
      words[index + 1]?.lower === 'till';
    if (!tied) return [];
    return [{ rule: 'FAMILY', start: word.start, end: word.end, certainty: 'LIKELY' }];
  });
}

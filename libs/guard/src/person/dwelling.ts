import type { Hit } from '../finding.js';
import type { Page } from '../text/page.js';
import type { Word } from '../text/words.js';

/** Lantmäteriet's apartment number has four digits, the first two being the floor. Source: SFS 2006:378, 8 §. */
const APARTMENT =
  /(?<!\p{L})(?:lgh|lght|lägenhet|lägenheten|lägenhetsnummer|lägenhetsnr)\.?(?: ?(?:nr|nummer))?\.?:? ?(?:\d{4}|\d{1,3}[A-H]?|[A-H]\d{1,2})(?![\p{L}\p{N}]|[.:]\d)/giu;
const FLOOR =
  /(?<![\p{L}\p{N}])(?:(?:våning|vån|våningsplan|plan)\.? ?(?:\d{1,2}|ett|två|tre|fyra|fem|sex|sju|åtta)|(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|översta|\d{1,2}:?e) våning(?:en)?|(?:\d{1,2}|en|två|tre|fyra|fem|sex|sju) (?:tr|trappor)(?: upp| ner)?)(?![\p{L}\p{N}])/giu;
const DOOR =
  /(?<!\p{L})(?:port(?:en|uppgång|uppgången)?|(?:trapp)?uppgång(?:en)?|trapphus|entré)\.? (?:nr\.? ?|nummer )?(?:\d{1,3} ?[A-H]?|[A-H]\d?)(?![\p{L}\p{N}]|[.:]\d)/gu;
/** What a Swedish street ends in. Source: God ortnamnssed (Ortnamnsrådet), the municipalities' practice. */
const STREET =
  /(?:gatan?|vägen|väg|gränden|gränd|stigen|stig|backen|backe|allén|allé|torget|torg|plan|plats|platsen|slingan|ringen|höjden|kroken|svängen|gången|stråket|esplanaden|brinken|liden|leden|kajen|vreten|kullen|terrassen|bågen)$/u;
/** Words that end so and are no street, and roads that have numbers of their own. */
const NO_STREET =
  /^(?:väg|vägen|gången|platsen|plats|plan|planen|torget|.*(?:våningsplan|fotbollsplan|bollplan|handlingsplan|åtgärdsplan|arbetsplats|parkeringsplats|skolgången|omgången|ingången|tillgången|uppgången|nedgången|gången|(?:riks|läns|europa|lands|stam|motor|skol|gång)väg(?:en)?))$/u;
const NUMBER = /^\d{1,3}[a-h]?(?:[-–]\d{1,3}[a-h]?)?$/u;
/** `Klockarv. 12`, `Storg. 3`: the ending shortened. */
const SHORT_STREET = /^\p{L}{3,}(?:v|g)$/u;
/** A property: its name and two numbers. Source: Lantmäteriet, on designations of real property. */
const PROPERTY = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,30} (?:\d{1,3}|S):\d{1,4}(?![\d:.])/gu;
/** A time, or the score of a game. */
const CLOCK = /(?:\d?\d:[0-5]\d|:\d)$/;
const PROPERTY_BEFORE = /(?:fastighet|tomt|hus|villa|gård)(?:en|et)? $/iu;
const STAIR = /^[A-Ha-h]$/;
const AMOUNT =
  /^(?:km|m|personer|st|år|min|minuter|kvm|kr|kronor|ungdomar|gånger|procent|mopeder|bilar|barn|elever|och|till)$/u;
const HOME =
  /(?:bor|bodde|boende|bostad|bostaden|hemma|hemmet|lägenhet|lägenheten|adress|adressen|villa|villan)[^.!?\n]{0,25}$/iu;
const NEAR = 40;

/** Dwellings: apartment numbers, floors and doors, and streets with a number. */
export function findDwellings({ text, words }: Page): Hit[] {
  const addresses = words.flatMap((word, index) => addressAt(text, words, word, index));
  const beside = (start: number) =>
    addresses.some((hit) => start > hit.start - NEAR && start < hit.end + NEAR);
  const apartments = [...text.matchAll(APARTMENT)].map((match) => apartment(match, 'CERTAIN'));
  const inside = [...text.matchAll(FLOOR), ...text.matchAll(DOOR)].map((match) =>
    apartment(match, beside(match.index) ? 'CERTAIN' : 'POSSIBLE'),
  );
  const properties = [...text.matchAll(PROPERTY)]
    .filter(
      ({ index, 0: found }) => !CLOCK.test(found) || PROPERTY_BEFORE.test(text.slice(0, index).slice(-NEAR)),
    )
    .map(({ index, 0: found }): Hit => {
      const start = index;
      return { rule: 'DWELLING_ADDRESS', start, end: start + found.length, certainty: 'POSSIBLE' };
    });
  return [...addresses, ...apartments, ...inside, ...properties];
}

function addressAt(text: string, words: readonly Word[], word: Word, index: number): Hit[] {
  const step = words[index + 1]?.lower === 'nr' ? 2 : 1;
  const number = words[index + step];
  const next = words[index + step + 1];
  const isShort = word.capital && SHORT_STREET.test(word.lower) && number?.before === '. ';
  if (!number || !NUMBER.test(number.lower) || !(isShort || /^\.? ?$/.test(number.before))) return [];
  if (step === 1 && number.before.startsWith('.') && !isShort) return [];
  if (!(isShort || STREET.test(word.lower)) || (NO_STREET.test(word.lower) && !isStreetOf(words[index - 1])))
    return [];
  if (/^[.:,-]\d/.test(text.slice(number.end, number.end + 2))) return [];
  if (next?.before === ' ' && AMOUNT.test(next.lower)) return [];
  const stair = next?.before === ' ' && STAIR.test(next.text) && next.text !== 'i' ? next : number;
  const start = startOf(words, index);
  const home = HOME.test(text.slice(Math.max(0, start - NEAR), start));
  return [{ rule: 'DWELLING_ADDRESS', start, end: stair.end, certainty: home ? 'CERTAIN' : 'LIKELY' }];
}

/** `Olof Palmes gata`, `Norra Storgatan`: the capitals before belong to the street. */
function startOf(words: readonly Word[], index: number): number {
  let first = index;
  while (index - first < 2 && words[first]?.before === ' ' && isStreetOf(words[first - 1])) first -= 1;
  return words[first]?.start ?? 0;
}

function isStreetOf(before: Word | undefined): boolean {
  return before !== undefined && before.capital && (!before.first || before.lower.endsWith('s'));
}

function apartment({ index, 0: found }: RegExpExecArray, certainty: Hit['certainty']): Hit {
  return { rule: 'APARTMENT', start: index, end: index + found.trimEnd().length, certainty };
}

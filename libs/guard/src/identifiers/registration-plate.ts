import type { Hit } from '../finding.js';
import type { Page } from '../text/page.js';

/** No I, Q, V, Å, Ä, Ö; a last letter is not O either. Source: Transportstyrelsen, on registration numbers (2019). */
const PLATE =
  /(?<![\p{L}\p{N}]|(?<!\d)-)([A-HJ-PR-UW-Z]{3})([ -]?)(\d{2}[\dA-HJ-NPR-UW-Z])(?![\p{L}\p{N}]|[.,:-]\d{1,3}(?!\d))/giu;
/** What leads to a plate, personal ones too. Source: Transportstyrelsen, on personal plates: two to seven signs. */
const LEADS =
  /(?<!\p{L})(?:personlig[at]? (?:registrerings|nummer)?(?:skylt|plåt)\p{L}{0,4}|(?:registrerings|nummer|reg)skylt\p{L}{0,4}|reg(?:istrerings)?num\p{L}{2,5}|reg\.? ?nr|skylten|skyltad)\.?:?(?: (?:med|texten|ordet|är|var|som|det|står|stod|på|bilen|nr)){0,4}:? ?["'”]?/giu;
const PERSONAL = /[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9 ]{0,5}[A-ZÅÄÖ0-9](?![\p{L}\p{N}])/uy;
const VEHICLE =
  /(?<!\p{L})(?:\p{L}{0,20}(?:bil|bilen|bilar|moped|mopeden|moppe|skåpbil|lastbil|motorcykel|mc|traktor|traktorn|buss|taxi|fordon|fordonet|släp|släpet|volvo|bmw|audi|saab|golf|kia|toyota|skoda)|epa|epan|reg|regnr|skylt|skylten|föraren)(?!\p{L})/iu;
const NEAR = 60;
/** Three letters that people shorten to, so that a number after them is a number. */
const SHORTENED = words(
  `DNR LGH LOB OMR OSG PGA POL REF REG SMS SOS SEK TEL USD EUR NOK KRS LSS SOL OSL SFS BRB RLC RMC FAP SKR SOU GPS RAL MSB
  MCF SCB BRA BUP EPA LUF ALS PDF STH DHL IBM ABF CAD VMA IKT AIK HBK DIF`,
);
/** Words of three letters: in small letters, a number after them is a number. */
const ORDINARY = words(
  `all att bar bus bla ctr dag den det dom dos fem for gar gen han har hon hos hus hur kan kap kl kul lag lgh man med men
  mer mot ner nej nog nra nya och ode per ren rum sam san sen sex sju ska som sta sum ten tid tio tre typ upp ute tom fas
  sal art ort obs rot tag bil mil del rad sta led kod sms tel reg nej del gul bor var max jan feb mar apr maj jun jul aug
  sep okt dec tom set ska nya`,
);

/** Registration plates: ABC 123, ABC 12A, and personal ones when the text says that a plate follows. */
export function findPlates(page: Page): Hit[] {
  return [...ordinary(page.text), ...personal(page.text)];
}

function ordinary(text: string): Hit[] {
  return [...text.matchAll(PLATE)].flatMap((match): Hit[] => {
    const [found, letters = '', gap = '', last = ''] = match;
    const start = match.index;
    const end = start + found.length;
    const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
    const near = VEHICLE.test(around);
    const capitals = letters === letters.toUpperCase() && last === last.toUpperCase();
    const loud = capitals && around === around.toUpperCase() && around.length > found.length + 4;
    if (gap !== '' && isWord(letters, capitals && !loud)) return [];
    if (gap === ' ' && !capitals && !near) return [];
    const certainty = near ? 'CERTAIN' : capitals && !(loud && gap === ' ') ? 'LIKELY' : 'POSSIBLE';
    return [{ rule: 'REGISTRATION_PLATE', start, end, certainty }];
  });
}

function isWord(letters: string, capitals: boolean): boolean {
  return SHORTENED.has(letters.toLowerCase()) || (!capitals && ORDINARY.has(letters.toLowerCase()));
}

function personal(text: string): Hit[] {
  return [...text.matchAll(LEADS)].flatMap((match): Hit[] => {
    PERSONAL.lastIndex = match.index + match[0].length;
    const found = PERSONAL.exec(text);
    if (found === null) return [];
    return [{ rule: 'REGISTRATION_PLATE', start: found.index, end: PERSONAL.lastIndex, certainty: 'LIKELY' }];
  });
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(/\s+/));
}

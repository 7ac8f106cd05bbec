// What a text may say of a person, as regular expressions on small letters. The labels are how a finding names it.

const COLOUR =
  '(?:mörk|ljus)?(?:röd|svart|vit|blå|grön|gul|grå|rosa|brun|lila|beige|orange|mörk|ljus|randig|rutig|neongul|reflex)(?:t|a|e|färgad|färgat|färgade)?';
const GARMENT =
  '(?:täck|huv|luv|skinn|jeans|fleece|regn|dun|arbets|rygg|mid|mag|axel|bas)?(?:jacka|jackan|tröja|tröjan|mössa|mössan|keps|kepsen|byxor|byxorna|jeans|skor|skorna|väska|väskan|ryggsäck|säck|hjälm|hjälmen|klänning|kjol|kappa|rock|halsduk|hoodie|väst|västen|slöja|overall|overallen|linne|shorts|stövlar|handskar)';
const VEHICLE =
  '(?:epa|a-)?(?:moped|mopeden|elsparkcykel|elsparkcykeln|sparkcykel|cykel|cykeln|elcykel|bil|bilen|personbil|skåpbil|skåpbilen|motorcykel|motorcykeln|mc|traktor|epa)';
const COUNTS: Record<string, number> = {
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
};

/** A noun for one person or several; what it says besides that it is a person. */
export interface PersonWord {
  label: string | null;
  one: string;
  theOne: string;
  many: string;
}

const word = (label: string | null, one: string, theOne: string, many: string): PersonWord => ({
  label,
  one,
  theOne,
  many,
});

export const PERSON_WORDS: readonly PersonWord[] = [
  word(null, 'person', 'personen', 'personer|personerna'),
  word('pojke', 'pojke|kille|grabb', 'pojken|killen|grabben', 'pojkar|pojkarna|killar|killarna|grabbar'),
  word('flicka', 'flicka|tjej', 'flickan|tjejen', 'flickor|flickorna|tjejer|tjejerna'),
  word('kvinna', 'kvinna|dam', 'kvinnan|damen', 'kvinnor|kvinnorna|damer'),
  word(
    'ungdom',
    'ungdom|yngling|tonåring',
    'ungdomen|ynglingen|tonåringen',
    'ungdomar|ungdomarna|tonåringar|ynglingar',
  ),
  word('barn', 'litet barn|ett barn', 'barnet', 'barnen'),
  word('äldre', 'pensionär|åldring', 'pensionären|åldringen', 'pensionärer'),
  word('elev', 'elev', 'eleven', 'elever|eleverna'),
  word('lärare', 'en lärare|lärarinna', 'läraren', 'lärarna'),
  word(
    'vakt',
    'ordningsvakt|väktare|en vakt',
    'ordningsvakten|väktaren|vakten',
    'ordningsvakter|väktarna|vakter',
  ),
  word(
    'förare',
    'chaufför|busschaufför|busförare|en förare|taxiförare',
    'chauffören|busschauffören|föraren|bussföraren',
    'chaufförer',
  ),
  word(
    'butiksanställd',
    'expedit|kassörska|kassabiträde|butiksanställd',
    'expediten|kassörskan|kassabiträdet',
    'expediter',
  ),
  word('tränare', 'tränare|ungdomsledare|fritidsledare', 'tränaren|ledaren|fritidsledaren', 'tränarna'),
  word('vaktmästare', 'vaktmästare', 'vaktmästaren', 'vaktmästarna'),
  word('brevbärare', 'brevbärare|tidningsbud|matbud', 'brevbäraren|tidningsbudet|matbudet', 'brevbärarna'),
  word('förening', 'ordförande', 'ordföranden', 'ordförandena'),
  word(
    'samfund',
    'imam|präst|pastor|kyrkoherde|rabbin|diakon',
    'imamen|prästen|pastorn|kyrkoherden|rabbinen|diakonen',
    'imamer|präster',
  ),
  word(
    'förtroendepost',
    'kommunalråd|rektor|riksdagsledamot|landshövding',
    'kommunalrådet|rektorn|riksdagsledamoten|landshövdingen',
    'kommunalråden|rektorer|rektorerna',
  ),
  word(
    'näringsidkare',
    String.raw`(?:butiks|affärs|restaurang|krog|kiosk)(?:ägare|innehavare)|(?<=(?:butik|pizzeri|restaurang|krog|kiosk|affär|salong|verkstad)[a-zåäö]{0,4}s )(?:ägare|innehavare)`,
    '(?:butiks|affärs|restaurang|krog|kiosk)(?:ägaren|innehavaren)',
    '(?:butiks|affärs|restaurang|krog|kiosk)(?:ägare|innehavare)',
  ),
];

/** "Man" is mostly nobody in particular; a man has something before him. */
export const MAN = {
  label: 'man',
  one: String.raw`(?:(?<=\b(?:en|ung|yngre|äldre|medelålders|okänd|ensam|berusad|maskerad|vuxen|lång|kort|[a-zåäö]+(?:klädd|årig|talande|årige|buren|skadad|hårig|sk)|döv|blind) )man)`,
  theOne: 'mannen',
  many: 'män|männen',
};

const DASH = '[-–—]';

/** Something that a text says of one person. */
export interface AttributeRule {
  pattern: string;
  /** The label from what stood there. */
  label: (found: string) => string;
}

const asWritten = (found: string): string => found;
const fixed = (label: string) => (): string => label;
const spaced = (found: string): string => found.replace(/\s*[-–—]\s*/g, '–');

export const ATTRIBUTE_RULES: readonly AttributeRule[] = [
  {
    pattern: String.raw`\d{1,2}\s?${DASH}\s?\d{1,2} år(?:iga|ig)?`,
    label: (found) => spaced(found).replace(/ år.*/, ' år'),
  },
  {
    pattern: String.raw`\d{1,3} år(?! sedan)(?: gammal| gamla)?`,
    label: (found) => `${Number.parseInt(found, 10)} år`,
  },
  { pattern: String.raw`\d{1,3}-årige?n?a?`, label: (found) => `${Number.parseInt(found, 10)} år` },
  {
    pattern: String.raw`(?:yngre |övre )?(?:\d0-års?|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|ton)-?(?:års)?åldern`,
    label: asWritten,
  },
  { pattern: 'i tonåren', label: fixed('tonåren') },
  { pattern: String.raw`född (?:19|20)\d\d`, label: asWritten },
  { pattern: `${COLOUR} ${GARMENT}`, label: asWritten },
  {
    pattern: `(?:svart|vit|mörk|ljus|röd|blå|grön|grå)klädd(?:a|e)?`,
    label: (found) => found.replace(/klädd.*/, 'klädd'),
  },
  { pattern: 'maskerad(?:e)?', label: fixed('maskerad') },
  { pattern: `${COLOUR} ${VEHICLE}`, label: asWritten },
  {
    pattern:
      'kryckor|krycka|rullstol|rullstolsburen|rullator|blindkäpp|permobil|elrullstol|hörapparat|ledarhund|synskadad|blind man|blind kvinna|döv|dövstum|hörselskadad|enarmad|enbent',
    label: asWritten,
  },
  { pattern: 'slöja|hijab|niqab|burka|turban|kippa', label: asWritten },
  {
    pattern: String.raw`(?:från|född i) (?:afghanistan|albanien|algeriet|bosnien|bulgarien|chile|danmark|egypten|eritrea|estland|etiopien|filippinerna|finland|gambia|georgien|indien|irak|iran|jordanien|kina|kosovo|kroatien|lettland|libanon|libyen|litauen|marocko|moldavien|norge|pakistan|palestina|polen|rumänien|ryssland|serbien|somalia|sudan|syrien|thailand|tunisien|turkiet|tyskland|uganda|ukraina|usbekistan|vietnam)`,
    label: asWritten,
  },
  {
    pattern: String.raw`(?:romsk|samisk|finsk|polsk|somalisk|syrisk|eritreansk|afghansk|arabisk|kurdisk|rumänsk|bulgarisk|ukrainsk|rysk|turkisk|judisk|muslimsk|thailändsk|utländsk)(?=a? (?:man|kvinna|pojke|flicka|kille|tjej|familj|medborgare|elev))`,
    label: asWritten,
  },
  { pattern: 'tatuering(?:ar)?|tatuerad', label: fixed('tatuering') },
  { pattern: '(?:hel)?skägg(?:ig)?|mustasch', label: asWritten },
  { pattern: 'glasögon|solglasögon', label: asWritten },
  {
    pattern: String.raw`(?:långt|kort|rakat|blont|blonderat|mörkt|ljust|svart|rött|grått|lockigt|flätat|rosa|blått|grönt|lila|färgat) (?:hår|huvud)|(?:röd|ljus|mörk|svart|blond|grå|lång|kort|vit)hårig(?:a|e)?`,
    label: asWritten,
  },
  { pattern: 'gravid|höggravid', label: fixed('gravid') },
  { pattern: 'kraftigt byggd|överviktig|kortvuxen|kortväxt|mager|smal|haltar|haltande', label: asWritten },
  {
    pattern: String.raw`(?:cirka |ca |omkring )?(?:1[4-9]\d|20\d) (?:cm|centimeter)(?: lång)?`,
    label: (found) => `${/\d+/.exec(found)?.[0]} cm`,
  },
  { pattern: String.raw`(?:bröt|bryter) på [a-zåäö]+`, label: asWritten },
  {
    pattern: String.raw`(?:talade|talar|pratade|pratar) (?:bara |endast )?(?:engelska|arabiska|somaliska|polska|rumänska|ryska|spanska|turkiska|finska|tyska|persiska|kurdiska|[a-zåäö]+dialekt)`,
    label: asWritten,
  },
  {
    pattern: 'med (?:en )?(?:stor |liten |svart |vit |brun )?(?:hund|schäfer|kamphund|pudel|tax|barnvagn)',
    label: (found) => found.replace(/^med (?:en )?/, ''),
  },
];

/** One of several, by what is before the word. */
export const NUMBER = String.raw`(?:${Object.keys(COUNTS).join('|')}|ett par|\d{1,3})`;

export function numberOf(found: string): number {
  return found === 'ett par' ? 2 : (COUNTS[found] ?? Number.parseInt(found, 10));
}

import type { Draw } from './draw.js';

/** One identifier as somebody wrote it, inside a sentence. */
export interface Written {
  kind: WrittenKind;
  form: string;
  text: string;
  start: number;
  end: number;
}

export type WrittenKind = 'IDENTITY_NUMBER' | 'TELEPHONE' | 'EMAIL' | 'REGISTRATION_PLATE';

type Maker = (draw: Draw) => string;
type Forms = Readonly<Record<string, Maker>>;

const two = (value: number) => String(value).padStart(2, '0');
const digits = (draw: Draw, count: number) =>
  Array.from({ length: count }, () => String(draw.below(10))).join('');

interface Person {
  year: number;
  yy: string;
  mm: string;
  dd: string;
  serial: string;
  check: string;
}

/** Table of digit × 2 with its digits added, so that the check digit is worked out apart from the detector. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

function person(draw: Draw, own: { oldest?: number; youngest?: number; dayAdded?: number } = {}): Person {
  const { oldest = 1925, youngest = 2024, dayAdded = 0 } = own;
  const year = oldest + draw.below(youngest - oldest + 1);
  const mm = two(1 + draw.below(12));
  const dd = two(1 + draw.below(28) + dayAdded);
  const yy = two(year % 100);
  const serial = `${draw.below(10)}${draw.below(10)}${1 + draw.below(9)}`;
  const sum = [...`${yy}${mm}${dd}${serial}`].reduce(
    (total, digit, place) => total + (place % 2 === 0 ? (DOUBLED[Number(digit)] ?? 0) : Number(digit)),
    0,
  );
  return { year, yy, mm, dd, serial, check: String((1000 - sum) % 10) };
}

const short = ({ yy, mm, dd }: Person) => `${yy}${mm}${dd}`;
const long = (one: Person) => `${one.year}${one.mm}${one.dd}`;
const last = ({ serial, check }: Person) => `${serial}${check}`;
const wrong = ({ serial, check }: Person) => `${serial}${(Number(check) + 3) % 10}`;
const split = (one: Person, mark: string) => `${one.year}${mark}${one.mm}${mark}${one.dd}`;

const IDENTITY: Forms = {
  'YYMMDD-NNNN': (draw) => writtenBy(person(draw), (one) => `${short(one)}-${last(one)}`),
  YYMMDDNNNN: (draw) => writtenBy(person(draw), (one) => `${short(one)}${last(one)}`),
  'YYYYMMDD-NNNN': (draw) => writtenBy(person(draw), (one) => `${long(one)}-${last(one)}`),
  YYYYMMDDNNNN: (draw) => writtenBy(person(draw), (one) => `${long(one)}${last(one)}`),
  'YYMMDD NNNN': (draw) => writtenBy(person(draw), (one) => `${short(one)} ${last(one)}`),
  'YYYYMMDD NNNN': (draw) => writtenBy(person(draw), (one) => `${long(one)} ${last(one)}`),
  'över 100 år': (draw) =>
    writtenBy(person(draw, { oldest: 1905, youngest: 1925 }), (one) => `${short(one)}+${last(one)}`),
  tankstreck: (draw) => writtenBy(person(draw), (one) => `${short(one)}–${last(one)}`),
  'minustecken, sekel': (draw) => writtenBy(person(draw), (one) => `${long(one)}−${last(one)}`),
  'luft kring streck': (draw) => writtenBy(person(draw), (one) => `${short(one)} - ${last(one)}`),
  'hårt blanksteg': (draw) => writtenBy(person(draw), (one) => `${short(one)}\u00a0${last(one)}`),
  'streck i datum': (draw) => writtenBy(person(draw), (one) => `${split(one, '-')}-${last(one)}`),
  'streck i datum, blank': (draw) => writtenBy(person(draw), (one) => `${split(one, '-')} ${last(one)}`),
  'punkt i datum': (draw) => writtenBy(person(draw), (one) => `${split(one, '.')}-${last(one)}`),
  'blank i datum': (draw) => writtenBy(person(draw), (one) => `${split(one, ' ')} ${last(one)}`),
  'kort blank i datum': (draw) =>
    writtenBy(person(draw), (one) => `${one.yy} ${one.mm} ${one.dd} ${last(one)}`),
  'kort blank, streck': (draw) =>
    writtenBy(person(draw), (one) => `${one.yy} ${one.mm} ${one.dd} - ${last(one)}`),
  'två och två': (draw) =>
    writtenBy(person(draw), (one) => (last(one).match(/../g) ?? []).join(' ').replace(/^/, `${short(one)} `)),
  'varje siffra för sig': (draw) =>
    writtenBy(person(draw), (one) => [...`${short(one)}${last(one)}`].join(' ')),
  'radbrytning efter streck': (draw) => writtenBy(person(draw), (one) => `${short(one)}-\n${last(one)}`),
  'radbrytning i datum': (draw) =>
    writtenBy(person(draw), (one) => `${one.yy}${one.mm}\n${one.dd}-${last(one)}`),
  'radbrytning, sekel': (draw) => writtenBy(person(draw), (one) => `${long(one)}\r\n${last(one)}`),
  'fel kontrollsiffra': (draw) => writtenBy(person(draw), (one) => `${short(one)}-${wrong(one)}`),
  'fel kontrollsiffra, sekel': (draw) => writtenBy(person(draw), (one) => `${long(one)}-${wrong(one)}`),
  'fel kontrollsiffra, tolv': (draw) => writtenBy(person(draw), (one) => `${long(one)}${wrong(one)}`),
  samordningsnummer: (draw) =>
    writtenBy(person(draw, { dayAdded: 60 }), (one) => `${short(one)}-${last(one)}`),
  'samordningsnummer, sekel': (draw) =>
    writtenBy(person(draw, { dayAdded: 60 }), (one) => `${long(one)}-${last(one)}`),
  'samordningsnummer, tolv': (draw) =>
    writtenBy(person(draw, { dayAdded: 60 }), (one) => `${long(one)}${last(one)}`),
  'samordningsnummer, blank': (draw) =>
    writtenBy(person(draw, { dayAdded: 60 }), (one) => `${short(one)} ${last(one)}`),
  'fel kontrollsiffra, tio': (draw) =>
    writtenBy(person(draw, { oldest: 1925, youngest: 1999 }), (one) => `${short(one)}${wrong(one)}`),
  understreck: (draw) => writtenBy(person(draw), (one) => `${short(one)}_${last(one)}`),
  kolon: (draw) => writtenBy(person(draw), (one) => `${long(one)}:${last(one)}`),
  'punkt före fyra': (draw) => writtenBy(person(draw), (one) => `${short(one)}.${last(one)}`),
  mittpunkt: (draw) => writtenBy(person(draw), (one) => `${short(one)}·${last(one)}`),
  'många blanksteg': (draw) => writtenBy(person(draw), (one) => `${short(one)}       ${last(one)}`),
  'skrivriktning från e-post': (draw) =>
    writtenBy(person(draw), (one) => `${short(one)}\u200e-\u202a${last(one)}`),
  'arabiska siffror': (draw) =>
    writtenBy(person(draw), (one) =>
      `${short(one)}-${last(one)}`.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
    ),
  'osynligt tecken': (draw) => writtenBy(person(draw), (one) => `${short(one)}\u200b-${last(one)}`),
  'breda siffror': (draw) =>
    writtenBy(person(draw), (one) =>
      `${short(one)}-${last(one)}`.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ),
};

const mobile = (draw: Draw) => `7${draw.of(['0', '2', '3', '6', '9'])}`;

const TELEPHONE: Forms = {
  '07x-xxx xx xx': (draw) => `0${mobile(draw)}-${digits(draw, 3)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '07xxxxxxxx': (draw) => `0${mobile(draw)}${digits(draw, 7)}`,
  '07x xxx xx xx': (draw) => `0${mobile(draw)} ${digits(draw, 3)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '07x-xxxxxxx': (draw) => `0${mobile(draw)}-${digits(draw, 7)}`,
  '07xx-xx xx xx': (draw) =>
    `0${mobile(draw)}${digits(draw, 1)}-${digits(draw, 2)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '07xx-xxxxxx': (draw) => `0${mobile(draw)}${digits(draw, 1)}-${digits(draw, 6)}`,
  '07xx xxx xxx': (draw) => `0${mobile(draw)}${digits(draw, 1)} ${digits(draw, 3)} ${digits(draw, 3)}`,
  '+467xxxxxxxx': (draw) => `+46${mobile(draw)}${digits(draw, 7)}`,
  '+46 7x xxx xx xx': (draw) =>
    `+46 ${mobile(draw)} ${digits(draw, 3)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '+46 (0)7x-xxx xx xx': (draw) =>
    `+46 (0)${mobile(draw)}-${digits(draw, 3)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '00467xxxxxxxx': (draw) => `0046${mobile(draw)}${digits(draw, 7)}`,
  '0046 7x-xxx xx xx': (draw) =>
    `0046 ${mobile(draw)}-${digits(draw, 3)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '08-xxx xxx xx': (draw) =>
    `08-${1 + draw.below(9)}${digits(draw, 2)} ${digits(draw, 3)} ${digits(draw, 2)}`,
  '08-xxx xx xx': (draw) => `08-${1 + draw.below(9)}${digits(draw, 2)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '(08) xxx xx xx': (draw) =>
    `(08) ${1 + draw.below(9)}${digits(draw, 2)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '08xxxxxxxx': (draw) => `08${1 + draw.below(9)}${digits(draw, 7)}`,
  '0xx-xx xx xx': (draw) =>
    `0${draw.of(['31', '40', '18', '19', '21', '13'])}-${1 + draw.below(9)}${digits(draw, 1)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  '0xxx-xxx xx': (draw) =>
    `0${draw.of(['158', '303', '413', '522', '951'])}-${1 + draw.below(9)}${digits(draw, 2)} ${digits(draw, 2)}`,
  '0xx/xxxxxx': (draw) => `0${draw.of(['31', '40', '18'])}/${1 + draw.below(9)}${digits(draw, 5)}`,
  tankstreck: (draw) => `0${mobile(draw)}–${digits(draw, 3)} ${digits(draw, 2)} ${digits(draw, 2)}`,
  'bindestreck överallt': (draw) =>
    `0${mobile(draw)}-${digits(draw, 3)}-${digits(draw, 2)}-${digits(draw, 2)}`,
  punkter: (draw) => `0${mobile(draw)}.${digits(draw, 3)}.${digits(draw, 2)}.${digits(draw, 2)}`,
};

const word = (draw: Draw, length: number) =>
  Array.from({ length }, () => draw.of([...'abcdefghijklmnoprstuvy'])).join('');

const EMAIL: Forms = {
  'namn@domän': (draw) => `${word(draw, 6)}@${word(draw, 7)}.se`,
  'för.efter@domän': (draw) => `${word(draw, 4)}.${word(draw, 8)}@${word(draw, 5)}.com`,
  'med siffror och streck': (draw) =>
    `${word(draw, 5)}_${digits(draw, 2)}-x@${word(draw, 4)}-${word(draw, 4)}.nu`,
  'under domän': (draw) => `${word(draw, 5)}@skola.${word(draw, 8)}.se`,
  plus: (draw) => `${word(draw, 5)}+${word(draw, 3)}@${word(draw, 6)}.org`,
  'stora bokstäver': (draw) => `${word(draw, 5)}@${word(draw, 6)}.se`.toUpperCase(),
  '(at)': (draw) => `${word(draw, 5)}.${word(draw, 6)}(at)${word(draw, 6)}.se`,
  '[at]': (draw) => `${word(draw, 5)} [at] ${word(draw, 6)}.se`,
};

const PLATE_LETTERS = [...'ABCDEFGHJKLMNOPRSTUWXYZ'];
const letters = (draw: Draw) => `${draw.of(PLATE_LETTERS)}${draw.of(PLATE_LETTERS)}${draw.of(PLATE_LETTERS)}`;
const LAST_LETTERS = PLATE_LETTERS.filter((letter) => letter !== 'O');

const REGISTRATION_PLATE: Forms = {
  'ABC 123': (draw) => `${letters(draw)} ${digits(draw, 3)}`,
  ABC123: (draw) => `${letters(draw)}${digits(draw, 3)}`,
  'ABC-123': (draw) => `${letters(draw)}-${digits(draw, 3)}`,
  'ABC 12D': (draw) => `${letters(draw)} ${digits(draw, 2)}${draw.of(LAST_LETTERS)}`,
  ABC12D: (draw) => `${letters(draw)}${digits(draw, 2)}${draw.of(LAST_LETTERS)}`,
  abc123: (draw) => `${letters(draw)}${digits(draw, 3)}`.toLowerCase(),
  abc12d: (draw) => `${letters(draw)}${digits(draw, 2)}${draw.of(LAST_LETTERS)}`.toLowerCase(),
};

interface Kind {
  forms: Forms;
  around: readonly string[];
  /** Forms that people also write with no sign at all before or after, and how. */
  tight?: { forms: readonly string[]; around: readonly string[] };
}

const KINDS: Readonly<Record<WrittenKind, Kind>> = {
  IDENTITY_NUMBER: {
    forms: IDENTITY,
    around: [
      'Ungdomen, {}, avvisades från platsen.',
      'Pnr {} enligt väktaren.',
      '{} kontrollerades vid stationen',
      'Personnummer: {}.',
      'Mannen ({}) var känd sedan tidigare.',
      'Enligt anmälan gäller det {} och ytterligare en person.',
      'Mannen,{} sågs vid stationen.',
      'Pnr.{} enligt väktaren.',
      'En man/{} greps.',
      'Personen:{}',
    ],
    tight: {
      forms: [
        'YYMMDD-NNNN',
        'YYMMDDNNNN',
        'YYYYMMDD-NNNN',
        'YYYYMMDDNNNN',
        'samordningsnummer',
        'över 100 år',
      ],
      around: [
        'PNR{} enligt väktaren.',
        '{}s bil stod kvar.',
        'pnr{}',
        'Ärende 3/{} är kvar.',
        '1.{} 2.en till',
      ],
    },
  },
  TELEPHONE: {
    forms: TELEPHONE,
    around: [
      'Ring {} vid frågor.',
      'Anmälaren nås på {}.',
      'Mobil: {}, helst före klockan 16.',
      '{} ringde flera gånger.',
      'Boende (tel {}) såg en vit bil.',
      'Ring:{} vid frågor.',
    ],
    tight: {
      forms: ['07xxxxxxxx', '07x-xxx xx xx', '+467xxxxxxxx', '07x-xxxxxxx'],
      around: ['tel{} hela dagen', 'Nils,{}', 'Anmälarens nr.{} finns.', 'Väktaren/{}', 'nr{}'],
    },
  },
  EMAIL: {
    forms: EMAIL,
    around: ['Mejla {} för mer information.', 'Bilderna kom från {}.', 'Kontakt: {}, boende.'],
  },
  REGISTRATION_PLATE: {
    forms: REGISTRATION_PLATE,
    around: [
      'En vit skåpbil, {}, stod kvar.',
      'Bilen hade regnr {} och körde mot centrum.',
      'Mopedbilen {} kör ofta på gångvägen.',
      'Föraren av {} kastade skräp.',
    ],
  },
};

const WRITTEN_KINDS = Object.keys(KINDS) as readonly WrittenKind[];

/** `each` of every written form of every kind, in ordinary sentences. */
export function writtenForms(each: number, draw: Draw): Written[] {
  const written = (kind: WrittenKind, form: string, make: Maker, around: readonly string[]) =>
    Array.from({ length: each }, () => placed(kind, form, make(draw), draw.of(around)));
  return WRITTEN_KINDS.flatMap((kind) => {
    const { forms, around, tight = { forms: [], around: [] } } = KINDS[kind];
    return Object.entries(forms).flatMap(([form, make]) => [
      ...written(kind, form, make, around),
      ...(tight.forms.includes(form) ? written(kind, `${form}, tätt`, make, tight.around) : []),
    ]);
  });
}

function placed(kind: WrittenKind, form: string, value: string, around: string): Written {
  const start = around.indexOf('{}');
  return { kind, form, text: around.replace('{}', () => value), start, end: start + value.length };
}

function writtenBy(one: Person, write: (one: Person) => string): string {
  return write(one);
}

import { NIGHT_WORDS, WORDED_PARTS } from './day-parts.js';

/** A clock time as written; `isBare` when it is a lone number that only its neighbours make a time. */
export interface Clock {
  hour: number;
  minute: number | null;
  isBare: boolean;
  /** Written as on a dial with twelve hours, so that afternoon is possible: `kl 3`, `halv tre`. */
  isDial: boolean;
}

/** What a day is told by; dates without a year get theirs later. */
export type DayWords =
  | { by: 'DISTANCE'; days: number }
  | { by: 'WEEKDAY'; weekday: number; how: 'LATEST' | 'LAST' | 'BEFORE' | 'WEEK_BEFORE' }
  | { by: 'DATE'; day: number; month: number | null; year: number | null };

export type Token = { start: number; end: number } & (
  | { type: 'DAY'; day: DayWords }
  | {
      type:
        | 'NIGHT_TO'
        | 'NIGHT'
        | 'APPROX'
        | 'CLOCK_WORD'
        | 'BETWEEN'
        | 'RANGE'
        | 'AHEAD'
        | 'WEEKEND'
        | 'WEEKEND_BEFORE';
    }
  | { type: 'PART'; code: string }
  | { type: 'CLOCK'; clock: Clock }
  | { type: 'WEEK'; week: number; year: number | null }
  | { type: 'WEEK_AWAY'; weeks: number }
  | { type: 'AGO'; amount: number; unit: Unit; isLast: boolean }
  | { type: 'NOW' | 'FULL_DAY' | 'SUMMER' | 'WINTER' | 'SMALL' | 'OTHER' }
);

export type Unit = 'MINUTES' | 'HOURS' | 'DAYS' | 'WEEKS';

const WEEKDAYS = [
  'måndag|mandag|månd|mån|må',
  'tisdag|tisd|tis|ti',
  'onsdag|onsd|ons|on',
  'torsdag|torsd|tors|tor|to',
  'fredag|fred|fre|fr',
  'lördag|lordag|lörd|lör|lö',
  'söndag|sondag|sönd|sön|sö',
];
const MONTHS =
  'januari|jan,februari|feb,mars|mar,april|apr,maj,juni|jun,juli|jul,augusti|aug,september|sept|sep,oktober|okt,november|nov,december|dec'.split(
    ',',
  );
const NUMBERS = 'en|ett,två|tva,tre,fyra,fem,sex,sju,åtta,nio,tio,elva,tolv'.split(',');
const numberOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  const index = NUMBERS.findIndex((words) => words.split('|').includes(word));
  return index < 0 ? 1 : index + 1;
};
const NUMBER = `\\d{1,2}|${NUMBERS.join('|')}`;
const MONTH = MONTHS.join('|');
const WEEKDAY = WEEKDAYS.join('|');
/** Two letters are a weekday only where a time follows, since `on` and `to` may be something else. */
const LONG_WEEKDAY = WEEKDAYS.map((words) => words.split('|').slice(0, -1).join('|')).join('|');
const FULL_WEEKDAY = WEEKDAYS.flatMap((words) =>
  words.split('|').filter((word) => word.endsWith('dag')),
).join('|');
const monthOf = (word: string) => MONTHS.findIndex((words) => words.split('|').includes(word)) + 1;
const weekdayOf = (word: string) => WEEKDAYS.findIndex((words) => words.split('|').includes(word)) + 1;
const yearOf = (text: string | undefined) =>
  text === undefined ? null : Number(text) < 100 ? 2000 + Number(text) : Number(text);
const clock = (hour: string, minute?: string): Clock => ({
  hour: Number(hour),
  minute: minute === undefined ? null : Number(minute),
  isBare: minute === undefined,
  isDial: minute === undefined && hour.length === 1 && hour !== '0',
});

type Read = (groups: (string | undefined)[]) => Omit<Token, 'start' | 'end'> | Omit<Token, 'start' | 'end'>[];
interface Rule {
  pattern: RegExp;
  read: Read;
}
const rule = (pattern: string, read: Read): Rule => ({
  pattern: new RegExp(`(?:${pattern})(?![\\p{L}\\d])`, 'uy'),
  read,
});
const t = <Type extends Token['type']>(type: Type, rest: object = {}) =>
  ({ type, ...rest }) as Omit<Token, 'start' | 'end'>;
const day = (words: DayWords) => t('DAY', { day: words });
const away = (days: number) => day({ by: 'DISTANCE', days });
const weekday = (word: string | undefined, how: 'LATEST' | 'LAST' | 'BEFORE' | 'WEEK_BEFORE') =>
  day({ by: 'WEEKDAY', weekday: weekdayOf(word ?? ''), how });
const date = (dayOfMonth: string | undefined, month: number | null, year?: string) =>
  day({ by: 'DATE', day: Number(dayOfMonth), month, year: yearOf(year) });
const PARTS = WORDED_PARTS.map(({ code, words }) => ({ code, pattern: words.join('|') }));
const partOf = (word: string) => PARTS.find(({ pattern }) => pattern.split('|').includes(word))?.code ?? '';
const PART = PARTS.map(({ pattern }) => pattern).join('|');
const NIGHT = NIGHT_WORDS.join('|');

/** `fm` and `em` are parts of a day beside a day or a clock, or alone; elsewhere they are letters like any others. */
const beside = (word: string) =>
  `(?<=(?:^|[\\d:]|${WEEKDAY}|g[åa]r)[.,]? ?)${word}(?=\\.?(?:$|[ ,]))(?<!^${word}(?! ?(?:$|\\d|kl)))\\.?`;

/** In order: the first that fits is taken. */
const RULES: readonly Rule[] = [
  rule(
    '(20\\d\\d)-(\\d\\d)-(\\d\\d)t(\\d\\d):(\\d\\d)(?::\\d\\d)?(?![+-])',
    ([year, month, dayOfMonth, hour, minute]) => [
      date(dayOfMonth, Number(month), year),
      t('CLOCK', { clock: clock(hour ?? '', minute) }),
    ],
  ),
  rule('(20\\d\\d)-(\\d\\d)-(\\d\\d)', ([year, month, dayOfMonth]) => date(dayOfMonth, Number(month), year)),
  rule('(\\d{1,2})([./])(\\d{1,2})\\2(20\\d\\d|\\d\\d)(?![.:]\\d)', ([dayOfMonth, , month, year]) =>
    date(dayOfMonth, Number(month), year),
  ),
  rule('(\\d{1,2})/(\\d{1,2}) ?- ?(20\\d\\d|2[4-9]|3\\d)(?![./:])', ([dayOfMonth, month, year]) =>
    date(dayOfMonth, Number(month), year),
  ),
  rule('(\\d{1,2})/(\\d{1,2}) (20\\d\\d)', ([dayOfMonth, month, year]) =>
    date(dayOfMonth, Number(month), year),
  ),
  rule('(\\d{1,2})/(\\d{1,2})(?!/)', ([dayOfMonth, month]) => date(dayOfMonth, Number(month))),
  rule(`(?:den )?(\\d{1,2})(?::?[ea])?\\.? ?(${MONTH})\\.?(?: (20\\d\\d))?`, ([dayOfMonth, month, year]) =>
    date(dayOfMonth, monthOf(month ?? ''), year),
  ),
  rule(`(\\d{1,2}) ?- ?(\\d{1,2}) (${MONTH})\\.?(?: (20\\d\\d))?`, ([first, last, month, year]) => [
    date(first, monthOf(month ?? ''), year),
    t('RANGE'),
    date(last, monthOf(month ?? ''), year),
  ]),
  rule('(?:den )?(\\d{1,2}):[ea]', ([dayOfMonth]) => date(dayOfMonth, null)),
  rule(`(?:i )?natten mellan (${WEEKDAY})(?:en)? och (${WEEKDAY})(?:en)?`, ([, last]) => [
    t('NIGHT_TO'),
    weekday(last, 'LATEST'),
  ]),
  rule(`(?:natten|natt|nat) (${WEEKDAY}) ?- ?(${WEEKDAY})`, ([, last]) => [
    t('NIGHT_TO'),
    weekday(last, 'LATEST'),
  ]),
  rule('(?:i )?(?:natten|natt) (?:till|mot|t\\.?o\\.?m)(?: den)?', () => t('NIGHT_TO')),
  rule('i morgon|imorgon|i övermorgon|i overmorgon|nästa \\p{L}+|om (?:en|ett|två|\\d+) \\p{L}+', () =>
    t('AHEAD'),
  ),
  rule(`på (${WEEKDAY})(?! ?\\.?\\d| den)`, () => t('AHEAD')),
  rule('i dag|idag', () => away(0)),
  rule(`(?:i går|i gar|igår|igar)(${PART})`, ([part]) => [away(-1), t('PART', { code: partOf(part ?? '') })]),
  rule(`(?:i går|i gar|igår|igar)(?:${NIGHT})`, () => [away(-1), t('NIGHT')]),
  rule('i förrgår|i förrgar|i forrgar|iförrgår|förrgår|i förgår|förgår', () => away(-2)),
  rule('i går|i gar|igår|igar', () => away(-1)),
  rule('i natt|inatt', () => t('NIGHT')),
  rule('i morse|imorse', () => [away(0), t('PART', { code: 'MORNING' })]),
  rule('i kväll|i kvall|ikväll', () => [away(0), t('PART', { code: 'EVENING' })]),
  rule('i eftermiddags?', () => [away(0), t('PART', { code: 'AFTERNOON' })]),
  rule('i förmiddags?', () => [away(0), t('PART', { code: 'FORENOON' })]),
  rule(`(?:förra|forra) veckans? (${WEEKDAY})`, ([word]) => weekday(word, 'WEEK_BEFORE')),
  rule(`(${WEEKDAY})(?:en)?(?: i)? (?:förra|forra) veckan`, ([word]) => weekday(word, 'WEEK_BEFORE')),
  rule(`(?:förra|forra) (${WEEKDAY})(?:en)?`, ([word]) => weekday(word, 'BEFORE')),
  rule(`(?:nu )?i (${WEEKDAY})s|(?:nu )?senast(?:e)? (${WEEKDAY})(?:en)?`, ([one, other]) =>
    weekday(one ?? other, 'LAST'),
  ),
  rule('(?:i )?förra helgen|(?:i )?forra helgen|förra veckoslutet', () => t('WEEKEND_BEFORE')),
  rule('(?:nu )?i helgen|i helgens|helgen|helgens|veckoslutet|(?:under )?(?:hela )?helgen', () =>
    t('WEEKEND'),
  ),
  rule('(?:under )?(?:hela )?(?:förra|forra) veckan', () => t('WEEK_AWAY', { weeks: -1 })),
  rule('(?:under )?(?:den här|denna|i|innevarande|hela) veckan?|under veckan', () =>
    t('WEEK_AWAY', { weeks: 0 }),
  ),
  rule('(?:någon gång |nån gång )?(?:i |under )?v(?:ecka)?\\.? ?(\\d{1,2})(?: (20\\d\\d))?', ([week, year]) =>
    t('WEEK', { week: Number(week), year: yearOf(year) }),
  ),
  rule(
    `(?:för )?(?:ca |cirka |ungefär |typ )?(${NUMBER}) (minuter|minut|min|timmar|timme|tim|h|dagar|dag|dygn|veckor|vecka) (?:sedan|sen)`,
    ([amount, unit]) => t('AGO', { amount: numberOf(amount ?? ''), unit: unitOf(unit ?? ''), isLast: false }),
  ),
  rule('(?:för )?(?:en |ett )?(halvtimme|kvart) (?:sedan|sen)', ([word]) =>
    t('AGO', { amount: word === 'kvart' ? 15 : 30, unit: 'MINUTES', isLast: false }),
  ),
  rule(`(?:de |det |den )?senaste (${NUMBER}) (minuterna|timmarna|dagarna|dygnen)`, ([amount, unit]) =>
    t('AGO', { amount: numberOf(amount ?? ''), unit: unitOf(unit ?? ''), isLast: true }),
  ),
  rule('(?:den |det )?senaste (timmen|dygnet|veckan)', ([unit]) =>
    t('AGO', { amount: 1, unit: unitOf(unit ?? ''), isLast: true }),
  ),
  rule('just nu|nu|nyss|alldeles nyss', () => t('NOW')),
  rule('operativt dygn|operativa dygnet|dygnet', () => t('FULL_DAY')),
  rule(`(?:den |under )?(${FULL_WEEKDAY})en`, ([word]) => weekday(word, 'LATEST')),
  rule(beside('f\\.?m'), () => t('PART', { code: 'FORENOON' })),
  rule(beside('e\\.?m'), () => t('PART', { code: 'AFTERNOON' })),
  rule(`(${WEEKDAY})(?:en)?s?(${NIGHT})`, ([word]) => [weekday(word, 'LATEST'), t('NIGHT')]),
  rule(`(${WEEKDAY})(?:en)?s?(${PART})`, ([word, part]) => [
    weekday(word, 'LATEST'),
    t('PART', { code: partOf(part ?? '') }),
  ]),
  rule('(må|ti|on|to|fr|lö|sö)\\.?(?=,? ?(?:kl|\\d|natt|kväll|-|$))', ([word]) => weekday(word, 'LATEST')),
  rule(`(?:den |i |under )?(${LONG_WEEKDAY})(?:en|s)?\\.?`, ([word]) => weekday(word, 'LATEST')),
  rule(`(?:på |under |i |mitt i |sent på |framåt )?(?:${NIGHT})`, () => t('NIGHT')),
  rule('(?:vid )?midnatt', () => [t('APPROX'), t('CLOCK', { clock: { ...clock('24'), isBare: false } })]),
  rule('mitt på dagen', () => t('PART', { code: 'LUNCH' })),
  rule(`(?:vid |på |under |i |framåt |mot )?(${PART})`, ([word]) => t('PART', { code: partOf(word ?? '') })),
  rule('halv (\\p{L}+)', ([word]) => spoken(word, -30)),
  rule('kvart i (\\p{L}+)', ([word]) => spoken(word, -15)),
  rule('kvart över (\\p{L}+)', ([word]) => spoken(word, 15)),
  rule('(\\d{1,2})[.:](\\d{2})', ([hour, minute]) => t('CLOCK', { clock: clock(hour ?? '', minute) })),
  rule('(?:vid )?(\\d{1,2})(?:-| )?tiden', ([hour]) => [
    t('APPROX'),
    t('CLOCK', { clock: { ...clock(hour ?? ''), isBare: false } }),
  ]),
  rule('([01]\\d|2[0-4])([0-5]\\d)', ([hour, minute]) =>
    t('CLOCK', { clock: { ...clock(hour ?? '', minute), isBare: true } }),
  ),
  rule('(\\d{1,2})', ([hour]) => t('CLOCK', { clock: clock(hour ?? '') })),
  rule('kl|klockan|klocka', () => t('CLOCK_WORD')),
  rule('ca|cirka|c:a|omkring|runt|ungefär|ungefar|typ|strax (?:före|innan|efter)|kring|circa', () =>
    t('APPROX'),
  ),
  rule('mellan|från|fr\\.?o\\.?m|between', () => t('BETWEEN')),
  rule('till|och|t\\.?o\\.?m', () => t('RANGE')),
  rule('sommartid', () => t('SUMMER')),
  rule('vintertid|normaltid', () => t('WINTER')),
  rule('vid|på|den|i|under|någon gång|nån gång|efter|samma|tidpunkt|tid|datum|hela|sent|tidigt', () =>
    t('SMALL'),
  ),
];

const unitOf = (word: string): Unit =>
  word.startsWith('min')
    ? 'MINUTES'
    : /^(tim|h)/.test(word)
      ? 'HOURS'
      : word.startsWith('veck')
        ? 'WEEKS'
        : 'DAYS';

function spoken(word: string | undefined, minutes: number): Omit<Token, 'start' | 'end'> {
  const isNumber = NUMBERS.some((words) => words.split('|').includes(word ?? '')) || /^\d+$/.test(word ?? '');
  if (!isNumber) return t('OTHER');
  const inMinutes = (numberOf(word ?? '') * 60 + minutes + 24 * 60) % (24 * 60);
  return t('CLOCK', {
    clock: { hour: Math.floor(inMinutes / 60), minute: inMinutes % 60, isBare: false, isDial: true },
  });
}

const DASHES = /[‐‑‒–—−]/g;
const BETWEEN_WORDS = /[\s,;.()!?:"“”]/u;
const WORD = /[\p{L}\d]+|./uy;

/** The words of a text as tokens of time; everything else is `OTHER`. Positions are those of the text. */
export function tokensOf(original: string): Token[] {
  const text = original.toLowerCase().replace(DASHES, '-').replace(/\s/g, ' ');
  if (text.length !== original.length) return [];
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '-') tokens.push({ type: 'RANGE', start: at, end: at + 1 });
    if (sign === '-' || BETWEEN_WORDS.test(sign)) {
      at += 1;
      continue;
    }
    at = take(text, at, tokens);
  }
  return tokens;
}

function take(text: string, at: number, tokens: Token[]): number {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const end = at + found[0].length;
    const made = [read(found.slice(1))].flat();
    tokens.push(...made.map((token) => ({ ...token, start: at, end }) as Token));
    return end;
  }
  WORD.lastIndex = at;
  const end = at + (WORD.exec(text)?.[0].length ?? 1);
  tokens.push({ type: 'OTHER', start: at, end });
  return end;
}

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { WORDED_PARTS } from './day-parts.js';
import { findTime, readTime } from './read-time.js';
import { dateTime, isAhead, type Span, timesThatCame } from './span.js';
import { tellTime } from './tell-time.js';

const timeZone = 'Europe/Stockholm';
const contexts = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2031-12-31T00:00:00Z'), noInvalidDate: true })
  .map((now) => ({ now: `${now.toISOString().slice(0, 16)}:00Z`, timeZone }));

const daysBack = fc.integer({ min: 0, max: 800 });
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const lengths = fc.integer({ min: 1, max: 5 * 24 * 60 });

const wall = (at: Temporal.PlainDateTime) => at.toString().slice(0, 16);

/** Every form of span that words can tell of, on a date. */
function spanOf(date: Temporal.PlainDate, form: number, minute: number, length: number): Span {
  const start = date.toPlainDateTime().add({ minutes: minute });
  const onHour = start.with({ minute: 0 });
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const part = WORDED_PARTS[minute % WORDED_PARTS.length] ?? WORDED_PARTS[0]!;
  const forms: Span[] = [
    { from: wall(start), to: null, precision: 'MINUTE' },
    { from: wall(start), to: wall(start.add({ minutes: length })), precision: 'MINUTE' },
    { from: wall(start), to: null, precision: 'HOUR' },
    { from: wall(onHour), to: wall(onHour.add({ hours: 1 + (length % 9) })), precision: 'HOUR' },
    { from: wall(start), to: wall(start.add({ minutes: length })), precision: 'HOUR' },
    { from: dateTime(date, part.from), to: dateTime(date, part.to), precision: 'PART_OF_DAY' },
    {
      from: dateTime(date.subtract({ days: 1 }), '22:00'),
      to: dateTime(date, '06:00'),
      precision: 'PART_OF_DAY',
    },
    { from: dateTime(date, '00:00'), to: dateTime(date, '24:00'), precision: 'DAY' },
    {
      from: dateTime(date, '00:00'),
      to: dateTime(date.add({ days: 1 + (length % 6) }), '24:00'),
      precision: 'DAY',
    },
    { from: dateTime(date, '06:00'), to: dateTime(date.add({ days: 1 }), '06:00'), precision: 'DAY' },
    { from: dateTime(monday, '00:00'), to: dateTime(monday.add({ days: 7 }), '00:00'), precision: 'WEEK' },
  ];
  return forms[form] as Span;
}
const FORMS = 11;

/** The hours 22–06 and those of a part of the day are that part, however exactly they were meant. */
const isOfAPart = ({ from, to, precision }: Span) =>
  precision === 'HOUR' && from.slice(11) === '22:00' && to?.slice(11) === '06:00';

const DAY = [
  '',
  'i går',
  'i förrgår',
  'fredag',
  'i lördags',
  'förra tisdagen',
  '20/11',
  'sön 3 maj',
  '2026-01-09',
  'natten till ons',
];
const PART = ['', 'kväll', 'på natten', 'vid skolslut', 'på eftermiddagen', 'sent på kvällen', 'i morse'];
const CLOCK = [
  '',
  'kl 23',
  '14.30',
  '22-02',
  'mellan 15 och 16',
  'ca 7',
  'halv tre',
  '23:15–01:10',
  'vid midnatt',
  'kl 3',
];

describe('words of time', () => {
  it('tell a span so that it is read as the same span', () => {
    fc.assert(
      fc.property(
        contexts,
        daysBack,
        fc.integer({ min: 0, max: FORMS - 1 }),
        minutes,
        lengths,
        (context, back, form, minute, length) => {
          const today = Temporal.Instant.from(context.now).toZonedDateTimeISO(timeZone).toPlainDate();
          const span = spanOf(today.subtract({ days: back }), form, minute, length);
          fc.pre(!isAhead(span, context, 0) && !isOfAPart(span));
          fc.pre([span.from, span.to ?? span.from].every((time) => timesThatCame(time, timeZone) === 1));
          const words = tellTime(span, context);
          expect({ words, answer: readTime(words, context) }).toMatchObject({
            words,
            answer: { kind: 'READ', reading: { span, words } },
          });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('are told back as words that mean the same, whatever was written', () => {
    fc.assert(
      fc.property(
        contexts,
        fc.constantFrom(...DAY),
        fc.constantFrom(...PART),
        fc.constantFrom(...CLOCK),
        (context, ...parts) => {
          const answer = readTime(parts.filter(Boolean).join(' '), context);
          fc.pre(answer?.kind === 'READ');
          const read = answer?.kind === 'READ' ? [answer.reading, ...answer.others] : [];
          for (const { span, words } of read) {
            const again = readTime(words, context);
            expect({ words, again }).toMatchObject({ words, again: { kind: 'READ', reading: { words } } });
            expect(isAhead(span, context)).toBe(false);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('never throw and never lie ahead, whatever is pasted', () => {
    const pieces = fc.constantFrom(
      ...DAY,
      ...PART,
      ...CLOCK,
      '-',
      'till',
      'och',
      '24',
      '99/99',
      'v 0',
      '0/0',
      '29/2',
      '31.12.99',
      '\u202e',
      '\0',
      'i',
      '：',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(contexts, texts, (context, text) => {
        for (const answer of [readTime(text, context), findTime(text, context)]) {
          const spans =
            answer?.kind === 'READ' ? [answer.reading, ...answer.others].map(({ span }) => span) : [];
          expect(
            spans.filter((span) => isAhead(span, context) || (span.to !== null && span.to < span.from)),
          ).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

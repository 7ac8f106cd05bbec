import { describe, expect, it } from 'vitest';
import {
  formatBetween,
  formatCount,
  formatDate,
  formatDateRange,
  formatDateYear,
  formatList,
  formatNumber,
  formatRelative,
  formatShare,
  formatWeek,
  formatWeekDates,
  formatWeekYear,
  instantFormats,
} from './format';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('weeks and dates', () => {
  it('writes weeks as v. 47', () => {
    expect(formatWeek('2026-W47')).toBe('v. 47');
    expect(formatWeek('2026-W03')).toBe('v. 3');
    expect(formatWeekYear('2026-W53')).toBe('v. 53 2026');
  });

  it('writes the dates of a week', () => {
    expect(formatWeekDates('2026-W47')).toBe('16–22 nov');
    expect(formatWeekDates('2026-W49')).toBe('30 nov–6 dec');
    expect(formatWeekDates('2026-W53')).toBe('28 dec 2026–3 jan 2027');
  });

  it('writes days as tors 19 nov', () => {
    expect(formatDate('2026-11-19')).toBe('tors 19 nov');
    expect(formatDateYear('2026-11-19')).toBe('19 nov 2026');
    expect(formatDateRange('2026-11-19', '2026-11-19')).toBe('19 nov');
  });
});

describe('instants', () => {
  const stockholm = instantFormats('Europe/Stockholm');

  it('reads the clock of the municipality', () => {
    expect(stockholm.moment('2026-11-19T08:00:00Z')).toBe('tors 19 nov kl. 09.00');
    expect(instantFormats('America/Chicago').moment('2026-11-19T08:00:00Z')).toBe('tors 19 nov kl. 02.00');
  });

  it('follows summer time', () => {
    expect(stockholm.time('2026-07-01T08:00:00Z')).toBe('10.00');
  });

  it('writes an interval within a day once', () => {
    expect(stockholm.range('2026-11-18T20:30:00Z', '2026-11-18T22:00:00Z')).toBe('18 nov kl. 21.30–23.00');
  });

  it('writes both days of an interval over midnight', () => {
    expect(stockholm.range('2026-11-18T20:30:00Z', '2026-11-19T01:00:00Z')).toBe(
      '18 nov kl. 21.30–19 nov kl. 02.00',
    );
  });

  it('writes one moment when there is no end', () => {
    expect(stockholm.range('2026-11-18T20:30:00Z', null)).toBe('18 nov kl. 21.30');
  });

  it('gives midnight as 00', () => {
    expect(stockholm.wallClock('2026-11-18T23:00:00Z')).toBe('2026-11-19T00:00');
  });
});

describe('numbers and words', () => {
  it('groups thousands with a space', () => {
    expect(plain(formatNumber(20000))).toBe('20 000');
  });

  it('writes ranges, shares, counts and lists', () => {
    expect(formatBetween(2, 4)).toBe('2–4');
    expect(formatBetween(3, 3)).toBe('3');
    expect(formatShare(0.416)).toBe('42 %');
    expect(formatCount(1, 'händelse', 'händelser')).toBe('1 händelse');
    expect(formatCount(7, 'händelse', 'händelser')).toBe('7 händelser');
    expect(formatList(['polis', 'skola', 'räddning'])).toBe('polis, skola och räddning');
  });

  it('tells how far away a moment is', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(formatRelative('2026-11-25T12:00:00Z', now)).toBe('om 2 dagar');
    expect(formatRelative('2026-11-23T09:00:00Z', now)).toBe('för 3 timmar sedan');
    expect(formatRelative('2026-11-23T12:00:20Z', now)).toBe('nu');
  });
});

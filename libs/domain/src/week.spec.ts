import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addWeeks,
  countingWeek,
  isoWeekOf,
  isoWeekOfDate,
  isoWeekSchema,
  mondayOfWeek,
  weekBounds,
  weekIndexOf,
  weekMoment,
  weekOfInstant,
} from './week.js';

const STOCKHOLM = 'Europe/Stockholm';
const CHICAGO = 'America/Chicago';
const EDGES = '../shared/data/reference/iso_weeks_year_edges.csv';

function hoursOf(iso: string, timeZone: string): number {
  const { start, end } = weekBounds(iso, timeZone);
  return (Date.parse(end) - Date.parse(start)) / 3_600_000;
}

describe('ISO weeks', () => {
  it('gives week 53 of 2026 to 1 January 2027', () => {
    expect(isoWeekOfDate('2027-01-01')).toBe('2026-W53');
  });

  it('gives week 1 of 2025 to 30 December 2024', () => {
    expect(isoWeekOfDate('2024-12-30')).toBe('2025-W01');
  });

  it.skipIf(!existsSync(EDGES))('agrees with the reference table of year edges', () => {
    const rows = readFileSync(EDGES, 'utf8').trim().split('\n').slice(1);
    const wrong = rows.filter((row) => {
      const [date = '', , year, week = ''] = row.split(',');
      return isoWeekOfDate(date) !== `${year}-W${week.padStart(2, '0')}`;
    });
    expect(rows.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it.each(['2026-W53', '2020-W53', '2015-W53', '2026-W01'])('knows that %s exists', (iso) => {
    expect(isoWeekSchema.safeParse(iso).success).toBe(true);
  });

  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-W7', '2026-47', 'vecka 47', '', ' 2026-W47'])(
    'refuses %j as a week',
    (iso) => {
      expect(isoWeekSchema.safeParse(iso).success).toBe(false);
    },
  );

  it('begins a week on its Monday', () => {
    expect(mondayOfWeek('2026-W47')).toBe('2026-11-16');
    expect(mondayOfWeek('2026-W01')).toBe('2025-12-29');
  });
});

describe('week index', () => {
  it('is 0 for the week of Monday 5 January 1970', () => {
    expect(weekIndexOf('1970-W02')).toBe(0);
    expect(isoWeekOf(0)).toBe('1970-W02');
  });

  it('is negative before that', () => {
    expect(weekIndexOf('1970-W01')).toBe(-1);
    expect(isoWeekOf(-1)).toBe('1970-W01');
  });

  it('goes there and back for every week of eighty years', () => {
    const indexes = Array.from({ length: 80 * 53 }, (_, n) => n);
    expect(indexes.filter((index) => weekIndexOf(isoWeekOf(index)) !== index)).toEqual([]);
  });

  it('throws on a week that does not exist', () => {
    expect(() => weekIndexOf('2025-W53')).toThrow('Veckan finns inte i kalendern.');
  });

  it('adds weeks over week 53', () => {
    expect(addWeeks('2026-W52', 1)).toBe('2026-W53');
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01');
    expect(addWeeks('2027-W01', -2)).toBe('2026-W52');
  });
});

describe('weeks on the wall clock', () => {
  it('starts at local midnight, written in UTC', () => {
    expect(weekBounds('2026-W47', STOCKHOLM)).toEqual({
      start: '2026-11-15T23:00:00Z',
      end: '2026-11-22T23:00:00Z',
    });
  });

  it.each([
    ['2026-W47', STOCKHOLM, 168],
    ['2026-W13', STOCKHOLM, 167],
    ['2026-W43', STOCKHOLM, 169],
    ['2019-W10', CHICAGO, 167],
    ['2019-W44', CHICAGO, 169],
    ['2019-W13', CHICAGO, 168],
  ])('makes %s in %s %i hours long', (iso, timeZone, hours) => {
    expect(hoursOf(iso, timeZone)).toBe(hours);
  });

  it('ends each week where the next begins', () => {
    expect(weekBounds('2026-W53', STOCKHOLM).end).toBe(weekBounds('2027-W01', STOCKHOLM).start);
  });

  it('reads the same instant as different weeks in Huddinge and Memphis', () => {
    expect(weekOfInstant('2019-03-11T02:00:00Z', STOCKHOLM)).toBe('2019-W11');
    expect(weekOfInstant('2019-03-11T02:00:00Z', CHICAGO)).toBe('2019-W10');
  });

  it('gives the first instant to the week and the last to the next', () => {
    const { start, end } = weekBounds('2026-W13', STOCKHOLM);
    expect(weekOfInstant(start, STOCKHOLM)).toBe('2026-W13');
    expect(weekOfInstant(end, STOCKHOLM)).toBe('2026-W14');
  });

  it('finds a deadline on the wall clock after the clock has changed', () => {
    expect(weekMoment('2026-W13', 9, '12:00', STOCKHOLM)).toBe('2026-04-01T10:00:00Z');
  });

  it('moves a time that the spring night skips one hour on', () => {
    expect(weekMoment('2026-W13', 6, '02:30', STOCKHOLM)).toBe('2026-03-29T01:30:00Z');
  });
});

describe('the week an incident counts in', () => {
  it('is the week of its start when nothing more is known', () => {
    expect(countingWeek('2026-11-22T22:59:00Z', null, STOCKHOLM)).toBe('2026-W47');
  });

  it('is the week of its start when the interval is 24 hours', () => {
    expect(countingWeek('2026-11-22T22:00:00Z', '2026-11-23T22:00:00Z', STOCKHOLM)).toBe('2026-W47');
  });

  it('is the week of its midpoint when the interval is longer', () => {
    expect(countingWeek('2026-11-22T22:00:00Z', '2026-11-24T22:00:00Z', STOCKHOLM)).toBe('2026-W48');
    expect(countingWeek('2026-11-20T12:00:00Z', '2026-11-23T12:00:00Z', STOCKHOLM)).toBe('2026-W47');
  });
});

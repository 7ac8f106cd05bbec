import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datedDeadlines, holidayOn, isReported, momentIn, takenUpIn } from './rhythm-dates.js';
import { DEFAULT_RHYTHM, isPausedBy, rhythmSchema, type WeekRhythm } from './rhythm.js';
import { addWeeks, isoWeekOf, weekIndexOf } from './week.js';

const STOCKHOLM = 'Europe/Stockholm';
const EDGES = '../shared/data/reference/iso_weeks_year_edges.csv';
const SUMMER = { name: 'Sommar', from: 28, to: 31 };
const CHRISTMAS = { name: 'Jul', from: 52, to: 1 };

const at = (week: string, over: Partial<WeekRhythm> = {}) =>
  datedDeadlines(week, { ...DEFAULT_RHYTHM, ...over }, STOCKHOLM).map((deadline) =>
    deadline.at.slice(0, 16).replace('T', ' '),
  );
const dates = (week: string, over: Partial<WeekRhythm> = {}) =>
  datedDeadlines(week, { ...DEFAULT_RHYTHM, ...over }, STOCKHOLM).map(({ date }) => date.slice(5));

describe('the deadlines of a week', () => {
  it('are the wall clock’s, winter and summer, and over both clock changes', () => {
    expect(at('2026-W03')).toEqual([
      '2026-01-21 11:00',
      '2026-01-21 12:00',
      '2026-01-21 15:00',
      '2026-01-22 08:00',
      '2026-01-22 15:00',
      '2026-01-26 11:00',
    ]);
    // 29 March 2026: the reports are in on winter time, the minutes are approved on summer time.
    expect([at('2026-W12')[0], at('2026-W12')[5]]).toEqual(['2026-03-25 11:00', '2026-03-30 10:00']);
    // 25 October 2026: the other way.
    expect([at('2026-W42')[0], at('2026-W42')[5]]).toEqual(['2026-10-21 10:00', '2026-10-26 11:00']);
  });

  it('at a time that the spring night skips is an hour later, and at one that the autumn night has twice is the first', () => {
    const onSunday = { day: 6, time: '02:30' };
    expect(momentIn('2026-W13', onSunday, DEFAULT_RHYTHM, STOCKHOLM)).toBe('2026-03-29T01:30:00Z');
    expect(momentIn('2026-W43', onSunday, DEFAULT_RHYTHM, STOCKHOLM)).toBe('2026-10-25T00:30:00Z');
  });

  it.each([2020, 2026, 2032])('go on through week 53 of %i', (year) => {
    const last = `${year}-W53`;
    const [due] = datedDeadlines(last, { ...DEFAULT_RHYTHM, holidayRule: 'STAY' }, STOCKHOLM);
    const [next] = datedDeadlines(addWeeks(last, 1), { ...DEFAULT_RHYTHM, holidayRule: 'STAY' }, STOCKHOLM);
    expect(addWeeks(last, 1)).toBe(`${year + 1}-W01`);
    expect(Date.parse(next?.at ?? '') - Date.parse(due?.at ?? '')).toBe(7 * 24 * 3_600_000);
  });

  it.skipIf(!existsSync(EDGES))('fall in the week after, at every year’s edge of the reference table', () => {
    const rows = readFileSync(EDGES, 'utf8').trim().split('\n').slice(1);
    const weekOf = new Map(
      rows.map((row) => {
        const [date = '', , year, week = ''] = row.split(',');
        return [date, `${year}-W${week.padStart(2, '0')}`];
      }),
    );
    const stay = { ...DEFAULT_RHYTHM, holidayRule: 'STAY' } as const;
    const checked = [...new Set(weekOf.values())].flatMap((week) =>
      datedDeadlines(week, stay, STOCKHOLM)
        .slice(0, 5)
        .filter(({ date }) => weekOf.has(date))
        .map(({ date }) => [week, weekOf.get(date)]),
    );
    expect(checked.length).toBeGreaterThan(20);
    expect(checked.filter(([week = '', found]) => addWeeks(week, 1) !== found)).toEqual([]);
  });
});

describe('a deadline on a holiday', () => {
  it('stays, when nothing is to be moved', () => {
    // The meeting on Ascension Day, Thursday 14 May 2026.
    expect(dates('2026-W19', { holidayRule: 'STAY' })[3]).toBe('05-14');
  });

  it('goes to the working day before, and pushes what must come before it', () => {
    expect(dates('2026-W19', { holidayRule: 'BEFORE' })).toEqual([
      '05-12',
      '05-12',
      '05-12',
      '05-13',
      '05-13',
      '05-18',
    ]);
    expect(datedDeadlines('2026-W19', DEFAULT_RHYTHM, STOCKHOLM).map(({ movedBy }) => movedBy)).toEqual([
      ...Array<string>(5).fill('Kristi himmelsfärdsdag'),
      null,
    ]);
  });

  it('goes to the working day after, and pushes what must come after it', () => {
    expect(dates('2026-W19', { holidayRule: 'AFTER' })).toEqual([
      '05-13',
      '05-13',
      '05-13',
      '05-15',
      '05-15',
      '05-18',
    ]);
    // Epiphany is a Wednesday in 2027: the reports come on Thursday, so the meeting is on Friday.
    expect(dates('2026-W53', { holidayRule: 'AFTER' }).slice(0, 4)).toEqual([
      '01-07',
      '01-07',
      '01-07',
      '01-08',
    ]);
  });

  it('passes weekends, eves and the municipality’s own days on its way', () => {
    // Christmas Eve 2026 is a Thursday: after it come Christmas Day, a weekend and a day of one's own.
    const own = { ownDays: [{ date: '2026-12-28', name: 'Klämdag' }] };
    expect(dates('2026-W51', { holidayRule: 'AFTER', ...own })[3]).toBe('12-29');
    expect(dates('2026-W51', { holidayRule: 'AFTER', evesAreHolidays: false })[3]).toBe('12-24');
    expect(holidayOn('2026-12-28', { ...DEFAULT_RHYTHM, ...own })).toBe('Klämdag');
    expect(holidayOn('2026-12-27', DEFAULT_RHYTHM)).toBeNull();
  });

  it('keeps the order of the deadlines in every week of thirty years, whichever way it goes', () => {
    const first = weekIndexOf('2020-W01');
    for (const holidayRule of ['BEFORE', 'AFTER'] as const) {
      for (let week = first; week < first + 30 * 52; week += 1) {
        const moments = at(isoWeekOf(week), { holidayRule });
        expect(moments).toEqual([...moments].sort());
        expect(new Set(moments).size).toBe(moments.length);
      }
    }
  });
});

describe('weeks without a report of their own', () => {
  const fortnightly = { ...DEFAULT_RHYTHM, everyWeeks: 2, anchorWeek: '2026-W50' };

  it('are every other one in a two-week rhythm, through week 53', () => {
    const weeks = ['2026-W50', '2026-W51', '2026-W52', '2026-W53', '2027-W01', '2027-W02'];
    expect(weeks.map((week) => isReported(weekIndexOf(week), fortnightly))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(isReported(weekIndexOf('2026-W48'), fortnightly)).toBe(true);
    expect(isoWeekOf(takenUpIn(weekIndexOf('2026-W53'), fortnightly))).toBe('2027-W01');
  });

  it.each([
    ['2020-W53', true],
    ['2026-W52', true],
    ['2026-W53', true],
    ['2027-W01', true],
    ['2027-W02', false],
    ['2026-W51', false],
  ])('are those of a pause over the year’s end: %s %s', (week, paused) => {
    const rhythm = { ...DEFAULT_RHYTHM, pauses: [CHRISTMAS] };
    expect(isReported(weekIndexOf(week), rhythm)).toBe(!paused);
  });

  it('are taken up in the first week after the pause', () => {
    const rhythm = { ...DEFAULT_RHYTHM, pauses: [SUMMER, CHRISTMAS] };
    const taken = (week: string) => isoWeekOf(takenUpIn(weekIndexOf(week), rhythm));
    expect([taken('2026-W27'), taken('2026-W28'), taken('2026-W52'), taken('2026-W53')]).toEqual([
      '2026-W27',
      '2026-W32',
      '2027-W02',
      '2027-W02',
    ]);
    expect(isPausedBy(SUMMER, 32)).toBe(false);
  });
});

describe('a rhythm', () => {
  const messages = (over: Partial<WeekRhythm>) =>
    rhythmSchema
      .safeParse({ ...DEFAULT_RHYTHM, ...over })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  it('that comes with the product can be kept', () => {
    expect(messages({})).toEqual([]);
  });

  it.each<[Partial<WeekRhythm>, RegExp]>([
    [{ compileTime: '11:00' }, /compileDay: ”Bilden sammanställs” ska komma efter/],
    [{ meetingDay: 8 }, /meetingDay/],
    [{ dueTime: '24:00' }, /09:00/],
    [{ dueDay: 40 }, /fyra veckor/],
    [{ pauses: [{ name: 'Länge', from: 1, to: 30 }] }, /halvår/],
    [{ anchorWeek: '2025-W53' }, /finns inte/],
    [{ ownDays: [{ date: '2026-02-30', name: 'Aldrig' }] }, /datumet/],
  ])('that cannot be kept is refused: %j', (over, told) => {
    expect(messages(over).join('\n')).toMatch(told);
  });
});

import { describe, expect, it } from 'vitest';
import { easterSunday, holidaysOf } from './holidays.js';

describe('Easter Sunday', () => {
  /** As Svenska kyrkan's almanac has them; 2008 is nearly as early, 2011 nearly as late as it can be. */
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2020, '2020-04-12'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2032, '2032-03-28'],
    [2038, '2038-04-25'],
  ])('of %i is %s', (year, date) => {
    expect(easterSunday(year).toString()).toBe(date);
  });

  it('is a Sunday from 22 March to 25 April in every year of two centuries', () => {
    for (let year = 1900; year < 2100; year += 1) {
      const date = easterSunday(year);
      expect(date.dayOfWeek).toBe(7);
      expect(date.toString() >= `${year}-03-22` && date.toString() <= `${year}-04-25`).toBe(true);
    }
  });
});

describe('the red days', () => {
  it('of 2026 are the thirteen of the law', () => {
    expect(holidaysOf(2026).map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026-01-01 Nyårsdagen',
      '2026-01-06 Trettondedag jul',
      '2026-04-03 Långfredagen',
      '2026-04-05 Påskdagen',
      '2026-04-06 Annandag påsk',
      '2026-05-01 Första maj',
      '2026-05-14 Kristi himmelsfärdsdag',
      '2026-05-24 Pingstdagen',
      '2026-06-06 Nationaldagen',
      '2026-06-20 Midsommardagen',
      '2026-10-31 Alla helgons dag',
      '2026-12-25 Juldagen',
      '2026-12-26 Annandag jul',
    ]);
  });

  it('have three eves that may be counted with them', () => {
    const eves = holidaysOf(2027, { eves: true }).filter(({ name }) => name.endsWith('afton'));
    expect(eves).toEqual([
      { date: '2027-06-25', name: 'Midsommarafton' },
      { date: '2027-12-24', name: 'Julafton' },
      { date: '2027-12-31', name: 'Nyårsafton' },
    ]);
  });

  it('keep midsummer and All Saints on a Saturday', () => {
    for (let year = 2020; year < 2040; year += 1) {
      const days = holidaysOf(year).filter(({ name }) => /Midsommar|helgons/.test(name));
      expect(days.map(({ date }) => new Date(`${date}T12:00:00Z`).getUTCDay())).toEqual([6, 6]);
    }
  });
});

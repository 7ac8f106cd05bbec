import { describe, expect, it } from 'vitest';
import { datesDueSoon, isDueSoon, isJustPast, reminderAt } from './reminders.js';
import { DEFAULT_RHYTHM } from './rhythm.js';

const TOWN = 'Europe/Stockholm';
const before = (due: string, remindHours = 24, over: Partial<typeof DEFAULT_RHYTHM> = {}) =>
  reminderAt(due, { ...DEFAULT_RHYTHM, ...over, remindHours }, TOWN);

describe('a reminder of a deadline', () => {
  it.each([
    ['an ordinary Wednesday', '2026-11-25T11:00:00Z', 24, '2026-11-24T11:00:00Z'],
    ['two hours before', '2026-11-25T11:00:00Z', 2, '2026-11-25T09:00:00Z'],
    ['three days before, over a weekend', '2026-11-25T11:00:00Z', 72, '2026-11-20T11:00:00Z'],
    ['a Monday: on Friday at the same time', '2026-11-23T11:00:00Z', 24, '2026-11-20T11:00:00Z'],
    ['the Monday after the clock went back', '2026-10-26T11:00:00Z', 24, '2026-10-23T10:00:00Z'],
    ['the Monday after the clock went forward', '2026-03-30T10:00:00Z', 24, '2026-03-27T11:00:00Z'],
    ['Wednesday after Easter Monday', '2026-04-07T10:00:00Z', 24, '2026-04-02T10:00:00Z'],
    ['the Friday after Ascension Day', '2026-05-15T10:00:00Z', 24, '2026-05-13T10:00:00Z'],
    ['the first Monday of the year', '2027-01-04T11:00:00Z', 48, '2026-12-30T11:00:00Z'],
  ])('%s', (_name, due, hours, at) => {
    expect(before(due, hours)).toBe(at);
  });

  it('keeps to the wall clock in the night when it changes', () => {
    const open = { holidayRule: 'STAY', evesAreHolidays: false } as const;
    expect(before('2026-10-26T05:00:00Z', 48, open)).toBe('2026-10-23T04:00:00Z');
    expect(before('2026-03-30T04:30:00Z', 24, open)).toBe('2026-03-27T05:30:00Z');
  });

  it('is not on a day of the municipality’s own, and is none when the rhythm has none', () => {
    const ownDays = [{ date: '2026-11-24', name: 'Planeringsdag' }];
    expect(before('2026-11-25T11:00:00Z', 24, { ownDays })).toBe('2026-11-23T11:00:00Z');
    expect(before('2026-11-25T11:00:00Z', 0)).toBeNull();
  });

  it('is told of from then until the deadline, and not after', () => {
    const told = (now: string, remindHours = 24) =>
      isDueSoon('2026-11-25T11:00:00Z', { ...DEFAULT_RHYTHM, remindHours }, TOWN, now);
    expect([told('2026-11-24T10:59:59Z'), told('2026-11-24T11:00:00Z')]).toEqual([false, true]);
    expect([told('2026-11-25T10:59:59Z'), told('2026-11-25T11:00:00Z')]).toEqual([true, false]);
    expect(told('2026-11-25T10:00:00Z', 0)).toBe(false);
  });
});

describe('a deadline that has passed', () => {
  it('is told of for a week, and never when it passed before the rhythm began to hold', () => {
    const told = (now: string, since = '2026-01-01T00:00:00Z') =>
      isJustPast('2026-11-25T11:00:00Z', since, now);
    expect([told('2026-11-25T10:59:59Z'), told('2026-11-25T11:00:00Z')]).toEqual([false, true]);
    expect([told('2026-12-02T10:59:59Z'), told('2026-12-02T11:00:00Z')]).toEqual([true, false]);
    expect(told('2026-11-25T12:00:00Z', '2026-11-25T11:30:00Z')).toBe(false);
  });
});

describe('what is due by a date', () => {
  it('is told of from the morning of the day so many days before, on the wall clock', () => {
    expect(datesDueSoon(7, TOWN, '2026-11-25T06:59:00Z')).toEqual({
      first: '2026-11-25',
      last: '2026-12-01',
    });
    expect(datesDueSoon(7, TOWN, '2026-11-25T07:00:00Z')).toEqual({
      first: '2026-11-25',
      last: '2026-12-02',
    });
    expect(datesDueSoon(7, TOWN, '2026-07-01T06:00:00Z')).toEqual({
      first: '2026-07-01',
      last: '2026-07-08',
    });
    expect(datesDueSoon(7, TOWN, '2026-11-25T23:30:00Z')).toEqual({
      first: '2026-11-26',
      last: '2026-12-02',
    });
  });
});

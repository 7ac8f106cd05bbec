import { describe, expect, it } from 'vitest';
import { daysToChoose, firstChoice, inWords, readWords, timesOf, type WhenChoice } from './when-choice';

const STOCKHOLM = 'Europe/Stockholm';
const NOW = '2026-11-23T08:00:00Z';
const times = (choice: WhenChoice, week = '2026-W47', now = NOW) => timesOf(choice, week, STOCKHOLM, now);

describe('the days to choose', () => {
  it('are those that have begun, the latest first', () => {
    expect(daysToChoose('2026-W48', '2026-11-24')).toEqual([
      { date: '2026-11-24', word: 'I dag' },
      { date: '2026-11-23', word: 'I går' },
    ]);
  });

  it('hold yesterday on a Monday, though it counts in the week before', () => {
    expect(daysToChoose('2026-W48', '2026-11-23')).toEqual([
      { date: '2026-11-23', word: 'I dag' },
      { date: '2026-11-22', word: 'I går' },
    ]);
  });

  it('call Sunday of the week before yesterday on a Monday', () => {
    const days = daysToChoose('2026-W47', '2026-11-23');
    expect(days).toHaveLength(7);
    expect(days[0]).toEqual({ date: '2026-11-22', word: 'I går' });
    expect(days[6]).toEqual({ date: '2026-11-16', word: null });
  });
});

describe('a new incident', () => {
  it('begins with today in the week that goes on', () => {
    const first = firstChoice('2026-W48', '2026-11-23');
    expect(first).toMatchObject({ kind: 'WORDS', text: 'i dag' });
    expect(times(first, '2026-W48')).toEqual({
      occurredFrom: '2026-11-22T23:00:00Z',
      occurredTo: NOW,
      timePrecision: 'DAY',
    });
  });

  it('begins with the week as a whole when it is over', () => {
    const first = firstChoice('2026-W47', '2026-11-23');
    expect(first).toMatchObject({ kind: 'WORDS', text: 'v. 47 2026' });
    expect(times(first)).toEqual(times({ kind: 'WEEK' }));
  });
});

describe('a time in words', () => {
  const written = inWords('lördag natt', NOW);

  it('is read as it was meant when it was written, though it is saved after midnight', () => {
    const dayAfter = '2026-11-24T08:00:00Z';
    expect(times(inWords('i går kväll', NOW), '2026-W47', dayAfter)?.occurredFrom).toBe(
      '2026-11-22T17:00:00Z',
    );
  });

  it('is the reading that was chosen', () => {
    expect(times(written)?.occurredFrom).toBe('2026-11-21T21:00:00Z');
    expect(times({ ...written, pick: 1 } as WhenChoice)?.occurredFrom).toBe('2026-11-20T21:00:00Z');
    expect(times({ ...written, pick: 9 } as WhenChoice)).toBeNull();
  });

  it('is nothing when it cannot be read, and says why', () => {
    const odd = { kind: 'WORDS', text: 'bananer', pick: 0, writtenAt: null } as const;
    expect(times(odd)).toBeNull();
    expect(readWords(odd, STOCKHOLM, NOW).fault).toMatch(/^Förstod inte ”bananer”/);
    expect(readWords({ ...odd, text: '' }, STOCKHOLM, NOW).fault).toBeNull();
  });
});

describe('a choice of time', () => {
  it('is the whole week', () => {
    expect(times({ kind: 'WEEK' })).toEqual({
      occurredFrom: '2026-11-15T23:00:00Z',
      occurredTo: '2026-11-22T23:00:00Z',
      timePrecision: 'WEEK',
    });
  });

  it('is cut at now while the day goes on', () => {
    expect(times({ kind: 'DAY', date: '2026-11-23', part: 'WHOLE' }, '2026-W48')).toEqual({
      occurredFrom: '2026-11-22T23:00:00Z',
      occurredTo: NOW,
      timePrecision: 'DAY',
    });
  });

  it('begins the evening before for the night to a day', () => {
    expect(times({ kind: 'DAY', date: '2026-11-21', part: 'NIGHT' })).toEqual({
      occurredFrom: '2026-11-20T21:00:00Z',
      occurredTo: '2026-11-21T05:00:00Z',
      timePrecision: 'PART_OF_DAY',
    });
  });

  it('is seven hours long in the night when summer time begins', () => {
    const night = times({ kind: 'DAY', date: '2026-03-29', part: 'NIGHT' }, '2026-W13');
    expect([night?.occurredFrom, night?.occurredTo]).toEqual([
      '2026-03-28T21:00:00Z',
      '2026-03-29T04:00:00Z',
    ]);
  });

  it('is a clock time, exact or nearly', () => {
    const clock = { kind: 'CLOCK', date: '2026-11-20', from: '21:30', to: '', approximate: false } as const;
    expect(times(clock)).toEqual({
      occurredFrom: '2026-11-20T20:30:00Z',
      occurredTo: null,
      timePrecision: 'MINUTE',
    });
    expect(times({ ...clock, approximate: true })?.timePrecision).toBe('HOUR');
  });

  it('goes past midnight when the end is before the start', () => {
    const clock = {
      kind: 'CLOCK',
      date: '2026-11-20',
      from: '23:00',
      to: '02:00',
      approximate: false,
    } as const;
    expect(times(clock)?.occurredTo).toBe('2026-11-21T01:00:00Z');
  });

  it('is an interval of whole days when no clock time is given', () => {
    const interval = { kind: 'INTERVAL', from: '2026-11-16', to: '2026-11-17', precision: 'DAY' } as const;
    expect(times(interval)).toEqual({
      occurredFrom: '2026-11-15T23:00:00Z',
      occurredTo: '2026-11-17T23:00:00Z',
      timePrecision: 'DAY',
    });
  });

  it('is nothing while the clock time is missing', () => {
    expect(times({ kind: 'CLOCK', date: '2026-11-20', from: '', to: '', approximate: false })).toBeNull();
    expect(times({ kind: 'INTERVAL', from: '', to: '', precision: 'HOUR' })).toBeNull();
  });
});

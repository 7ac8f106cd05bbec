import { isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import { describe, expect, it } from 'vitest';
import { firstWeek } from './first-week.js';

const opened = (week: string, state: WeekState, isUsed = false) => ({
  week: weekIndexOf(week),
  state,
  isUsed,
});

function choose(over: Partial<Parameters<typeof firstWeek>[0]> & { asks?: string }) {
  const { asks, ...situation } = over;
  const chosen = firstWeek({
    mode: 'REPLACE',
    present: weekIndexOf('2026-W48'),
    beginning: null,
    weeks: [opened('2026-W46', 'CLOSED', true), opened('2026-W47', 'DUE'), opened('2026-W48', 'COLLECTING')],
    asked: asks === undefined ? null : weekIndexOf(asks),
    ...situation,
  });
  return 'week' in chosen ? isoWeekOf(chosen.week) : chosen.sentence;
}

describe('the first week of new areas', () => {
  it('is the first that nobody has reported on', () => {
    expect(choose({})).toBe('2026-W47');
    expect(choose({ weeks: [opened('2026-W47', 'DUE', true), opened('2026-W48', 'COLLECTING')] })).toBe(
      '2026-W48',
    );
  });

  it('is the week after the newest opened when all are used', () => {
    expect(choose({ weeks: [opened('2026-W48', 'COLLECTING', true)] })).toBe('2026-W49');
    expect(choose({ weeks: [opened('2026-W48', 'COMPILED')] })).toBe('2026-W49');
  });

  it('never lies before a used week', () => {
    const weeks = [opened('2026-W47', 'DUE'), opened('2026-W48', 'COLLECTING', true)];
    expect(choose({ weeks, asks: '2026-W47' })).toContain('Välj vecka 2026-W49 eller senare.');
    expect(choose({ weeks, asks: '2026-W51' })).toBe('2026-W51');
  });

  it('is the beginning for the very first areas', () => {
    expect(choose({ beginning: 0 })).toBe('1970-W02');
    expect(choose({ beginning: weekIndexOf('2020-W01') })).toBe('2020-W01');
  });

  it('is the present week for areas inside others, and never in a closed one', () => {
    expect(choose({ mode: 'REFINE' })).toBe('2026-W48');
    expect(choose({ mode: 'REFINE', asks: '2026-W47' })).toBe('2026-W47');
    expect(choose({ mode: 'REFINE', asks: '2026-W46' })).toContain('Veckan är stängd.');
  });

  it('is not far ahead', () => {
    expect(choose({ asks: '2028-W01' })).toContain('för långt fram');
  });
});

import { describe, expect, it } from 'vitest';
import { weeklyAmounts } from './weekly-amounts';

describe('dosage by week', () => {
  it('adds entries of one week and gives the empty weeks between as 0', () => {
    const entries = [
      { week: '2026-W52', amount: 2 },
      { week: '2026-W52', amount: 1.5 },
      { week: '2027-W01', amount: 4 },
    ];
    expect(weeklyAmounts(entries)).toEqual([
      { week: '2026-W52', amount: 3.5 },
      { week: '2026-W53', amount: 0 },
      { week: '2027-W01', amount: 4 },
    ]);
  });

  it('is nothing without entries', () => {
    expect(weeklyAmounts([])).toEqual([]);
  });
});

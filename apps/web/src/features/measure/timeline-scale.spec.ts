import { describe, expect, it } from 'vitest';
import { timelineScale } from './timeline-scale';

describe('the axis of the timeline', () => {
  it('runs over whole months that hold every period and today', () => {
    const scale = timelineScale([{ startsOn: '2026-11-09', endsOn: '2027-01-20' }], '2026-12-01');
    expect(scale.months.map(({ label }) => label)).toEqual(['nov 2026', 'dec', 'jan 2027']);
    expect(scale.place('2026-11-01')).toBe(0);
    expect(scale.place('2027-02-01')).toBe(1);
    expect(scale.today).toBeCloseTo(30 / 92);
  });

  it('names only some months when there are many', () => {
    const scale = timelineScale([{ startsOn: '2024-01-15', endsOn: '2026-12-15' }], '2026-11-23');
    expect(scale.months).toHaveLength(36);
    expect(scale.months.filter(({ label }) => label !== '')).toHaveLength(9);
  });

  it('is the present month when nothing has a period', () => {
    const scale = timelineScale([{ startsOn: null, endsOn: null }], '2026-11-16');
    expect(scale.months).toHaveLength(1);
    expect(scale.today).toBe(0.5);
  });
});

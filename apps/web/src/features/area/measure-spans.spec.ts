import { describe, expect, it } from 'vitest';
import type { AreaMeasure } from './area.graphql';
import { measureSpans } from './measure-spans';

const weeks = ['2026-W45', '2026-W46', '2026-W47'];
const measure = (startsOn: string | null, endsOn: string | null, state: AreaMeasure['state'] = 'ONGOING') =>
  ({ id: 'a', title: 'Belysning', startsOn, endsOn, state }) as AreaMeasure;

describe('measureSpans', () => {
  it('lays a Thursday in the middle of its week', () => {
    const [span] = measureSpans([measure('2026-11-05', '2026-11-19')], weeks).spans;
    expect(span).toMatchObject({ from: 0, to: 2 });
  });

  it('lets an insats without an end last to the last week', () => {
    expect(measureSpans([measure('2026-11-05', null)], weeks).spans[0]?.to).toBe(2);
  });

  it('leaves out what lies outside the weeks, has no period or was declined', () => {
    const outside = measure('2026-01-05', '2026-02-01');
    const declined = measure('2026-11-05', null, 'DECLINED');
    expect(measureSpans([outside, measure(null, null), declined], weeks).spans).toEqual([]);
  });

  it('says how many have no lane', () => {
    const many = Array.from({ length: 10 }, () => measure('2026-11-05', null));
    expect(measureSpans(many, weeks)).toMatchObject({ left: 2 });
  });
});

import { USUAL_PROTECTION } from '@samlad/suppression/protection.js';
import { describe, expect, it } from 'vitest';
import { type Past, releaseOf } from './release.js';

describe('the tables of a week', () => {
  const week = 2_900;
  const districts = ['A', 'B'];
  const counted = Array.from({ length: 60 }, (_, i) => ({
    area: 'A',
    series: 'ORD',
    week: week - i,
    count: 9,
  }));
  const input = { week, districts, settings: USUAL_PROTECTION, earlier: [] as Past[], frozen: [], counted };
  const made = releaseOf(input);
  if (typeof made === 'string') throw new Error(made);
  const past = made.made.map(({ audience, publication }): Past => ({
    ...publication,
    audience,
    layout: made.layout,
  }));
  const audiences = (release: ReturnType<typeof releaseOf>) =>
    typeof release === 'string' ? release : release.made.map(({ audience }) => audience);

  it('are not made twice, nor after those of a later week', () => {
    expect(releaseOf({ ...input, earlier: past })).toBe('LATER_WEEK_PUBLISHED');
    expect(releaseOf({ ...input, week: week - 1, earlier: past })).toBe('LATER_WEEK_PUBLISHED');
    expect(audiences(releaseOf({ ...input, week: week + 1, earlier: past }))).toEqual(['LEADERSHIP']);
  });

  it('are made for everybody only where the municipality has said so', () => {
    expect(audiences(made)).toEqual(['LEADERSHIP']);
    const open = releaseOf({ ...input, settings: { ...USUAL_PROTECTION, isPublic: true } });
    expect(audiences(open)).toEqual(['LEADERSHIP', 'PUBLIC']);
  });

  it('hold no week that tables of other districts have held', () => {
    const windows = (at: number) => {
      const release = releaseOf({ ...input, week: at, districts: ['A', 'C'], earlier: past });
      return typeof release === 'string'
        ? release
        : release.made[0]?.policy.windows.map(({ weeks }) => weeks);
    };
    expect([week + 3, week + 4, week + 13, week + 52].map(windows)).toEqual([
      'NOT_DUE',
      [4],
      [4, 13],
      [4, 13, 52],
    ]);
  });

  it('are made only when they are due, where the municipality shows whole periods', () => {
    const settings = { ...USUAL_PROTECTION, rhythm: 'WHEN_FULL' as const };
    expect(audiences(releaseOf({ ...input, settings }))).toEqual(['LEADERSHIP']);
    expect(audiences(releaseOf({ ...input, week: week + 1, settings }))).toBe('NOT_DUE');
  });
});

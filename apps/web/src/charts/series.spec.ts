import { describe, expect, it } from 'vitest';
import { fitText, thinTicks } from './series';

describe('thinTicks', () => {
  it('keeps the last and leaves out those that would touch', () => {
    const ticks = [0, 4, 8, 12].map((at) => ({ at, label: String(at) }));
    expect(thinTicks(ticks, 10, 50).map(({ at }) => at)).toEqual([4, 12]);
  });
});

describe('fitText', () => {
  it('leaves a text that has room', () => {
    expect(fitText('Belysning', 100)).toBe('Belysning');
  });

  it('cuts a text that has not', () => {
    expect(fitText('Ökad närvaro kring stationen', 64)).toBe('Ökad närv…');
  });
});

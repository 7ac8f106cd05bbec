import { describe, expect, it } from 'vitest';
import { disagreementOf, middleOf } from './problem-words';

const score = (need: number, influence: number) => ({ need, influence });

describe('what the parties say of a problem', () => {
  it('has its middle between them', () => {
    expect(middleOf([score(2, 5), score(5, 3), score(4, 4)])).toEqual(score(4, 4));
    expect(middleOf([score(2, 5), score(5, 3)])).toEqual(score(3.5, 4));
    expect(middleOf([])).toBeNull();
  });

  it('is agreement as long as they are within one step', () => {
    expect(disagreementOf([score(3, 4), score(4, 4)])).toBeNull();
    expect(disagreementOf([score(5, 5)])).toBeNull();
  });

  it('is disagreement from two steps on, and tells about what', () => {
    expect(disagreementOf([score(2, 4), score(4, 4)])).toBe('Parterna ser olika på behovet');
    expect(disagreementOf([score(1, 1), score(5, 5)])).toBe(
      'Parterna ser olika på behovet och påverkbarheten',
    );
  });
});

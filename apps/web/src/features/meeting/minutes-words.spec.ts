import { describe, expect, it } from 'vitest';
import { minutesWords } from './minutes-words';

describe('the time of a meeting in words', () => {
  it.each([
    [0, '0 min av 60 min', '60 min kvar', false],
    [25, '25 min av 60 min', '35 min kvar', false],
    [60, '60 min av 60 min', '0 min kvar', false],
    [64, '64 min av 60 min', '4 min över tiden', true],
    [200, '3 tim av 60 min', '2 tim över tiden', true],
    [4_400, '3 dygn av 60 min', '3 dygn över tiden', true],
  ])('says after %i minutes: %s, %s', (elapsed, gone, left, isOver) => {
    expect(minutesWords(elapsed, 60)).toEqual({ gone, left, isOver });
  });
});

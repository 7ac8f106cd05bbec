import { describe, expect, it } from 'vitest';
import { isUnknownPosition, positionSchema, roundPosition } from './position.js';

describe('a position', () => {
  it('is unknown at 0, 0 and nowhere else', () => {
    expect(isUnknownPosition({ longitude: 0, latitude: 0 })).toBe(true);
    expect(isUnknownPosition({ longitude: 0, latitude: 51.48 })).toBe(false);
  });

  it.each([
    [{ longitude: 180.1, latitude: 0 }],
    [{ longitude: 0, latitude: -90.1 }],
    [{ longitude: NaN, latitude: 59 }],
    [{ longitude: 18, latitude: Infinity }],
    [{ longitude: '18', latitude: 59 }],
  ])('is refused when it is %j', (input) => {
    expect(positionSchema.safeParse(input).success).toBe(false);
  });

  it('is rounded to six decimals', () => {
    expect(roundPosition({ longitude: 17.98765432, latitude: 59.12345678 })).toEqual({
      longitude: 17.987654,
      latitude: 59.123457,
    });
  });
});

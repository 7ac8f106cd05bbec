import { describe, expect, it } from 'vitest';
import { square } from '../test/fixtures.js';
import { crossings } from './crossings.js';
import type { Coordinate, Ring } from './geometry.js';

const bowTie: Ring = [
  [18, 59],
  [18.02, 59.02],
  [18.02, 59],
  [18, 59.02],
  [18, 59],
];

describe('crossings', () => {
  it('of a bow tie are one, in its middle', () => {
    const [[x, y]] = crossings([[bowTie]], 10) as [Coordinate];
    expect([x, y]).toEqual([expect.closeTo(18.01, 9), expect.closeTo(59.01, 9)]);
  });

  it('are none where rings only touch', () => {
    const side = [...square(18, 59, 0.01).coordinates, ...square(18.01, 59, 0.01).coordinates];
    expect(crossings(side, 10)).toEqual([]);
  });

  it('are two where two squares overlap at a corner, and stop at the limit', () => {
    const corner = [...square(18, 59, 0.02).coordinates, ...square(18.01, 59.01, 0.02).coordinates];
    expect(crossings(corner, 10)).toHaveLength(2);
    expect(crossings(corner, 1)).toHaveLength(1);
  });

  it('are not looked for in a border that would take too long', () => {
    const comb = Array.from({ length: 20_000 }, (_, i): Coordinate => [18 + i / 1e6, i % 2 === 0 ? 59 : 60]);
    expect(crossings([[[...comb, comb[0]!]]], 10)).toBeNull();
  });
});

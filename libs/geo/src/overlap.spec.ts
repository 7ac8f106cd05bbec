import fc from 'fast-check';
import { intersection } from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import { signedArea, type PlaneRing } from './area.js';
import { sharedArea } from './overlap.js';

const box = (west: number, south: number, width: number, height: number): PlaneRing => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
];
const shared = (a: PlaneRing[], b: PlaneRing[]) => sharedArea(a, b, { left: 1_000_000 });

/** A star-shaped ring around 0, 0: it never crosses itself. */
const star = fc
  .tuple(fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 3, maxLength: 12 }), fc.nat(50), fc.nat(50))
  .map(([radii, x, y]): PlaneRing => {
    const corners = radii.map((radius, i): [number, number] => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
    });
    return [...corners, corners[0]!];
  })
  .filter((ring) => signedArea(ring) > 0);

describe('the area two geometries share', () => {
  it.each([
    ['overlap at a corner', [box(0, 0, 10, 10)], [box(5, 5, 10, 10)], 25],
    ['share an edge', [box(0, 0, 10, 10)], [box(10, 0, 10, 10)], 0],
    ['lie apart', [box(0, 0, 10, 10)], [box(0, 20, 10, 10)], 0],
    ['lie in each other', [box(0, 0, 10, 10)], [box(2, 2, 3, 3)], 9],
    ['are the same', [box(0, 0, 10, 10)], [box(0, 0, 10, 10)], 100],
    ['meet in a hole', [box(0, 0, 10, 10), box(4, 4, 2, 2).toReversed()], [box(3, 3, 4, 4)], 12],
    ['have several parts', [box(0, 0, 2, 2), box(8, 0, 2, 2)], [box(1, 0, 8, 1)], 2],
  ])('when they %s', (_, a, b, area) => {
    expect(shared(a, b)).toBeCloseTo(area, 9);
    expect(shared(b, a)).toBeCloseTo(area, 9);
  });

  it('agrees with polygon clipping', () => {
    fc.assert(
      fc.property(star, star, (a, b) => {
        const clipped = intersection([a], [b])
          .flat()
          .reduce((sum, ring) => sum + signedArea(ring), 0);
        expect(shared([a], [b])).toBeCloseTo(clipped, 4);
      }),
    );
  });

  it.each([2, 11, 20])('is null when the work runs out after %d steps', (left) => {
    expect(sharedArea([box(0, 0, 10, 10)], [box(5, 5, 10, 10)], { left })).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { carried } from './carried';

const words = (text: string, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
const before = 'Anna ringde Lisa.';
const spans = [
  { start: 0, end: 4 },
  { start: 12, end: 16 },
];

it.each([
  ['Anna ringde Lisa.', ['Anna', 'Lisa']],
  ['Anna ringde inte Lisa.', ['Anna', 'Lisa']],
  ['Anna ringde Lisa igen.', ['Anna', 'Lisa']],
  ['I går: Anna ringde Lisa.', ['Anna', 'Lisa']],
  ['Annas mor ringde Lisa.', ['Anna', 'Lisa']],
  ['A ringde Lisa.', ['Lisa']],
  ['Anna ringde.', ['Anna']],
  ['', []],
])('follows what is marked into "%s"', (after, still) => {
  expect(words(after, carried(spans, before, after))).toEqual(still);
});

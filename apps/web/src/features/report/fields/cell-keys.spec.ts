import { describe, expect, it } from 'vitest';
import { cellKeyEffect } from './cell-keys';

const size = { row: 3, column: 2 };
const at = { row: 1, column: 0 };

describe('keys in a table', () => {
  it.each([
    ['ArrowUp', { row: 0, column: 0 }],
    ['ArrowDown', { row: 2, column: 0 }],
    ['ArrowRight', { row: 1, column: 1 }],
    ['Enter', { row: 2, column: 0 }],
  ])('%s leads to the cell beside', (key, to) => {
    expect(cellKeyEffect({ key }, at, size, false)).toEqual(to);
  });

  it('stop at the edges, so that no arrow changes a figure', () => {
    expect(cellKeyEffect({ key: 'ArrowLeft' }, at, size, false)).toEqual(at);
    expect(cellKeyEffect({ key: 'ArrowDown' }, { row: 2, column: 1 }, size, false)).toEqual({
      row: 2,
      column: 1,
    });
  });

  it('leave up and down to a list of choices, and lead out of it to the sides', () => {
    expect(cellKeyEffect({ key: 'ArrowDown' }, at, size, true)).toBeNull();
    expect(cellKeyEffect({ key: 'ArrowRight' }, at, size, true)).toEqual({ row: 1, column: 1 });
    expect(cellKeyEffect({ key: 'Enter', shiftKey: true }, at, size, true)).toEqual({ row: 0, column: 0 });
  });

  it.each(['5', 'Tab', 'Backspace'])('leave %s to the browser', (key) => {
    expect(cellKeyEffect({ key }, at, size, false)).toBeNull();
  });
});

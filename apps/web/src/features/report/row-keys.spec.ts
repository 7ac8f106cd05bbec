import { describe, expect, it } from 'vitest';
import { rowKeyEffect, type RowFocus } from './row-keys';

const level: RowFocus = { row: 1, part: 'LEVEL' };
const choice: RowFocus = { row: 1, part: 'CHOICE' };
const text: RowFocus = { row: 1, part: 'TEXT' };
const press = (key: string, at: RowFocus, ctrlKey = false) => rowKeyEffect({ key, ctrlKey }, at, 3);

describe('keys in an area row', () => {
  it('set the level with a digit and move to the trend', () => {
    expect(press('3', level)).toEqual({ choose: 3, focus: choice });
  });

  it.each([
    ['-', 0],
    ['−', 0],
    ['0', 1],
    ['+', 2],
    ['?', 3],
  ])('set the trend with %s and move to the next area', (key, choose) => {
    expect(press(key, choice)).toEqual({ choose, focus: { row: 2, part: 'LEVEL' } });
  });

  it('go to the text after the last area', () => {
    expect(press('+', { row: 2, part: 'CHOICE' })).toEqual({ choose: 2, focus: { row: 2, part: 'TEXT' } });
  });

  it('keep to the column with the arrows, and stop at the ends', () => {
    expect(press('ArrowDown', choice)).toEqual({ focus: { row: 2, part: 'CHOICE' } });
    expect(press('ArrowUp', { row: 0, part: 'LEVEL' })).toEqual({ focus: { row: 0, part: 'LEVEL' } });
  });

  it('go to the text with T and on with Ctrl+Enter', () => {
    expect(press('t', level)).toEqual({ focus: text });
    expect(press('Enter', text, true)).toEqual({ focus: { row: 2, part: 'LEVEL' } });
  });

  it.each(['5', '9', 'a', 'ArrowLeft', 'Tab'])('leave %s to the browser', (key) => {
    expect(press(key, level)).toBeNull();
  });

  it('leave digits in the text and with Ctrl alone', () => {
    expect(press('3', text)).toBeNull();
    expect(press('0', level, true)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { rowKeyEffect, type RowFocus } from './row-keys';

const level: RowFocus = { row: 1, part: 'LEVEL' };
const choice: RowFocus = { row: 1, part: 'CHOICE' };
const text: RowFocus = { row: 1, part: 'TEXT' };
const press = (key: string, at: RowFocus, ctrlKey = false) => rowKeyEffect({ key, ctrlKey }, at, 3);

describe('keys in an area row', () => {
  it('set the level with a digit and move to the trend', () => {
    expect(press('3', level)).toEqual({ choose: { part: 'LEVEL', option: 3 }, focus: choice });
  });

  it.each([
    ['-', 0],
    ['−', 0],
    ['=', 1],
    ['0', 1],
    ['+', 2],
    ['o', 3],
  ])('set the trend with %s and move to the next area', (key, option) => {
    const effect = { choose: { part: 'CHOICE', option }, focus: { row: 2, part: 'LEVEL' } };
    expect(press(key, choice)).toEqual(effect);
  });

  it.each(['-', '=', '+', 'o'])('set the trend with %s from the level as well', (key) => {
    expect(press(key, level)).toEqual(press(key, choice));
  });

  it('say with S that the area is as last week and move on', () => {
    expect(press('s', level)).toEqual({ again: true, focus: { row: 2, part: 'LEVEL' } });
    expect(press('s', { row: 2, part: 'CHOICE' })).toEqual({ again: true, focus: { row: 2, part: 'TEXT' } });
  });

  it('go on with Enter and back with Shift, changing nothing', () => {
    expect(press('Enter', level)).toEqual({ focus: choice });
    expect(press('Enter', choice)).toEqual({ focus: { row: 2, part: 'LEVEL' } });
    const back = (at: RowFocus) => rowKeyEffect({ key: 'Enter', shiftKey: true }, at, 3);
    expect(back(choice)).toEqual({ focus: level });
    expect(back(level)).toEqual({ focus: { row: 0, part: 'CHOICE' } });
    expect(back({ row: 0, part: 'LEVEL' })).toEqual({ focus: { row: 0, part: 'LEVEL' } });
  });

  it('go to the text after the last area', () => {
    expect(press('+', { row: 2, part: 'CHOICE' })?.focus).toEqual({ row: 2, part: 'TEXT' });
  });

  it('keep to the column with the arrows, and stop at the ends', () => {
    expect(press('ArrowDown', choice)).toEqual({ focus: { row: 2, part: 'CHOICE' } });
    expect(press('ArrowUp', { row: 0, part: 'LEVEL' })).toEqual({ focus: { row: 0, part: 'LEVEL' } });
  });

  it('go to the text with T, on with Ctrl+Enter and back with Escape', () => {
    expect(press('t', level)).toEqual({ focus: text });
    expect(press('Enter', text, true)).toEqual({ focus: { row: 2, part: 'LEVEL' } });
    expect(press('Escape', text)).toEqual({ focus: level });
  });

  it.each(['5', '9', 'a', '?', 'n', 'S', 'ArrowLeft', 'Tab'])('leave %s to the page', (key) => {
    expect(press(key, level)).toBeNull();
  });

  it.each(['3', 's', 'o', '=', 'Enter', 'ArrowDown'])('leave %s to the text', (key) => {
    expect(press(key, text)).toBeNull();
  });

  it('leave digits with Ctrl alone', () => {
    expect(press('0', level, true)).toBeNull();
  });
});

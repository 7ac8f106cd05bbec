import { describe, expect, it } from 'vitest';
import { readKey, type KeyPress } from './shortcut-keys';

const known = ['?', 'n', '/', 'g v', 'g k'];
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  at: 1000,
  typing: false,
  ...more,
});

describe('readKey', () => {
  it('reads a single key', () => {
    expect(readKey(press('?'), null, known).pressed).toBe('?');
  });

  it('waits after the first key of a pair and reads the second', () => {
    const first = readKey(press('g'), null, known);
    expect(first).toEqual({ pending: { key: 'g', at: 1000 }, pressed: null });
    expect(readKey(press('k', { at: 1400 }), first.pending, known).pressed).toBe('g k');
  });

  it('forgets the first key after a second and a half', () => {
    expect(readKey(press('k', { at: 2600 }), { key: 'g', at: 1000 }, known).pressed).toBeNull();
  });

  it('reads a single key that follows an unfinished pair', () => {
    expect(readKey(press('n', { at: 1100 }), { key: 'g', at: 1000 }, known).pressed).toBe('n');
  });

  it('keeps quiet while somebody types', () => {
    expect(readKey(press('n', { typing: true }), null, known).pressed).toBeNull();
  });

  it('leaves the shortcuts of the browser alone', () => {
    expect(readKey(press('n', { ctrlKey: true }), null, known).pressed).toBeNull();
    expect(readKey(press('/', { metaKey: true }), null, known).pressed).toBeNull();
  });
});

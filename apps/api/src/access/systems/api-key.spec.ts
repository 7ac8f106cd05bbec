import { describe, expect, it } from 'vitest';
import { keyIn, newKey } from './api-key.js';

describe('a key', () => {
  it('is 256 random bits with a beginning that can be looked for, and never the same twice', () => {
    const keys = Array.from({ length: 200 }, () => newKey());
    expect(new Set(keys.map(({ key }) => key)).size).toBe(200);
    for (const { key } of keys) expect(key).toMatch(/^samlad_[0-9A-Za-z]{49}$/);
  });

  it('is read from the header it is sent in', () => {
    const { key, hash } = newKey();
    expect(keyIn(`Bearer ${key}`)).toBe(hash);
    expect(keyIn(`bearer  ${key} `)).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hash).not.toContain(key);
  });

  it('is nothing with one letter changed, cut off, doubled or sent in another way', () => {
    const { key } = newKey();
    const slips = Array.from({ length: key.length - 7 }, (_, index) => {
      const at = index + 7;
      return key.slice(0, at) + (key[at] === 'a' ? 'b' : 'a') + key.slice(at + 1);
    });
    for (const slip of slips) expect(keyIn(`Bearer ${slip}`)).toBeNull();
    const others = [undefined, '', key, `Basic ${key}`, `Bearer ${key}x`, `Bearer ${key.slice(0, -1)}`];
    for (const other of others) expect(keyIn(other)).toBeNull();
    expect(keyIn(`Bearer ${key} ${key}`)).toBeNull();
    expect(keyIn(`Bearer SAMLAD_${key.slice(7)}`)).toBeNull();
  });
});

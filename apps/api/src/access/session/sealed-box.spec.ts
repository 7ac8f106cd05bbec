import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SealedBox } from './sealed-box.js';

describe('a sealed text', () => {
  const box = new SealedBox(randomBytes(32));

  it('is read again in its own place, and is never the same bytes twice', () => {
    const [one, two] = [box.seal('hemligt åäö', 'a'), box.seal('hemligt åäö', 'a')];
    expect(box.open(one, 'a')).toBe('hemligt åäö');
    expect(one.equals(two)).toBe(false);
    expect(one.toString('latin1')).not.toContain('hemligt');
  });

  it('is not read elsewhere, with another key, changed or cut', () => {
    const sealed = box.seal('hemligt', 'a');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(box.open(sealed, 'b')).toBeNull();
    expect(new SealedBox(randomBytes(32)).open(sealed, 'a')).toBeNull();
    expect(box.open(changed, 'a')).toBeNull();
    expect(box.open(sealed.subarray(0, 20), 'a')).toBeNull();
  });
});

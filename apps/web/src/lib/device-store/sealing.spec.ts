import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deviceName, keyOf, open, seal, type KeyRing } from './sealing';

const secretOf = () => crypto.getRandomValues(new Uint8Array(32));
const half = () => randomBytes(32).toString('base64url');
const ringOf = (keys: [string, CryptoKey][]): KeyRing => ({
  newest: keys[0]?.[0] ?? '',
  keys: new Map(keys),
});

describe('a value on the device', () => {
  const value = { text: 'Fler mopeder vid torget, åäö', rows: [1, 2] };

  it('is opened by the same two halves under the same name, and is never the same bytes twice', async () => {
    const [secret, server] = [secretOf(), half()];
    const ring = ringOf([['a', await keyOf(server, secret, 'x')]]);
    const again = ringOf([['a', await keyOf(server, secret, 'x')]]);
    const [one, two] = [await seal(ring, 'n', value), await seal(ring, 'n', value)];
    expect(await open(again, 'n', one)).toEqual(value);
    expect(Buffer.from(one.body).equals(Buffer.from(two.body))).toBe(false);
    expect(Buffer.from(one.body).toString('utf8')).not.toContain('mopeder');
  });

  it('is not opened without either half, for another purpose, under another name, or when it was changed', async () => {
    const [secret, server] = [secretOf(), half()];
    const ring = ringOf([['a', await keyOf(server, secret, 'x')]]);
    const sealed = await seal(ring, 'n', value);
    const strangers = [
      await keyOf(half(), secret, 'x'),
      await keyOf(server, secretOf(), 'x'),
      await keyOf(server, secret, 'y'),
    ];
    for (const key of strangers) expect(await open(ringOf([['a', key]]), 'n', sealed)).toBeNull();
    expect(await open(ring, 'm', sealed)).toBeNull();
    expect(await open(ringOf([['b', strangers[0] as CryptoKey]]), 'n', sealed)).toBeNull();
    const body = sealed.body.slice(0);
    new Uint8Array(body)[0] = (new Uint8Array(body)[0] ?? 0) ^ 1;
    expect(await open(ring, 'n', { ...sealed, body })).toBeNull();
  });

  it('is locked under the newest key and still opened under an earlier one', async () => {
    const secret = secretOf();
    const [old, fresh] = [await keyOf(half(), secret, 'x'), await keyOf(half(), secret, 'x')];
    const before = await seal(ringOf([['old', old]]), 'n', value);
    const ring = ringOf([
      ['fresh', fresh],
      ['old', old],
    ]);
    expect(await open(ring, 'n', before)).toEqual(value);
    expect((await seal(ring, 'n', value)).keyId).toBe('fresh');
  });

  it('has a key that no script can take out of the browser', async () => {
    const key = await keyOf(half(), secretOf(), 'x');
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('the name of a device', () => {
  it('is the same for the same secret, has the form the server asks for, and is not the secret', async () => {
    const secret = secretOf();
    const name = await deviceName(secret);
    expect(await deviceName(secret)).toBe(name);
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(name).not.toBe(Buffer.from(secret).toString('base64url'));
    expect(await deviceName(secretOf())).not.toBe(name);
  });
});

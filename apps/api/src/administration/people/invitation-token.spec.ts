import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newToken, readToken } from './invitation-token.js';

describe('the token of an invitation', () => {
  it('tells which municipality to ask, and its own hash', () => {
    const municipalityId = randomUUID();
    const { token, hash } = newToken(municipalityId);
    expect(readToken(token)).toEqual({ municipalityId, hash });
    expect(token).toHaveLength(64);
  });

  it('is new each time', () => {
    const municipalityId = randomUUID();
    expect(newToken(municipalityId).hash).not.toBe(newToken(municipalityId).hash);
  });

  it.each(['', 'x', 'å'.repeat(64), `${'a'.repeat(64)}\n`, 'a'.repeat(65)])('is not %j', (text) => {
    expect(readToken(text)).toBeNull();
  });
});

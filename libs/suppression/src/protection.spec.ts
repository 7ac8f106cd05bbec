import { describe, expect, it } from 'vitest';
import { K_DEFAULT } from './k-policy.js';
import { PUBLIC_POLICY, SHARED_POLICY } from './policy.js';
import {
  kPolicy,
  mayBeKept,
  PROTECTION_BOUNDS,
  protectionSchema,
  type ProtectionNumber,
  publicPolicy,
  sharedPolicy,
  USUAL_PROTECTION,
} from './protection.js';

describe('the settings of the protection', () => {
  it('are the rule’s own until somebody has made them stricter', () => {
    expect(protectionSchema.parse(USUAL_PROTECTION)).toEqual(USUAL_PROTECTION);
    expect(sharedPolicy(USUAL_PROTECTION)).toEqual(SHARED_POLICY);
    expect(publicPolicy(USUAL_PROTECTION)).toMatchObject({ minimum: PUBLIC_POLICY.minimum });
    expect(kPolicy(USUAL_PROTECTION)).toEqual(K_DEFAULT);
    expect(USUAL_PROTECTION.isPublic).toBe(false);
  });

  it.each(Object.keys(PROTECTION_BOUNDS) as ProtectionNumber[])('never go below the rule: %s', (name) => {
    const { least, most } = PROTECTION_BOUNDS[name];
    for (const value of [least - 1, most + 1, least + 0.5, Number.NaN])
      expect(protectionSchema.safeParse({ ...USUAL_PROTECTION, [name]: value }).success).toBe(false);
  });

  it('show nobody outside more than those inside, and fewer of what is sensitive', () => {
    for (const change of [
      { sharedMinimum: 6, sensitiveMinimum: 8 },
      { sharedMinimum: 6, publicMinimum: 8 },
      { k: 6 },
    ])
      expect(protectionSchema.safeParse({ ...USUAL_PROTECTION, ...change }).success).toBe(false);
    const strict = { ...USUAL_PROTECTION, sharedMinimum: 6, sensitiveMinimum: 9, publicMinimum: 7 };
    expect(publicPolicy(protectionSchema.parse(strict))).toMatchObject({
      minimum: 7,
      minimumOf: { SKO: 9, REK: 9 },
    });
  });

  it('let no description of what is sensitive be kept', () => {
    expect(mayBeKept('VLD-01', 'VLD')).toBe(true);
    expect(['SKO-02', 'REK-01'].map((code) => mayBeKept(code, code.slice(0, 3)))).toEqual([false, false]);
    expect(mayBeKept('VLD-05', 'VLD')).toBe(false);
  });
});

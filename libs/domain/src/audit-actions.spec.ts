import { describe, expect, it } from 'vitest';
import { actionLabel, AUDIT_GROUP, AUDIT_GROUPS } from './audit-actions.js';

describe('what was done', () => {
  it('is said in words', () => {
    expect(actionLabel('incident.record')).toBe('Händelse registrerad');
    expect(actionLabel('access.denied')).toBe('Nekad åtkomst');
  });

  it('falls back on its group and then on its code', () => {
    expect(actionLabel('agreement.somethingNew')).toBe('Behörigheter och avtal (agreement.somethingNew)');
    expect(actionLabel('unheard.of')).toBe('unheard.of');
  });

  it('has groups that a database pattern can be made of', () => {
    const prefixes = AUDIT_GROUPS.flatMap((group) => [...AUDIT_GROUP[group].prefixes]);
    expect(prefixes.filter((prefix) => !/^[a-zA-Z.]+$/.test(prefix))).toEqual([]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});

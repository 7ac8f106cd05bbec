import { describe, expect, it } from 'vitest';
import { digestOf, digestsOf, matchingRules, valuesOf } from './claims.js';

const rule = (claim: string, value: string) => ({
  claim,
  value,
  partyId: value,
  unitId: null,
  function: null,
});

describe('a claim', () => {
  it.each([
    ['org', { org: 'polis' }, ['polis']],
    ['org', { org: ['polis', 'rtj'] }, ['polis', 'rtj']],
    ['realm.roles', { realm: { roles: ['a'] } }, ['a']],
    ['realm.roles', { 'realm.roles': 'b', realm: { roles: ['a'] } }, ['b']],
    ['level', { level: 3 }, ['3']],
    ['org', {}, []],
    ['org', { org: { deep: 1 } }, []],
    ['org', { org: null }, []],
    ['constructor', {}, []],
    ['__proto__.constructor', {}, []],
  ])('%s of %j holds %j', (claim, claims, values) => {
    expect(valuesOf(claims, claim)).toEqual(values);
  });

  it('meets the rules with its value, whole and to the letter', () => {
    const rules = [rule('org', 'polis'), rule('org', 'rtj'), rule('dept', 'polis')];
    expect(matchingRules(rules, { org: ['rtj', 'polis'] })).toEqual([rules[0], rules[1]]);
    expect(matchingRules(rules, { org: 'polisen' })).toEqual([]);
    expect(matchingRules(rules, { org: 'Polis' })).toEqual([]);
  });

  it('is kept as a digest, unless it says who somebody is', () => {
    const claims = {
      org: 'polis',
      sub: 'x',
      name: 'Prov',
      email: 'a@b.se',
      id: '19900101-2384',
      long: 'x'.repeat(101),
    };
    expect(digestsOf(claims)).toEqual([{ claim: 'org', digest: digestOf('polis') }]);
  });
});

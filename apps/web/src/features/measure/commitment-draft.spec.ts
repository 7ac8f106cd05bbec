import { describe, expect, it } from 'vitest';
import { commitmentFaults, commitmentInput, emptyCommitment, isUntouched } from './commitment-draft';

const whole = {
  ...emptyCommitment('1', '2026-12-20'),
  partyId: 'p',
  what: 'Två pass i veckan',
  responsibleFunction: 'Områdespolis',
  dosageUnit: 'SHIFTS',
};

describe('an åtagande as it is written', () => {
  it('is whole with party, what, function, date and unit', () => {
    expect(commitmentFaults(whole)).toEqual({});
  });

  it('names each field that is missing', () => {
    expect(Object.keys(commitmentFaults(emptyCommitment('1')))).toEqual([
      'partyId',
      'what',
      'responsibleFunction',
      'dueOn',
      'dosageUnit',
    ]);
  });

  it.each(['Anna Andersson', 'Karl-Erik Åström', ' Åsa Öberg '])(
    'asks for a function instead of %s',
    (name) => {
      expect(commitmentFaults({ ...whole, responsibleFunction: name })).toHaveProperty('responsibleFunction');
    },
  );

  it.each(['Områdespolis', 'Fältarbetare ungdom', 'Gruppchef', 'Parkingenjör i yttre drift'])(
    'takes the function %s',
    (name) => {
      expect(commitmentFaults({ ...whole, responsibleFunction: name })).toEqual({});
    },
  );

  it('sends no empty mandate ground and no key', () => {
    expect(commitmentInput({ ...whole, mandateGround: '  ' })).toEqual({
      partyId: 'p',
      what: 'Två pass i veckan',
      mandateGround: null,
      responsibleFunction: 'Områdespolis',
      dueOn: '2026-12-20',
      dosageUnit: 'SHIFTS',
      dosagePlanned: null,
    });
  });

  it('is untouched until somebody writes in it', () => {
    expect(isUntouched(emptyCommitment('1', '2026-12-20'))).toBe(true);
    expect(isUntouched(whole)).toBe(false);
  });
});

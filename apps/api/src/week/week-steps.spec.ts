import { describe, expect, it } from 'vitest';
import type { Signer } from './signatures.js';
import { type StepFacts, weekSteps } from './week-steps.js';

const coordinator: Signer = { userId: 'anna', partyId: 'office', role: 'COORDINATOR' };
const police: Signer = { userId: 'cia', partyId: 'police', role: 'PARTY_REPRESENTATIVE' };
const analyst: Signer = { userId: 'ove', partyId: 'office', role: 'ANALYST' };
const facts: StepFacts = {
  state: 'DUE',
  notReported: [],
  areasWithoutJointLevel: 0,
  hasMinutes: true,
  signed: { REVIEW: [], MINUTES: [] },
};

describe('weekSteps', () => {
  it('tells the coordinator of one missing party without standing in the way', () => {
    expect(weekSteps({ ...facts, notReported: ['Polis'] }, coordinator)).toEqual([
      {
        to: 'COMPILED',
        allowed: true,
        obstacle: '1 part har inte rapporterat: Polis. Du kan gå vidare ändå; den markeras som sen.',
      },
    ]);
  });

  it('says nothing when all have reported', () => {
    expect(weekSteps(facts, coordinator)).toEqual([{ to: 'COMPILED', allowed: true, obstacle: null }]);
  });

  it('leaves the button to the coordinator', () => {
    expect(weekSteps(facts, police)).toEqual([
      { to: 'COMPILED', allowed: false, obstacle: 'Samordnaren tar detta steg.' },
    ]);
  });

  it('offers the review to those whose signature is wanted', () => {
    const compiled: StepFacts = {
      ...facts,
      state: 'COMPILED',
      signed: { REVIEW: [coordinator], MINUTES: [] },
    };
    const review = (who: Signer) => weekSteps(compiled, who).find(({ to }) => to === 'REVIEWED');
    expect(review(police)).toEqual({
      to: 'REVIEWED',
      allowed: true,
      obstacle: 'Väntar på godkännande av en part till.',
    });
    expect(review(coordinator)?.allowed).toBe(false);
    expect(review(analyst)?.allowed).toBe(false);
  });

  it('stops at empty minutes', () => {
    expect(weekSteps({ ...facts, state: 'DECIDED', hasMinutes: false }, coordinator)).toEqual([
      { to: 'MINUTES_DRAFT', allowed: false, obstacle: 'Protokollet har ingen text än.' },
    ]);
  });

  it('has none for a closed week', () => {
    expect(weekSteps({ ...facts, state: 'CLOSED' }, coordinator)).toEqual([]);
  });
});

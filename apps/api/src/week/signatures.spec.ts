import { describe, expect, it } from 'vitest';
import { SIGNING, type Signer } from './signatures.js';

const coordinator: Signer = { userId: 'anna', partyId: 'office', role: 'COORDINATOR' };
const colleague: Signer = { userId: 'bo', partyId: 'office', role: 'PARTY_REPRESENTATIVE' };
const police: Signer = { userId: 'cia', partyId: 'police', role: 'PARTY_REPRESENTATIVE' };
const school: Signer = { userId: 'dan', partyId: 'school', role: 'SCHOOL_CONTACT' };
const { REVIEW, MINUTES } = SIGNING;

describe('the review', () => {
  it('is complete with the coordinator and one of another party, in either order', () => {
    const columns = { review_coordinator_user_id: 'anna', review_party_user_id: 'cia' };
    expect(REVIEW.complete([coordinator, police])).toEqual(columns);
    expect(REVIEW.complete([police, coordinator])).toEqual(columns);
  });

  it('is not complete by one party alone, nor by two parties without a coordinator', () => {
    expect(REVIEW.complete([coordinator, colleague])).toBeNull();
    expect(REVIEW.complete([police, school])).toBeNull();
  });

  it('may be completed by a coordinator of another party', () => {
    const second = { ...police, role: 'COORDINATOR' as const };
    expect(REVIEW.complete([coordinator, second])).toEqual({
      review_coordinator_user_id: 'anna',
      review_party_user_id: 'cia',
    });
  });

  it('wants nobody twice and no party twice', () => {
    expect(REVIEW.refusal([coordinator], coordinator)).toBe('ALREADY_SIGNED');
    expect(REVIEW.refusal([coordinator], colleague)).toBe('REVIEW_NEEDS_OTHER_PARTY');
    expect(REVIEW.refusal([police], { ...police, userId: 'eva' })).toBe('REVIEW_NEEDS_OTHER_PARTY');
  });

  it('still wants the coordinator after a colleague of the same office', () => {
    expect(REVIEW.refusal([colleague], coordinator)).toBeNull();
    expect(REVIEW.refusal([], school)).toBeNull();
  });
});

describe('the minutes', () => {
  it('are approved by two persons, whatever their party', () => {
    expect(MINUTES.complete([coordinator])).toBeNull();
    expect(MINUTES.complete([coordinator, colleague])).toEqual({
      minutes_first_user_id: 'anna',
      minutes_second_user_id: 'bo',
    });
    expect(MINUTES.refusal([coordinator], coordinator)).toBe('ALREADY_SIGNED');
  });
});

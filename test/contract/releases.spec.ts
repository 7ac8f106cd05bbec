import { describe, expect, it } from 'vitest';
import { proveReleases, RELEASE_PLANTS } from '../support/release-proof.js';

const CASES = 30;
const SEED = 20_261_123;

// More cases, and any seed: npm run suppression:proof.
describe('what drawn municipalities publish', () => {
  it('leaves every hidden figure open to a linear program over everything that a reader has been shown', () => {
    const proof = proveReleases(CASES, SEED);
    expect(proof).toMatchObject({ releaseDerived: 0, releaseRefused: 0, releaseOfSchoolsShown: 0 });
    expect(proof.releases).toBeGreaterThan(CASES);
    expect(proof.releaseHidden).toBeGreaterThan(5_000);
    expect(proof.releaseOfSchools).toBeGreaterThan(500);
  }, 120_000);

  it.each(Object.keys(RELEASE_PLANTS))(
    'would be seen by the same program with the mistake %s',
    (plant) => {
      const proof = proveReleases(12, SEED, RELEASE_PLANTS[plant]);
      expect(proof.releaseDerived + proof.releaseRefused).toBeGreaterThan(0);
    },
    120_000,
  );
});

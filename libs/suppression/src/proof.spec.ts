import { describe, expect, it } from 'vitest';
import { attack } from '../test/attacker.js';
import { AREAS, GROUPS, municipalityRows } from '../test/municipality.js';
import { PLANTS, prove } from '../test/proof.js';
import { layOut } from './layout.js';
import { SHARED_POLICY } from './policy.js';
import type { Publication } from './publication.js';
import { publish } from './publish.js';

// All 5,000 cases, and any seed: npm run suppression:proof.
describe('what is published to a reader', () => {
  it('leaves every hidden figure open to a linear program over everything she was shown', () => {
    const proof = prove(1_000, 20_261_123);
    expect(proof).toMatchObject({ derived: 0, auditFindings: 0 });
    expect(proof.hidden).toBeGreaterThan(10_000);
  }, 120_000);

  it('does so for a whole municipality, week after week', () => {
    const layout = layOut(AREAS, GROUPS);
    const rows = municipalityRows(80, 2_861, 2_915, 9);
    const publications = [2_912, 2_913, 2_914, 2_915].reduce<Publication[]>((earlier, week) => {
      const known = rows.filter((row) => row.week <= week);
      return [...earlier, publish({ layout, policy: SHARED_POLICY, week, rows: known, earlier })];
    }, []);
    const { derived, hidden } = attack(AREAS, GROUPS, publications);
    expect(derived).toEqual([]);
    expect(hidden).toBeGreaterThan(300);
  });

  it.each(Object.keys(PLANTS))('would be seen by the same program with the mistake %s', (plant) => {
    const proof = prove(60, 20_261_123, PLANTS[plant]);
    expect(proof.derived).toBeGreaterThan(0);
    expect(proof.auditFindings).toBeGreaterThan(0);
  });
});

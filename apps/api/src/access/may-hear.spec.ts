import type { Role } from '@samlad/domain/permissions.js';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../database/actor.js';
import { NO_RIGHTS, type Rights } from '../database/rights.js';
import type { NoticedRow } from '../database/week-notice.js';
import { mayHear } from './may-hear.js';

const ROW: NoticedRow = {
  purpose: 'SITUATION',
  partyId: 'police',
  level: 'SHARED',
  areaId: 'a',
  circleId: null,
};
const actor = (partyId: string, role: Role, rights: Partial<Rights> = {}) =>
  ({ partyId, role, rights: { ...NO_RIGHTS, ...rights } }) as Actor;
const row = (over: Partial<NoticedRow>) => ({ row: { ...ROW, ...over } });

describe('a notice that a row has changed', () => {
  const rescue = actor('rescue', 'PARTY_REPRESENTATIVE', { situationAll: ['police'] });

  it.each<[string, Actor, Partial<NoticedRow>, boolean]>([
    ['its own party, whatever its level', actor('police', 'REPORTER'), { level: 'OWN' }, true],
    ['nobody of the own party who reads no content', actor('police', 'OPERATOR'), {}, false],
    ['everybody who reads the others, when it is open', actor('school', 'ANALYST'), { level: 'OPEN' }, true],
    ['no reporter of another party', actor('school', 'REPORTER'), { level: 'OPEN' }, false],
    ['a party of an agreement, when it is shared', rescue, {}, true],
    ['no party of an agreement for another purpose', rescue, { purpose: 'MEASURES' }, false],
    ['no party without an agreement', actor('school', 'PARTY_REPRESENTATIVE'), {}, false],
    [
      'a party of an agreement for its area',
      actor('school', 'ANALYST', { situationIn: ['police:a'] }),
      {},
      true,
    ],
    [
      'no party of an agreement for another area',
      actor('school', 'ANALYST', { situationIn: ['police:b'] }),
      {},
      false,
    ],
    ['nobody outside its circle', rescue, { level: 'RESTRICTED', circleId: 'k' }, false],
    ['nobody when it has no circle', rescue, { level: 'RESTRICTED' }, false],
    ['no other party, when it is the own party’s', rescue, { level: 'OWN' }, false],
  ])('reaches %s', (_, reader, over, heard) => {
    expect(mayHear(reader, row(over))).toBe(heard);
  });

  it('reaches a member of its circle under an agreement', () => {
    const member = actor('rescue', 'ANALYST', { situationAll: ['police'], circles: ['k'] });
    expect(mayHear(member, row({ level: 'RESTRICTED', circleId: 'k' }))).toBe(true);
  });

  it('reaches nobody who may not read what the row is a part of, but its own party', () => {
    const within = { ...ROW, level: 'OWN' as const };
    expect(mayHear(rescue, { row: { ...ROW, level: 'OPEN' }, within })).toBe(false);
    expect(mayHear(actor('police', 'ANALYST'), { row: ROW, within: { ...within, partyId: 'rescue' } })).toBe(
      true,
    );
  });

  it('reaches nobody who may not read what stands beside the row, not even its own party', () => {
    const beside = { ...ROW, level: 'OWN' as const, partyId: 'rescue' };
    expect(mayHear(actor('police', 'ANALYST'), { row: ROW, beside })).toBe(false);
    expect(mayHear(actor('police', 'ANALYST'), { row: ROW, beside: { ...beside, level: 'OPEN' } })).toBe(
      true,
    );
  });

  it('reaches everybody when it is of no row', () => {
    expect(mayHear(actor('school', 'LEADERSHIP'), {})).toBe(true);
  });
});

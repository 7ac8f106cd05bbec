import { describe, expect, it } from 'vitest';
import { draftOf, hadLevel, isChanged, isOvertaken, nextToAssess } from './assessment-draft';
import type { AreaRow } from './week.graphql';

const row = (own: Partial<AreaRow> = {}) =>
  ({ jointLevel: 2, jointLevelIsProposal: false, jointText: 'Lugnt.', jointVersion: 3, ...own }) as AreaRow;

describe('an assessment draft', () => {
  it('starts from what is stored', () => {
    expect(draftOf(row())).toEqual({ level: 2, text: 'Lugnt.', version: 3 });
  });

  it('is overtaken when somebody else has saved', () => {
    expect(isOvertaken(draftOf(row()), row({ jointVersion: 4 }))).toBe(true);
    expect(isOvertaken(draftOf(row()), row())).toBe(false);
  });

  it('changes nothing while it equals what is stored', () => {
    expect(isChanged(draftOf(row()), row())).toBe(false);
  });

  it('changes a proposal even when it says the same', () => {
    const proposal = row({ jointLevelIsProposal: true, jointText: null, jointVersion: 0 });
    expect(isChanged(draftOf(proposal), proposal)).toBe(true);
  });

  it('has nothing to go back to when the level was a proposal', () => {
    expect(hadLevel(row())).toBe(true);
    expect(hadLevel(row({ jointLevelIsProposal: true }))).toBe(false);
  });
});

describe('the area to go on to', () => {
  const area = (code: string, jointLevelIsProposal: boolean) =>
    row({ area: { code } as AreaRow['area'], jointLevelIsProposal });

  it('is the first without a level, wherever setting levels has moved the others', () => {
    const rows = [area('SKO', false), area('SEG', false), area('TRA', true), area('VAR', true)];
    expect(nextToAssess(rows, 'SKO')?.area.code).toBe('TRA');
    expect(nextToAssess(rows, 'TRA')?.area.code).toBe('VAR');
    expect(nextToAssess([...rows].reverse(), 'TRA')?.area.code).toBe('VAR');
  });

  it('is none when only this one is left', () => {
    expect(nextToAssess([area('SKO', false), area('TRA', true)], 'TRA')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { type ToDoFacts, toDoOf } from './to-do.js';

const facts: ToDoFacts = {
  role: 'COORDINATOR',
  state: 'DUE',
  isOver: true,
  ownStatus: 'SUBMITTED',
  unansweredCommitments: 0,
  commitmentsWithoutDosage: 0,
  areasWithoutJointLevel: 7,
  openSteps: [],
};
const kinds = (given: Partial<ToDoFacts>) => toDoOf({ ...facts, ...given }).map(({ kind }) => kind);

describe('toDoOf', () => {
  it('asks a party for its report before anything else', () => {
    expect(kinds({ role: 'PARTY_REPRESENTATIVE', ownStatus: 'LATE', unansweredCommitments: 2 })).toEqual([
      'WRITE_REPORT',
      'ANSWER_COMMITMENTS',
    ]);
  });

  it('asks for a returned report to be mended', () => {
    expect(kinds({ role: 'SCHOOL_CONTACT', ownStatus: 'RETURNED' })).toEqual(['MEND_RETURNED_REPORT']);
  });

  it('asks nobody for a report once the meeting is over', () => {
    expect(kinds({ role: 'PARTY_REPRESENTATIVE', ownStatus: 'LATE', state: 'DECIDED' })).toEqual([]);
  });

  it('does not ask for the collection to be closed before the week is over', () => {
    expect(kinds({ state: 'COLLECTING', openSteps: ['DUE'], isOver: false })).toEqual([]);
    expect(kinds({ state: 'COLLECTING', openSteps: ['DUE'] })).toEqual(['CLOSE_COLLECTION']);
  });

  it('asks the coordinator to compile once, not to compile anew', () => {
    expect(kinds({ openSteps: ['COMPILED'] })).toEqual(['COMPILE_WEEK']);
    expect(kinds({ state: 'COMPILED', openSteps: ['COMPILED', 'REVIEWED'] })).toEqual([
      'SET_JOINT_LEVELS',
      'REVIEW_WEEK',
    ]);
  });

  it('ends a meeting that is on before it asks for a late report', () => {
    expect(kinds({ state: 'IN_MEETING', openSteps: ['DECIDED'], ownStatus: 'LATE' })[0]).toBe('END_MEETING');
  });

  it('asks an analyst for nothing', () => {
    expect(kinds({ role: 'ANALYST', ownStatus: 'LATE', state: 'COMPILED' })).toEqual([]);
  });
});

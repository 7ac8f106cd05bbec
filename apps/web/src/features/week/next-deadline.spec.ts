import { describe, expect, it } from 'vitest';
import { nextDeadline } from './next-deadline';

const deadline = (state: 'DUE' | 'COMPILED' | 'REVIEWED', passed = false) => ({
  state,
  passed,
  label: state,
  at: '2026-11-25T11:00:00Z',
});

describe('nextDeadline', () => {
  it('is when reports are due while the parties write', () => {
    expect(nextDeadline([deadline('DUE'), deadline('COMPILED')], 'COLLECTING')?.state).toBe('DUE');
  });

  it('is still when reports are due while they are handed in', () => {
    expect(nextDeadline([deadline('DUE'), deadline('COMPILED')], 'DUE')?.state).toBe('DUE');
    expect(nextDeadline([deadline('DUE', true), deadline('COMPILED')], 'DUE')?.state).toBe('COMPILED');
  });

  it('stays when it has passed and the state is not reached', () => {
    expect(nextDeadline([deadline('DUE', true), deadline('COMPILED', true)], 'DUE')?.state).toBe('COMPILED');
  });

  it('is none when everything is reached', () => {
    expect(nextDeadline([deadline('DUE', true)], 'CLOSED')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { sessionEnd, standingOf } from './session-end';

const LIFE = { expiresAt: '2026-11-25T20:00:00Z', idleExpiresAt: '2026-11-25T09:00:00Z' };
const READ = Date.parse('2026-11-25T08:00:00Z');
const at = (instant: string) => Date.parse(`2026-11-25T${instant}:00Z`);

describe('the end of a session', () => {
  it('without use is when the server said', () => {
    expect(sessionEnd(LIFE, READ, READ)).toEqual({ at: new Date(LIFE.idleExpiresAt), canBeMoved: true });
  });

  it('moves with each contact', () => {
    expect(sessionEnd(LIFE, READ, at('08:30')).at).toEqual(new Date(at('09:30')));
  });

  it('never moves past the last one', () => {
    expect(sessionEnd(LIFE, READ, at('19:30'))).toEqual({ at: new Date(LIFE.expiresAt), canBeMoved: false });
  });

  it.each([
    ['08:54', 'lives'],
    ['08:55', 'ends soon'],
    ['08:59', 'ends soon'],
    ['09:00', 'over'],
  ])('at %s: %s', (now, standing) => {
    expect(standingOf(sessionEnd(LIFE, READ, READ), new Date(at(now)))).toBe(standing);
  });
});

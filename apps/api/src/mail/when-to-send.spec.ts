import { describe, expect, it } from 'vitest';
import { whenToSend } from './when-to-send.js';

const ZONE = 'Europe/Stockholm';

describe('when a mail is sent', () => {
  it.each([
    ['AT_ONCE', false, '2026-11-25T08:00:00Z', '2026-11-25T08:01:00Z'],
    ['AT_ONCE', true, '2026-11-25T08:00:00Z', '2026-11-25T08:00:00Z'],
    ['DAILY', true, '2026-11-25T08:00:00Z', '2026-11-25T08:00:00Z'],
    ['DAILY', false, '2026-11-25T05:59:59Z', '2026-11-25T06:00:00Z'],
    ['DAILY', false, '2026-11-25T06:00:00Z', '2026-11-26T06:00:00Z'],
    ['DAILY', false, '2026-10-24T12:00:00Z', '2026-10-25T06:00:00Z'],
    ['DAILY', false, '2027-03-27T12:00:00Z', '2027-03-28T05:00:00Z'],
    ['NONE', false, '2026-11-25T08:00:00Z', null],
    ['NONE', true, '2026-11-25T08:00:00Z', null],
  ] as const)('%s, urgent %s, told at %s: %s', (manner, isUrgent, now, sent) => {
    expect(whenToSend(manner, isUrgent, now, ZONE)).toBe(sent);
  });
});

import { describe, expect, it } from 'vitest';
import { HUB_FORM_MACHINE, HUB_FORM_STATES, hubStanding, mayFill } from './hub-form.js';
import { HUB_KIND, HUB_KINDS, hubKindAt } from './hub-kinds.js';
import { mayMove } from './state-machine.js';

describe('the form of a unit', () => {
  it.each([
    ['SENT', 'DRAFT', true],
    ['SENT', 'MERGED', true],
    ['SENT', 'NOT_INCLUDED', true],
    ['NOT_INCLUDED', 'MERGED', true],
    ['MERGED', 'DRAFT', false],
    ['MERGED', 'SENT', false],
    ['DRAFT', 'MERGED', false],
    ['MERGED', 'READ', false],
    ['FEEDBACK_SENT', 'READ', true],
  ] as const)('from %s to %s: %s', (from, to, allowed) => {
    expect(mayMove(HUB_FORM_MACHINE, from, to)).toBe(allowed);
  });

  it('is written until it has been taken in or left out', () => {
    expect(HUB_FORM_STATES.filter(mayFill)).toEqual(['DRAFT', 'SENT']);
    expect(mayFill(null)).toBe(true);
  });

  it('is late only after noon on the day', () => {
    const due = '2026-11-23T11:00:00Z';
    expect(hubStanding(null, due, '2026-11-23T11:00:00Z')).toBe('WAITING');
    expect(hubStanding(null, due, '2026-11-23T11:00:01Z')).toBe('LATE');
    expect(hubStanding({ nothingToReport: true }, due, '2026-11-25T11:00:01Z')).toBe('NOTHING');
    expect(hubStanding({ nothingToReport: false }, due, '2026-11-25T11:00:01Z')).toBe('ANSWERED');
  });
});

describe('the kinds of hubs', () => {
  it('have addresses of their own', () => {
    const addresses = HUB_KINDS.flatMap((kind) => [HUB_KIND[kind].address, HUB_KIND[kind].formAddress]);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(hubKindAt('/skolformular')).toBe('PRIMARY_SCHOOL');
    expect(hubKindAt('/hub/bostadsbolag')).toBe('HOUSING');
    expect(hubKindAt('/hub/okänd')).toBeUndefined();
  });
});

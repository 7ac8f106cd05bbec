import { describe, expect, it } from 'vitest';
import { asksWhy, type Secrecy, type SecrecyLevel } from './secrecy.js';

const at = (level: SecrecyLevel, over: Partial<Secrecy> = {}): Secrecy => ({ level, ...over });

describe('why something is kept', () => {
  it.each<[string, Secrecy, Secrecy | null, SecrecyLevel, boolean]>([
    ['not of what is shared from the first', at('SHARED'), null, 'SHARED', false],
    ['of what is kept from the first', at('OWN'), null, 'SHARED', true],
    ['not when the usual level keeps it', at('RESTRICTED'), null, 'RESTRICTED', false],
    ['of what is kept more than usual', at('OWN'), null, 'RESTRICTED', true],
    [
      'not of what stays',
      at('OWN', { provision: '18:1' }),
      at('OWN', { provision: '18:1' }),
      'SHARED',
      false,
    ],
    ['of what is raised', at('OWN'), at('SHARED'), 'SHARED', true],
    ['of what is lowered to the usual level', at('SHARED'), at('OWN'), 'SHARED', true],
    ['not when a new usual level raises it', at('RESTRICTED'), at('SHARED'), 'RESTRICTED', false],
    [
      'of another circle',
      at('RESTRICTED', { circleId: 'b' }),
      at('RESTRICTED', { circleId: 'a' }),
      'RESTRICTED',
      true,
    ],
    ['of a first circle', at('RESTRICTED', { circleId: 'b' }), at('RESTRICTED'), 'RESTRICTED', true],
    ['of another ground', at('OWN', { provision: '18:2' }), at('OWN', { provision: '18:1' }), 'OWN', true],
  ])('is asked %s', (said, after, before, usual, asked) => {
    expect(asksWhy(after, before, usual)).toBe(asked);
    expect(said.startsWith('not ')).toBe(!asked);
  });
});

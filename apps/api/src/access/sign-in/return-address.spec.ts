import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnAddress } from './return-address.js';

const OWN = 'https://samlad.example';

describe('the address after signing in', () => {
  it.each([
    ['/', '/'],
    ['/vecka/2026-W47', '/vecka/2026-W47'],
    ['/karta?kategori=ORD-01&fran=2026-W40#tabell', '/karta?kategori=ORD-01&fran=2026-W40#tabell'],
    ['/omrade/HUD-FLE?text=a/b//c', '/omrade/HUD-FLE?text=a/b//c'],
  ])('is %s as it was wanted', (wanted, given) => {
    expect(returnAddress(wanted)).toBe(given);
  });

  it.each([
    undefined,
    null,
    7,
    ['/vecka'],
    '',
    'vecka',
    '//elak.example',
    '///elak.example',
    '/\\elak.example',
    '\\\\elak.example',
    '/vecka\\..\\x',
    '/\t/elak.example',
    '/\n/elak.example',
    '/vecka\u0000',
    '/vecka\u007f',
    '/a/..//elak.example',
    '/.//elak.example',
    '/%2e%2e//elak.example',
    'https://elak.example',
    'https:/elak.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' /vecka',
    `/${'a'.repeat(2_001)}`,
  ])('is the first page instead of %j', (wanted) => {
    expect(returnAddress(wanted)).toBe('/');
  });

  it('never leaves the own site, whatever is wanted', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '@',
      ':',
      '\t',
      '\n',
      'elak.example',
      'https:',
      '?',
      '#',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 8 }).map((list) => `/${list.join('')}`),
        ),
        (wanted) => {
          const given = returnAddress(wanted);
          expect(given).toMatch(/^\/(?!\/)/);
          expect(new URL(given, OWN).origin).toBe(OWN);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { safeReturnPath, signInPath } from './return-path';

describe('safeReturnPath', () => {
  it('follows a path on this site with its filters', () => {
    expect(safeReturnPath('/karta?vecka=2026-W47')).toBe('/karta?vecka=2026-W47');
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['another host', 'https://example.org/'],
    ['a host without scheme', '//example.org'],
    ['a backslash that browsers read as a slash', '/\\example.org'],
    ['a backslash further in', '/karta\\..'],
    ['a tab that browsers take away', '/\t/example.org'],
    ['a script', 'javascript:alert(1)'],
    ['a relative path', 'karta'],
    ['the sign-in page itself', '/logga-in?till=/karta'],
  ])('does not follow %s', (_, path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it('makes an address that comes back', () => {
    expect(signInPath('/insatser?vy=tavla')).toBe('/logga-in?till=%2Finsatser%3Fvy%3Dtavla');
    expect(signInPath('/')).toBe('/logga-in');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress } from './mail-address.js';
import { invitationLetter, mailMoment, noticeLetter, testLetter } from './mail-words.js';
import { weekIndexOf } from './week.js';

const ZONE = 'Europe/Stockholm';
const HERE = 'https://samlad.example.se';

describe('a letter', () => {
  it('of one thing names it in its subject', () => {
    const line = { what: 'Rapporten är sen', week: weekIndexOf('2026-W53'), dueAt: null, link: `${HERE}/x` };
    const letter = noticeLetter([line], ZONE, `${HERE}/mina-paminnelser`);
    expect(letter.subject).toBe('Samlad: Rapporten är sen, vecka 53');
    expect(letter.text).toBe(
      `Hej!\n\nNågot väntar på dig i Samlad.\n\nRapporten är sen, vecka 53.\n${HERE}/x\n\nResten läser du i Samlad. Mejlet säger med avsikt inte mer.\n\nVälj själv hur ofta du får mejl:\n${HERE}/mina-paminnelser\n`,
    );
  });

  it('tells the time of the wall clock, on both sides of a change of clocks', () => {
    expect(mailMoment('2026-10-24T10:00:00Z', ZONE)).toBe('lördag 24 oktober kl. 12.00');
    expect(mailMoment('2026-10-25T11:00:00Z', ZONE)).toBe('söndag 25 oktober kl. 12.00');
    expect(mailMoment('2027-03-28T10:00:00Z', ZONE)).toBe('söndag 28 mars kl. 12.00');
  });

  it('has a subject of one line and no markup but its own, whatever a name holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { subject, html } = invitationLetter(name, `${HERE}/inbjudan#x`);
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(subject.length).toBeLessThanOrEqual(120);
        const tags = new Set(html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/ .*/s, '>')));
        for (const tag of tags)
          expect([
            '<!doctype>',
            '<html>',
            '</html>',
            '<head>',
            '</head>',
            '<meta>',
            '<title>',
            '</title>',
            '<body>',
            '</body>',
            '<p>',
            '</p>',
            '<br>',
            '<a>',
            '</a>',
          ]).toContain(tag);
      }),
    );
    expect(testLetter(HERE).html).toContain('lang="sv"');
  });
});

describe('an address', () => {
  it.each(['anna@kommun.se', 'a.b+c@post.kommun.se', 'åsa@växjö.se'])('is %s', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  it.each([
    '',
    'anna',
    'anna@',
    '@kommun.se',
    'a@b',
    'a b@kommun.se',
    'a@kommun.se,b@kommun.se',
    'A <a@kommun.se>',
    'a@kommun.se\r\nBcc: b@x.se',
    `${'a'.repeat(200)}@kommun.se`,
  ])('is not %j', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});

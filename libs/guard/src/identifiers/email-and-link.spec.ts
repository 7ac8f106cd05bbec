import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findEmails, findLinks } from './email-and-link.js';

it('finds addresses of mail, also spelt out, and links', () => {
  const text = 'Mejla a.b@exempel.se, eller c (at) exempel.se';
  expect(wordsFoundBy(findEmails, text)).toEqual(['a.b@exempel.se', 'c (at) exempel.se']);
  expect(wordsFoundBy(findLinks, 'Se https://exempel.se/film.')).toEqual(['https://exempel.se/film']);
});

it('finds what is written so as not to be found', () => {
  const text = 'kalle @exempel.se, kalle [at] exempel [dot] se';
  expect(wordsFoundBy(findEmails, text)).toEqual(['kalle @exempel.se', 'kalle [at] exempel [dot] se']);
  expect(wordsFoundBy(findLinks, 'bit.ly/x och hxxp://ond.se')).toEqual(['hxxp://ond.se', 'bit.ly/x']);
});

it('leaves times, numbers and sentences without a blank alone', () => {
  const text = 'Klockan 22.15 vid Flemingsberg, dnr KS-2024/1234.109, m.fl./dyl och kl.22/23.';
  expect([...wordsFoundBy(findEmails, text), ...wordsFoundBy(findLinks, text)]).toEqual([]);
});

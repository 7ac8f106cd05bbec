import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findSocialHandles } from './social-handle.js';

it.each<[text: string, found: string[]]>([
  ['Följ @kungen_08 på snap: lilla.k', ['@kungen_08', 'lilla.k']],
  ['snapchat kalle123, insta kalle.s', ['kalle123', 'kalle.s']],
  ['på tiktok heter han kalle_b, IG kalle_c', ['kalle_b', 'kalle_c']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findSocialHandles, text)).toEqual(found);
});

it.each(['Vi möts @ torget.', 'Bilder på snapchat spreds snabbt.'])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findSocialHandles, text)).toEqual([]);
});

import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findSocialHandles } from './social-handle.js';

it.each<[text: string, found: string[]]>([['Följ @kungen_08 på snap: lilla.k', ['@kungen_08', 'lilla.k']]])(
  'finds in "%s"',
  (text, found) => {
    expect(wordsFoundBy(findSocialHandles, text)).toEqual(found);
  },
);

it.each(['Vi möts @ torget.'])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findSocialHandles, text)).toEqual([]);
});

import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findCircumstances } from './circumstances.js';

it.each<[text: string, found: string[]]>([['Pojken har adhd.', ['adhd']]])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findCircumstances, text)).toEqual(found);
});

it.each(['Elever med adhd får stöd.'])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findCircumstances, text)).toEqual([]);
});

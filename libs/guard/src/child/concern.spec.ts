import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findChildConcern } from './concern.js';

it.each([
  ['a known child by itself', 'Pojken från kiosken var där.'],
  ['one child and a concern', 'En elev vågar inte gå hem.'],
  ['a family and its state', 'Familjen i porten har ingen mat och sover i en bil.'],
  ['a name with an age', 'Vi träffade Liam, 12 år, vid spåret.'],
  ['a pronoun and what is grave', 'Hon skär sig och vill inte leva.'],
])('stops on %s', (_, text) => {
  expect(wordsFoundBy(findChildConcern, text)).toHaveLength(1);
});

it.each([
  ['a group', 'Ungdomarna vid torget är ofta berusade och mår dåligt.'],
  ['one child and nothing more', 'En flicka gick över torget.'],
  ['one child to whom a stranger did something', 'Pojken rånades av två okända.'],
  ['an accident', 'Flickan bröt armen på skridskobanan.'],
  ['a grown-up', 'En man i 40-årsåldern greps. Han var berusad och hotade alla. Han slog omkring sig.'],
  ['figures', 'Antalet barn som ofta är hungriga ökar.'],
])('lets %s pass', (_, text) => {
  expect(wordsFoundBy(findChildConcern, text)).toEqual([]);
});

it('follows a pronoun into the next sentence, to a child and not to a grown-up', () => {
  expect(wordsFoundBy(findChildConcern, 'En elev bytte grupp. Han är ledsen.')).toEqual(['Han är ledsen']);
  expect(wordsFoundBy(findChildConcern, 'En ordningsvakt bytte pass. Han är ledsen.')).toEqual([]);
});

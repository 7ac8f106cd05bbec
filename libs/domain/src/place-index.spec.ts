import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceIndex } from './place-index.js';

const place = (name: string, about: string[] = [], aliases: string[] = []) => ({ name, about, aliases });
const PLACES = [
  place('Flemingsbergs centrum', ['Torg eller centrum', 'Flemingsberg']),
  place('Flemingsbergs station', ['Station eller hållplats', 'Flemingsberg'], ['Pendeln i Flempan']),
  place('Björkängsskolan', ['Skola eller skolgård', 'Vårby']),
  place('Norra Björkparken', ['Park', 'Stuvsta-Snättringe']),
  place('Kärrbjörken', ['Park', 'Segeltorp']),
  place('Folkets Hus', ['Annan plats', 'Sjödalen-Fullersta'], ['Folkets hus, Huddinge centrum']),
  place('Sjödalstorget', ['Torg eller centrum', 'Sjödalen-Fullersta']),
  place('Skogås centrum', ['Torg eller centrum', 'Skogås']),
  place('Trångsunds station', ['Station eller hållplats', 'Trångsund']),
  place('100 % kaffe', ['Butik', 'Vårby']),
  place('Hagalundsvägen', ['Gata', 'Skogås']),
];
const index = new PlaceIndex(PLACES);
const found = (text: string, limit = 5) => index.find(text, limit).map(({ name }) => name);

describe('places by what people type', () => {
  it('come in the order of how they hold the text', () => {
    expect(found('björk')).toEqual(['Björkängsskolan', 'Norra Björkparken', 'Kärrbjörken']);
    expect(found('norra')).toEqual(['Norra Björkparken']);
  });

  it.each([
    ['flemmingsberg centrum', 'Flemingsbergs centrum'],
    ['centrum flemingsberg', 'Flemingsbergs centrum'],
    ['FLEMINGSBERGS CENTRUM', 'Flemingsbergs centrum'],
    ['flempan', 'Flemingsbergs station'],
    ['pendeln', 'Flemingsbergs station'],
    ['stationen i flemingsberg', 'Flemingsbergs station'],
    ['trangsund', 'Trångsunds station'],
    ['trongsunds stasion', 'Trångsunds station'],
    ['bjorkangskolan', 'Björkängsskolan'],
    ['björkänsskolan', 'Björkängsskolan'],
    ['skolan vårby', 'Björkängsskolan'],
    ['folkets hus huddinge', 'Folkets Hus'],
    ['sjödalstorg', 'Sjödalstorget'],
    ['sjodalstroget', 'Sjödalstorget'],
    ['skogås c', 'Skogås centrum'],
    ['hagalundsv', 'Hagalundsvägen'],
    ['hagalunsvägen', 'Hagalundsvägen'],
  ])('%s is %s', (text, name) => {
    expect(found(text, 1)).toEqual([name]);
  });

  it('take signs as they are', () => {
    expect(found('%')).toEqual(['100 % kaffe']);
    expect(found('_')).toEqual([]);
    expect(found('[[[[')).toEqual([]);
  });

  it('are none for nothing and for what nothing is like', () => {
    expect(found('  ')).toEqual([]);
    expect(found('qwxzqwxz')).toEqual([]);
  });

  it.each([
    ['slagsmål utanför Skogås centrum, 4 inblandade', 'Skogås centrum', true],
    ['stök vid trångsund station i går', 'Trångsunds station', true],
    ['klotter på sjödalstorget', 'Sjödalstorget', true],
    ['bråk i björkparken', 'Norra Björkparken', false],
    ['bråk utanför centrum', undefined, undefined],
    ['', undefined, undefined],
  ])('are named in “%s”: %s', (text, name, isSure) => {
    const mention = index.mentioned(text);
    expect([mention?.place.name, mention?.isSure]).toEqual([name, isSure]);
  });

  it('are found by every name they have, whole or begun, and never more than asked for', () => {
    const names = PLACES.flatMap((known) => [known.name, ...known.aliases].map((name) => ({ name, known })));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 3, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        ({ name, known }, length, limit) => {
          const typed = name.slice(0, length);
          expect(index.find(typed, 20)).toContain(known);
          expect(index.find(typed, limit).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it('do not throw at anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => index.find(text, 5).length <= 5),
    );
  });
});

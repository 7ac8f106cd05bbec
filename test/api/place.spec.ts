import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../apps/api/src/database/transaction.js';
import { startApi, type TestApi } from '../support/start-api.js';

const SEARCH = `query ($text: String!, $first: Int!) {
  placeSearch(text: $text, first: $first) { id name placeType longitude latitude areaCode }
}`;

const PLACES: [name: string, folded: string, longitude: number][] = [
  ['Björkängsskolan', 'bjorkangsskolan', 17.91],
  ['Björkängsskolan', 'bjorkangsskolan', 18.03],
  ['Norra Björkparken', 'norra bjorkparken', 17.95],
  ['Kärrbjörken', 'karrbjorken', 17.95],
  ['100 % kaffe', '100 % kaffe', 17.93],
  ['Långt bort', 'langt bort', 20],
];

describe('searching for a place', () => {
  let api: TestApi;
  const search = async (text: string, first = 20) =>
    (await (await api.as('polis2')).ask(SEARCH, { text, first })).placeSearch as {
      name: string;
      areaCode: string | null;
    }[];

  beforeAll(async () => {
    api = await startApi();
    for (const [name, folded, longitude] of PLACES) {
      await api.sql(
        `insert into place (municipality_id, id, name, search_name, place_type, longitude, latitude, source)
         values ($1, $2, $3, $4, 'SCHOOL', $5, 59.205, 'Prov')`,
        [api.municipalityId, newId(), name, folded, longitude],
      );
    }
  });
  afterAll(() => api.stop());

  it('finds names that begin with the text first, then words, then the rest', async () => {
    expect((await search('björk')).map(({ name }) => name)).toEqual([
      'Björkängsskolan',
      'Björkängsskolan',
      'Norra Björkparken',
      'Kärrbjörken',
    ]);
  });

  it('tells two places of one name apart by their area', async () => {
    const areas = (await search('björkängsskolan')).map(({ areaCode }) => areaCode);
    expect(areas.sort()).toEqual(['HUD-FLE', 'HUD-VAR']);
  });

  it('finds a mistyped name, by its other names too, and says what it does not know the place of', async () => {
    await api.sql(
      `insert into place (municipality_id, id, name, search_name, aliases, place_type, source)
       values ($1, $2, 'Folkets Hus', 'folkets hus', '{"Folkan, Huddinge centrum"}', 'OTHER', 'Prov')`,
      [api.municipalityId, newId()],
    );
    expect((await search('bjorkängskolan')).map(({ name }) => name)).toEqual([
      'Björkängsskolan',
      'Björkängsskolan',
    ]);
    expect(await search('folkan')).toMatchObject([{ name: 'Folkets Hus', longitude: null, areaCode: null }]);
    await api.sql(`delete from place where name = 'Folkets Hus'`);
    expect(await search('folkan')).toEqual([]);
  });

  it.each(['BJORKANG', 'Björkäng', 'bjo\u0308rka\u0308ng'])('reads %s the same way', async (text) => {
    expect(await search(text)).toHaveLength(2);
  });

  it('has no area for a place outside the districts', async () => {
    expect((await search('långt'))[0]?.areaCode).toBeNull();
  });

  it('takes the signs of a pattern as letters', async () => {
    expect((await search('%')).map(({ name }) => name)).toEqual(['100 % kaffe']);
    expect(await search('_')).toEqual([]);
  });

  it('finds nothing for an empty text and at most as many as asked', async () => {
    expect(await search('  ')).toEqual([]);
    expect(await search('björk', 1)).toHaveLength(1);
  });

  it('refuses more than twenty', async () => {
    const refusal = await (await api.as('polis')).refused(SEARCH, { text: 'a', first: 21 });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_INPUT' });
    expect(refusal.message).toBe('Högst 20 platser visas åt gången. Be om färre.');
  });

  it('shows the neighbouring town nothing', async () => {
    const answer = await (await api.as('granne-polis')).ask(SEARCH, { text: 'björk', first: 20 });
    expect(answer.placeSearch).toEqual([]);
  });

  it.each(['ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    expect(await (await api.as(user)).refused(SEARCH, { text: 'a', first: 5 })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.js';
import { startApi, type TestApi } from '../support/start-api.js';

const SEARCH = `query ($text: String!, $first: Int!) {
  placeSearch(text: $text, first: $first) { name placeType longitude areaCode aliases }
}`;
const HEADER = 'Id;Namn;Slag;Synonymer;Longitud;Latitud';
const FIRST = [
  HEADER,
  '1;Kvarnbacken;park;Kvarnis;17,9111;59,2051',
  '2;Sjövretens idrottsplats;Idrottsplats;;17,9122;59,2052',
  '3;Gamla torget;torg;;;',
];
const SECOND = [
  HEADER,
  FIRST[1],
  '2;Sjövretens IP;Idrottsplats;Sjövreten;17,9122;59,2052',
  '4;Nya torget;torg;;;',
];
const MANY = 20_000;
const TRAITS = ['Norra', 'Södra', 'Östra', 'Västra', 'Gamla', 'Nya', 'Stora', 'Lilla', 'Övre', 'Nedre'];
const STEMS = ['Björk', 'Gran', 'Tall', 'Ek', 'Alm', 'Lind', 'Asp', 'Rönn', 'Sälg', 'Hassel'];
const ENDS = [
  'backen',
  'ängen',
  'dalen',
  'höjden',
  'torget',
  'parken',
  'stigen',
  'gården',
  'lunden',
  'viken',
];

describe('a list of places', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    api = await startApi();
    folder = mkdtempSync(path.join(tmpdir(), 'samlad-places-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await api.stop();
  });

  const list = (lines: readonly (string | undefined)[], name = 'Platser.csv') => {
    const file = path.join(folder, name);
    writeFileSync(file, lines.join('\n'));
    return file;
  };
  const run = (...args: string[]) => cli(api.ownerUrl, 'import', 'places', ...args, '--municipality', '9901');
  const search = async (text: string, user = 'polis') =>
    (await (await api.as(user)).ask(SEARCH, { text, first: 8 })).placeSearch as Record<string, unknown>[];
  const names = async (text: string) => (await search(text)).map(({ name }) => name);
  const logged = () =>
    api.sql<{ action: string; detail: unknown }>(
      `select action, detail from audit_entry where action like 'place.%' order by sequence`,
    );

  it('is shown before it is read in, and then stores nothing', async () => {
    const { code, out } = await run(list(FIRST), '--dry-run');
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('Prov: ingenting är sparat.');
    expect(out.at(-1)).toBe('Platser: 3 nya, 0 ändrade, 0 som förut, 0 borttagna. Nekade rader: 0.');
    expect(await names('kvarnbacken')).toEqual([]);
    expect(await logged()).toEqual([]);
  });

  it('is searched at once, by all names, in any spelling, with kind and district', async () => {
    expect((await run(list(FIRST))).code).toBe(0);
    expect(await search('kvarnbaken')).toEqual([
      {
        name: 'Kvarnbacken',
        placeType: 'PARK',
        longitude: 17.9111,
        areaCode: 'HUD-FLE',
        aliases: ['Kvarnis'],
      },
    ]);
    expect(await names('KVARNIS')).toEqual(['Kvarnbacken']);
    expect(await search('gamla torget')).toMatchObject([
      { placeType: 'SQUARE', longitude: null, areaCode: null },
    ]);
    const neighbour = await (await api.as('granne-polis')).ask(SEARCH, { text: 'kvarnis', first: 8 });
    expect(neighbour.placeSearch).toEqual([]);
  });

  it('read in again changes, adds and removes what differs, and nothing twice', async () => {
    const { out } = await run(list(SECOND));
    expect(out.at(-1)).toBe('Platser: 1 nya, 1 ändrade, 1 som förut, 1 borttagna. Nekade rader: 0.');
    expect(await names('sjövreten')).toEqual(['Sjövretens IP']);
    expect([await names('gamla torget'), await names('nya torget')]).toEqual([[], ['Nya torget']]);
    expect((await run(list(SECOND))).out.at(-1)).toContain('0 nya, 0 ändrade, 3 som förut, 0 borttagna');
    const [row] = await api.sql<{ count: number }>(
      `select count(*)::int from place where source = 'LIST:platser'`,
    );
    expect(row?.count).toBe(3);
  });

  it('is taken back once: the latest reading of that list, and no other list', async () => {
    expect((await run(list([HEADER, '1;Annans backe;park;;;'], 'annan.csv'))).code).toBe(0);
    expect((await run(list([HEADER, '2;Sjövretens arena;Idrottsplats;;;']))).out.at(-1)).toContain(
      '0 nya, 1 ändrade, 0 som förut, 2 borttagna',
    );
    expect((await run('Platser.csv', '--undo', '--dry-run')).out.at(-1)).toContain('3 som de var förut');
    expect(await names('sjövretens')).toEqual(['Sjövretens arena']);
    expect((await run('Platser.csv', '--undo')).out).toEqual([
      'Inläsningen är ångrad: 0 platser borttagna, 3 som de var förut.',
    ]);
    expect(await search('sjövreten')).toMatchObject([{ name: 'Sjövretens IP', longitude: 17.9122 }]);
    expect([await names('nya torget'), await names('kvarnis')]).toEqual([['Nya torget'], ['Kvarnbacken']]);
    expect(await names('annans')).toEqual(['Annans backe']);
    const again = await run('Platser.csv', '--undo');
    expect([again.code, again.err.join(' ')]).toEqual([
      1,
      expect.stringContaining('Bara den senaste kan ångras, en gång.'),
    ]);
    expect((await logged()).map(({ action }) => action)).toEqual([
      'place.import',
      'place.import',
      'place.import',
      'place.import',
      'place.import',
      'place.importUndo',
    ]);
  });

  it('keeps out names that point at somebody, and names the row', async () => {
    const { out } = await run(
      list(
        [HEADER, '1;Lekparken;park;;;', '2;Porten;;ring 070-123 45 67;;', '3;19811218-9876;;;;'],
        'tal.csv',
      ),
    );
    expect(out.filter((line) => line.includes('nekas')).map((line) => line.slice(0, 13))).toEqual([
      '  Rad 3 nekas',
      '  Rad 4 nekas',
    ]);
    expect(JSON.stringify(await api.sql('select name, aliases from place'))).not.toMatch(/070|1218/);
  });

  it('refuses a file that is no list, and a town that is not there', async () => {
    expect((await run(list(['a;b', '1;2'], 'fel.csv'))).err.join(' ')).toContain(
      'ingen kolumn med platsernas namn',
    );
    expect((await run(list([HEADER, '1;;;;;'], 'tom.csv'))).err.join(' ')).toContain(
      'Ingen rad kunde läsas in.',
    );
    expect((await run(path.join(folder, 'saknas.csv'))).err.join(' ')).toContain('finns inte');
    const [row] = await api.sql<{ count: number }>(
      `select count(*)::int from import_batch where kind = 'PLACES' and file_name in ('fel.csv', 'tom.csv')`,
    );
    expect(row?.count).toBe(0);
  });

  it('may hold twenty thousand names, found as they are typed', async () => {
    const lines = Array.from({ length: MANY }, (_, at) => {
      const name = `${TRAITS[at % 10]} ${STEMS[((at / 10) % 10) | 0]}${ENDS[((at / 100) % 10) | 0]} ${(at / 1000) | 0}`;
      return `${at};${name};park;;${(17.85 + (at % 200) / 1000).toFixed(4)};59,2051`;
    });
    const { out } = await run(list([HEADER, ...lines], 'många.csv'));
    expect(out.at(-1)).toBe(`Platser: ${MANY} nya, 0 ändrade, 0 som förut, 0 borttagna. Nekade rader: 0.`);
    expect(await names('norra bjorkbacken 0')).toContain('Norra Björkbacken 0');
    expect(await names('öster granängen 12')).toContain('Östra Granängen 12');
    const taken = [];
    for (const text of ['st', 'stora', 'stora tal', 'stora tallv', 'stroa tallviken 7', 'kvarnis']) {
      const started = performance.now();
      expect((await search(text)).length).toBeGreaterThan(0);
      taken.push(`${text}: ${Math.round(performance.now() - started)} ms`);
    }
    process.stdout.write(`searched among ${MANY} names: ${taken.join(', ')}\n`);
    expect((await run('många.csv', '--undo')).out).toEqual([
      `Inläsningen är ångrad: ${MANY} platser borttagna, 0 som de var förut.`,
    ]);
    expect(await names('norra bjorkbacken')).toEqual([]);
  }, 120_000);
});

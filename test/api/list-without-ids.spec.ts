import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListDesk } from '../support/list-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';

const HEADER = 'datum;typ;område;fritext';
const bike = (text: string) => `2026-11-18;EGE-01;HUD-SKO;${text}`;
const [A, B, C] = ['herrcykel vid stationen', 'damcykel vid skolan', 'elcykel i cykelrum'].map(bike) as [
  string,
  string,
  string,
];
const listOf = (...rows: string[]) => [HEADER, ...rows].join('\n');

describe('a list without ids', () => {
  let api: TestApi;
  let desk: ListDesk;
  let name = 0;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());
  const source = () => `lista${name}`;
  const readIn = (...rows: string[]) => desk.readIn('polis', `${source()}.csv`, listOf(...rows));
  const previewed = async (...rows: string[]) =>
    (await desk.previewed('polis', `${source()}.csv`, listOf(...rows))).job;
  const texts = async () =>
    (
      await api.sql<{ text: string | null }>(
        `select text from incident where source = $1 and removed_at is null order by text`,
        [`LIST:${source()}`],
      )
    ).map(({ text }) => text);
  const counts = ({ accepted, changed, duplicates, refused }: Record<string, number>) => ({
    accepted,
    changed,
    duplicates,
    refused,
  });
  const none = { accepted: 0, changed: 0, duplicates: 0, refused: 0 };

  it('keeps every event of one kind, day and place, and adds nothing the second time, in whatever order', async () => {
    name += 1;
    expect(counts(await readIn(A, B, C))).toEqual({ ...none, accepted: 3 });
    for (const rows of [[C, A, B], [B]])
      expect(counts(await previewed(...rows))).toEqual({ ...none, duplicates: rows.length });
    expect(counts(await readIn(B, C, A))).toEqual({ ...none, duplicates: 3 });
    expect(await texts()).toEqual(['damcykel vid skolan', 'elcykel i cykelrum', 'herrcykel vid stationen']);
  });

  it('adds the one that has come since, and corrects the one that says otherwise', async () => {
    name += 1;
    await readIn(A, B);
    expect(counts(await readIn(C, A, B))).toEqual({ ...none, accepted: 1, duplicates: 2 });
    const corrected = bike('damcykel vid gymnasiet');
    expect(counts(await readIn(C, corrected, A))).toEqual({ ...none, changed: 1, duplicates: 2 });
    expect(await texts()).toEqual([
      'damcykel vid gymnasiet',
      'elcykel i cykelrum',
      'herrcykel vid stationen',
    ]);
  });

  it('takes the same words twice as one event, and bare rows as one each', async () => {
    name += 1;
    const { job } = await desk.previewed(
      'polis',
      `${source()}.csv`,
      listOf(A, A, bike(''), bike(''), bike('')),
    );
    expect(counts(job)).toEqual({ ...none, accepted: 4, duplicates: 1 });
    expect(job.findings.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      '2 rader är lika andra i filen (samma kategori, dag och plats, utan id och text) och räknas som egna händelser.',
    );
    expect(await desk.findings('polis', job.id, 'DUPLICATE')).toEqual([
      [3, 'Raden är samma händelse som rad 2.'],
    ]);
    await desk.takenIn('polis', job.id);
    expect(counts(await previewed(A, bike(''), bike(''), bike('')))).toEqual({ ...none, duplicates: 4 });
    expect(counts(await previewed(bike(''), bike(''), bike(''), bike('')))).toEqual({
      ...none,
      changed: 1,
      duplicates: 3,
    });
  });

  it('takes the same minute and place as one event', async () => {
    name += 1;
    const at = '2026-11-18 21:30;EGE-01;HUD-SKO;';
    expect(counts(await readIn(at, at))).toEqual({ ...none, accepted: 1, duplicates: 1 });
  });

  it('is undone whole and can come again', async () => {
    name += 1;
    const { importId } = await readIn(A, B, C);
    await desk.undone('polis', importId);
    expect(await texts()).toEqual([]);
    expect(counts(await readIn(A, B, C))).toEqual({ ...none, accepted: 3 });
  });

  it('is read as people write days, hours and kinds', async () => {
    const rows = [
      '18 nov 2026 21:30;slagsmål;HUD-SKO;a',
      '17 november 2026;Slagsmål;HUD-SKO;b',
      '20261116 2130;ORD-01;HUD-SKO;c',
      '2026-11-15 2130;ORD-01;HUD-SKO;d',
      'den 14 nov. 2026 kl 21.30;ORD-01;HUD-SKO;e',
      'i lördags;ORD-01;HUD-SKO;f',
    ];
    const { job } = await desk.previewed('polis', 'skrivet.csv', listOf(...rows));
    expect(counts(job)).toEqual({ ...none, accepted: 5, refused: 1 });
    expect(job.findings).toContainEqual({
      severity: 'WARNING',
      sentence: 'Kategorin är gissad för ”slagsmål”, ”Slagsmål”. Kontrollera att den stämmer.',
    });
    expect(await desk.findings('polis', job.id, 'REFUSED')).toEqual([
      [7, 'Tiden ”i lördags” kan inte läsas.'],
    ]);
  });
});

describe('cells that point at somebody', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());

  it('are shown and quoted nowhere, whatever column they stand in', async () => {
    const number = '19811218-9876';
    const rows = [
      'id;typ;datum;område;övrigt',
      `1;ORD-01;2026-11-18;HUD-SKO;${number}`,
      `2;${number};2026-11-18;HUD-SKO;`,
      `3;ORD-01;2026-11-18;${number};`,
      `4;ORD-01;${number};HUD-SKO;`,
      '5;ORD-01;2026-11-18;Skogkås;',
    ];
    const { job } = await desk.previewed('polis', 'lista.csv', rows.join('\n'));
    expect(await desk.findings('polis', job.id, 'REFUSED')).toEqual([
      [3, 'Ordet (visas inte) har ingen kategori.'],
      [4, 'Området (visas inte) finns inte.'],
      [5, 'Tiden (visas inte) kan inte läsas.'],
      [6, 'Området ”Skogkås” finns inte.'],
    ]);
    expect(job.head.sample[0]).toEqual(['1', 'ORD-01', '2026-11-18', 'HUD-SKO', '(visas inte)']);
    expect(JSON.stringify(job)).not.toContain(number);
    expect(
      await api.sql(
        `select 1 from import_job j where j::text like $1 union all select 1 from import_finding f where f::text like $1`,
        [`%${number}%`],
      ),
    ).toEqual([]);
  });
});

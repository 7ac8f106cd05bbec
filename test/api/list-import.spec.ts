import { readFileSync } from 'node:fs';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListDesk } from '../support/list-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';

const LIST = [
  'id;typ;datum;lon;lat;antal;fritext',
  '1;Misshandel utomhus;2026-11-24 20:15;17,9111;59,2051;1;Vid torget',
  '2;Skadegörelse;2026-11-17 08:00;17,9311;59,2052;3;=1+1',
  '3;Sexuellt ofredande, offentlig miljö;2026-11-24 22:00;17,9511;59,2053;1;',
  '4;Rån;2025-03-03 10:00;17,9711;59,2054;1;Förra våren',
  '5;Rån;2026-11-24 21:00;11,9711;57,7054;1;I en annan stad',
  '6;Trolleri;2026-11-24 21:00;17,9111;59,2051;1;',
  '7;Rån;;17,9111;59,2051;1;',
  '4;Rån;2025-03-03 10:00;17,9711;59,2054;1;Samma en gång till',
  ';;;;;;',
].join('\r\n');

describe('a file that a party sends', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());

  it('is previewed row by row, and nothing of it is stored', async () => {
    const { job } = await desk.previewed('polis', 'Polisens lista.csv', LIST);
    expect(job).toMatchObject({
      state: 'DONE',
      total: 8,
      accepted: 4,
      refused: 3,
      duplicates: 1,
      changed: 0,
      head: { format: 'CSV', encoding: 'UTF-8', delimiter: ';', isRemembered: false },
    });
    expect(job.points.ids).toEqual(['2', '3', '5', '9']);
    expect(job.findings.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Decimalkomma läses som decimaltecken i lon och lat.',
      '1 tom rad hoppas över.',
      '1 rad får en högre sekretessnivå än vald, eftersom kategorin kräver det.',
      '1 rad gäller veckor som är stängda eller aldrig öppnats och delas med de andra parterna direkt.',
      '3 rader syns bara för den egna parten tills de delas eller veckans rapport skickas in.',
    ]);
    expect(await desk.findings('polis', job.id, 'REFUSED')).toEqual([
      [6, 'Läget ligger utanför kommunens områden.'],
      [7, 'Ordet ”Trolleri” har ingen kategori.'],
      [8, 'Tiden saknas.'],
    ]);
    expect(await desk.findings('polis', job.id, 'DUPLICATE')).toEqual([
      [9, 'Raden är samma händelse som rad 5.'],
    ]);
    expect(await api.sql('select 1 from incident')).toEqual([]);
    const file = await desk.export('polis', job.id, 'REFUSED');
    expect([file.status, file.text]).toEqual([
      200,
      '\ufeffRad,Varför\r\n6,Läget ligger utanför kommunens områden.\r\n7,Ordet ”Trolleri” har ingen kategori.\r\n8,Tiden saknas.\r\n',
    ]);
    expect((await desk.export('raddning', job.id, 'REFUSED')).text).toBe('\ufeffRad,Varför\r\n');
  });

  it('is read in whole, and the second time adds nothing', async () => {
    const first = await desk.readIn('polis', 'Polisens lista.csv', LIST);
    expect(first).toMatchObject({ state: 'DONE', accepted: 4, refused: 3, duplicates: 1 });
    expect(await api.sql('select 1 from incident where import_id = $1', [first.importId])).toHaveLength(4);
    const again = await desk.readIn('polis', 'Polisens lista (1).csv', LIST);
    expect(again).toMatchObject({ state: 'DONE', accepted: 0, changed: 0, refused: 3, duplicates: 5 });
    expect(await api.sql(`select 1 from incident where source = 'LIST:polisens lista'`)).toHaveLength(4);
  });

  it('is forgotten once it is read in: only its digest stays', async () => {
    expect(
      await api.sql(
        'select 1 from import_file_chunk c join import_job j on j.file_id = c.file_id where j.kind = $1',
        ['IMPORT'],
      ),
    ).toEqual([]);
    const [batch] = await api.sql<{ sha256: string }>('select sha256 from import_batch limit 1');
    expect(batch?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is read the next week as it was this week', async () => {
    const next = LIST.replaceAll('2026-11-24', '2026-11-23').replaceAll(/^(\d);/gm, '9$1;');
    const { job } = await desk.previewed('polis', 'Polisens lista.csv', next);
    expect(job).toMatchObject({ head: { isRemembered: true }, accepted: 4 });
  });

  it('corrects what it says otherwise about a stored row, and only that', async () => {
    const changed = LIST.replace(
      '2;Skadegörelse;2026-11-17 08:00;17,9311;59,2052;3',
      '2;Skadegörelse;2026-11-17 09:30;17,9311;59,2052;5',
    );
    const { job } = await desk.previewed('polis', 'Polisens lista.csv', changed);
    expect(job).toMatchObject({ accepted: 0, changed: 1, duplicates: 4 });
    expect(await desk.findings('polis', job.id, 'CHANGED')).toEqual([[3, 'Ändras: tid, antal.']]);
    const before = await api.sql<{ id: string }>(
      `select id, version, count from incident where category_code = 'EGE-06'`,
    );
    expect(before).toMatchObject([{ version: 1, count: 3 }]);
    const done = await desk.takenIn('polis', job.id);
    expect(done).toMatchObject({ state: 'DONE', changed: 1 });
    expect(await api.sql(`select id, version, count from incident where category_code = 'EGE-06'`)).toEqual([
      { id: before[0]?.id, version: 2, count: 5 },
    ]);
    const undone = await desk.undone('polis', done.importId ?? '');
    expect(undone).toMatchObject({ state: 'DONE', changed: 1, accepted: 0, refused: 0 });
    expect(await api.sql(`select count, version from incident where category_code = 'EGE-06'`)).toEqual([
      { count: 3, version: 3 },
    ]);
  });

  it('is undone whole, but for what a person has changed since', async () => {
    const [batch] = await api.sql<{ id: string }>(
      'select id from import_batch where accepted = 4 and undone_at is null',
    );
    const [touched] = await api.sql<{ id: string }>(
      `select id from incident where category_code = 'VLD-01' and import_id = $1`,
      [batch?.id],
    );
    await (
      await api.as('polis')
    ).ask('mutation ($input: VersionedInput!) { shareIncident(input: $input) { id } }', {
      input: { clientKey: key(), id: touched?.id, expectedVersion: 1 },
    });
    const undone = await desk.undone('polis', batch?.id ?? '');
    expect(undone).toMatchObject({ state: 'DONE', accepted: 3, refused: 1 });
    expect(await desk.findings('polis', undone.id, 'KEPT')).toEqual([
      [1, '2026-11-24 VLD-01: Ändrad i Samlad sedan den lästes in.'],
    ]);
    expect(await api.sql('select 1 from incident where removed_at is null')).toHaveLength(1);
    const again = await desk.readIn('polis', 'Polisens lista.csv', LIST);
    expect(again).toMatchObject({ accepted: 3, duplicates: 2 });
  });

  it('is a workbook as well', async () => {
    const bytes = readFileSync('libs/import/test-support/files/lista.xlsx');
    expect(await desk.readIn('raddning', 'lista.csv', bytes)).toMatchObject({
      state: 'DONE',
      accepted: 2,
      refused: 0,
    });
  });

  it('is seen by its own party alone', async () => {
    const { job, fileId } = await desk.previewed('polis', 'x.csv', LIST);
    expect(await desk.job('raddning', job.id)).toBeNull();
    expect(await desk.job('granne-polis', job.id)).toBeNull();
    expect(await desk.findings('raddning', job.id, 'REFUSED')).toEqual([]);
    const rescue = await api.as('raddning');
    const mutation = 'mutation ($input: PreviewImportInput!) { previewImport(input: $input) { id } }';
    expect((await rescue.refused(mutation, { input: { clientKey: key(), fileId } })).reason).toBe(
      'NOT_FOUND',
    );
  });
});

describe('a file that is not taken', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi({ jobs: true, uploadMegabytes: 3 });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());

  it('is cut off at the limit while it comes, and leaves nothing', async () => {
    const declared = await desk.upload('polis', 'stor.csv', Buffer.alloc(4 * 1_048_576, 'a'));
    expect([declared.status, declared.body.errors[0].message]).toEqual([
      413,
      'Filen är för stor: högst 3 MB tas emot. Dela upp den och försök igen.',
    ]);
    expect(await desk.endless('polis', 2_048)).toMatchObject({
      status: 413,
      sent: expect.toSatisfy((mb: number) => mb < 40),
    });
    await expect
      .poll(() => api.sql('select 1 from import_file union all select 1 from import_file_chunk'))
      .toEqual([]);
  });

  it.each(['polis2', 'analytiker', 'ledning', 'dataskydd', 'drift'])(
    'comes from %s, who may not',
    async (user) => {
      expect((await desk.upload(user, 'x.csv', Buffer.from('a;b'))).status).toBe(403);
    },
  );

  it('comes from nobody, from another site, or as something else than a file', async () => {
    const server = api.app.getHttpServer();
    const bare = () => request(server).post('/import/upload').set('content-type', 'application/octet-stream');
    expect((await bare().set('x-samlad-client', '1').send('a;b')).status).toBe(401);
    expect((await bare().send('a;b')).status).toBe(403);
    expect((await desk.upload('polis', 'x.csv', Buffer.from('{}'), 'text/csv')).status).toBe(415);
  });

  it('comes from a party that reports levels only', async () => {
    const answer = await desk.upload('social', 'x.csv', Buffer.from('a;b'));
    expect(answer.body.errors[0].extensions.reason).toBe('PARTY_REPORTS_NO_INCIDENTS');
  });

  it.each([
    [
      'a workbook that is none',
      Buffer.from('PK\u0003\u0004nej'),
      'Arbetsboken är skadad och kan inte läsas.',
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'Filen är en bild. Spara listan som CSV eller XLSX.',
    ],
    ['nothing', Buffer.alloc(0), 'Filen är tom.'],
  ])('is %s, and the sentence says so', async (_, bytes, sentence) => {
    const { job } = await desk.previewed('polis', 'lista.csv', bytes);
    expect(job).toMatchObject({ state: 'FAILED', problem: sentence });
    expect(await desk.takingIn('polis', job.id)).toMatchObject({ reason: 'IMPORT_REFUSED' });
  });

  it('is refused whole when no row can be taken in', async () => {
    const done = await desk.readIn('polis', 'a.csv', 'id;typ;datum;lon;lat\n1;Rån;2026-11-24 10:00;1;1');
    expect(done).toMatchObject({
      state: 'FAILED',
      problem: 'Filen kunde inte läsas in: Ingen rad kunde läsas in. Läget ligger utanför kommunens områden.',
    });
    expect(await api.sql('select 1 from incident union all select 1 from import_batch')).toEqual([]);
  });
});

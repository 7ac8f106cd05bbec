import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boundaryFile } from '../support/boundary-files.js';
import { ListDesk } from '../support/list-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, save, weekInState } from '../support/told.js';

const TABLE = `query ($from: IsoWeek!, $to: IsoWeek!) { incidents(filter: { fromWeek: $from, toWeek: $to }, first: 100) {
  totalCount nodes { categoryCode week shared secrecyLevel area { code } longitude latitude count text placePrecision }
} }`;

const LIST = [
  'id;typ;datum;lon;lat;antal;fritext',
  '1;Misshandel utomhus;2026-11-24 20:15;17,9111;59,2051;1;Vid torget',
  '2;Skadegörelse;2026-11-17 08:00;17.9311;59.2052;3;',
  '3;Sexuellt ofredande, offentlig miljö;2026-11-24 22:00;17.9511;59.2053;1;',
  '4;Rån;2025-03-03 10:00;17.9711;59.2054;1;Förra våren',
  '5;Rån;2026-11-24 21:00;11.9711;57.7054;1;I en annan stad',
].join('\r\n');
const NAME = 'Polisens lista.csv';

describe('what a list brings in', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeEach(async () => {
    api = await startApi({ jobs: true });
    desk = new ListDesk(api);
  });
  afterEach(() => api.stop());
  const importing = (choices: object = {}) => desk.readIn('polis', NAME, LIST, choices);
  const seen = async (user: string, from = '2025-W01', to = '2026-W48') =>
    (await (await api.as(user)).ask(TABLE, { from, to })).incidents;

  it('becomes the party’s own; the others see only its shared history', async () => {
    const done = await importing();
    const own = await seen('polis');
    expect(own.totalCount).toBe(4);
    expect(own.nodes).toContainEqual({
      categoryCode: 'EGE-06',
      week: '2026-W47',
      shared: false,
      secrecyLevel: 'SHARED',
      area: { code: 'HUD-SEG' },
      longitude: 17.9311,
      latitude: 59.2052,
      count: 3,
      text: null,
      placePrecision: 'POINT',
    });
    expect(
      (await seen('raddning')).nodes.map(({ week, shared }: { week: string; shared: boolean }) => [
        week,
        shared,
      ]),
    ).toEqual([['2025-W10', true]]);
    expect((await seen('samordnare')).totalCount).toBe(1);
    expect((await seen('granne-polis')).totalCount).toBe(0);
    expect(
      await api.sql(`select kind, accepted, refused, duplicates from import_batch where id = $1`, [
        done.importId,
      ]),
    ).toEqual([{ kind: 'INCIDENT_LIST', accepted: 4, refused: 1, duplicates: 0 }]);
  });

  it('stores no point finer than the category allows', async () => {
    await importing();
    const hidden = (await seen('polis')).nodes.find(
      ({ categoryCode }: { categoryCode: string }) => categoryCode === 'VLD-05',
    );
    expect(hidden).toMatchObject({
      secrecyLevel: 'RESTRICTED',
      longitude: null,
      latitude: null,
      placePrecision: 'AREA_ONLY',
      area: { code: 'HUD-SJF' },
    });
  });

  it('adds nothing the second time under the name of a copy, and all under another name or of another party', async () => {
    await importing();
    const again = await desk.previewed('polis', 'polisens lista (1).csv', LIST);
    expect(again.job).toMatchObject({ accepted: 0, duplicates: 4, refused: 1 });
    expect((await desk.previewed('polis', 'en annan källa.csv', LIST)).job).toMatchObject({ accepted: 4 });
    expect((await desk.previewed('raddning', NAME, LIST)).job).toMatchObject({ accepted: 4 });
  });

  it('is history in a closed week and the party’s own in a week that is not', async () => {
    await weekInState(api, '2026-W47', 'CLOSED');
    await importing();
    const { nodes } = await seen('raddning', '2026-W47', '2026-W48');
    expect(nodes.map(({ categoryCode }: { categoryCode: string }) => categoryCode)).toEqual(['EGE-06']);
  });

  it('shares nothing of level RESTRICTED or OWN, whatever the week', async () => {
    await importing({ secrecyLevel: 'OWN' });
    expect((await seen('raddning')).totalCount).toBe(0);
    expect((await seen('polis')).nodes.every(({ shared }: { shared: boolean }) => !shared)).toBe(true);
  });

  it('is placed by the areas of each row’s own week, and by later ones for their history', async () => {
    const halves = boundaryFile({ VAST: [17.9, 59.2, 17.97, 59.21], OST: [17.97, 59.2, 18.04, 59.21] });
    await save(await api.as('samordnare'), 'importBoundaries', 'ImportBoundariesInput', {
      clientKey: key(),
      file: { fileName: 'x', geoJson: halves, mode: 'REPLACE', fromWeek: '2026-W48' },
    });
    await importing();
    const rows = await api.sql<{ week: number; area: string; areas: string[] }>(
      `select i.week, a.code area, (select array_agg(b.code order by b.code) from area b where b.id = any(i.area_ids)) areas
       from incident i join area a on a.id = i.area_id order by i.occurred_from`,
    );
    expect(rows).toEqual([
      { week: weekIndexOf('2025-W10'), area: 'HUD-SKO', areas: ['HUD-SKO', 'KOMMUN', 'OST'] },
      { week: weekIndexOf('2026-W47'), area: 'HUD-SEG', areas: ['HUD-SEG', 'KOMMUN', 'VAST'] },
      { week: weekIndexOf('2026-W48'), area: 'VAST', areas: ['KOMMUN', 'VAST'] },
      { week: weekIndexOf('2026-W48'), area: 'VAST', areas: ['KOMMUN', 'VAST'] },
    ]);
  });

  it('is there once though it is asked for three times at once', async () => {
    const { job } = await desk.previewed('polis', NAME, LIST);
    const ask = () => desk.mutate('polis', 'runImport', 'RunImportInput', { previewId: job.id });
    const asked = await Promise.allSettled([ask(), ask(), ask()]);
    const taken = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(taken.length).toBeGreaterThanOrEqual(1);
    for (const reason of refused) expect(reason).toMatch(/läses redan in|finns inte/);
    const ended = await Promise.all(taken.map((id) => desk.ended('polis', id)));
    expect(ended.filter(({ accepted }) => accepted === 4)).toHaveLength(1);
    expect(await api.sql('select 1 from incident')).toHaveLength(4);
  });
});

describe('a list that is refused', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());
  const errors = async (choices: object) => {
    const { job } = await desk.previewed('polis', NAME, LIST, choices);
    return job.findings
      .filter(({ severity }: { severity: string }) => severity === 'ERROR')
      .map(({ sentence }: { sentence: string }) => sentence);
  };

  it('says what the mapping lacks', async () => {
    expect(await errors({ mapping: {} })).toEqual([
      'Välj kategori.',
      'Välj kolumn för tid och hur den är skriven.',
    ]);
    expect(await errors({ mapping: 'allt' })).toHaveLength(1);
  });

  it('says that a column is missing', async () => {
    const occurredFrom = { column: 'tidpunkt', format: 'ISO' };
    expect(
      await errors({ mapping: { category: { always: 'VLD-03' }, occurredFrom, area: 'område' } }),
    ).toContain('Kolumnen ”tidpunkt” finns inte i filen.');
  });

  it('says why when no row can be taken in', async () => {
    const outside = 'id;typ;datum;lon;lat\n1;Rån;2026-11-24 10:00;1;1';
    expect(await desk.readIn('polis', 'utanför.csv', outside)).toMatchObject({
      state: 'FAILED',
      problem: 'Filen kunde inte läsas in: Ingen rad kunde läsas in. Läget ligger utanför kommunens områden.',
    });
  });

  it('takes in the rows that point at nobody, and says of the others only why', async () => {
    const rows = [
      'id;kategori;tid;område;beskrivning',
      '1;ORD-01;2026-11-18 10:00;HUD-FLE;Personnummer 850101-1234 nämndes',
      '2;ORD-01;2026-11-18 11:00;HUD-FLE;Bråk vid torget.',
    ].join('\n');
    const done = await desk.readIn('polis', 'texter.csv', rows);
    expect(done).toMatchObject({ state: 'DONE', accepted: 1, refused: 1 });
    const [[line, sentence] = [0, '']] = await desk.findings('polis', done.id, 'REFUSED');
    expect([line, sentence]).toEqual([2, expect.stringContaining('personnummer')]);
    expect(sentence).not.toContain('850101');
  });
});

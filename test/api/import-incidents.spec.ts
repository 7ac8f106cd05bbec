import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boundaryFile } from '../support/boundary-files.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, save, weekInState } from '../support/told.js';

const IMPORT = mutation('importIncidentList', 'ImportIncidentListInput');
const PREVIEW = `query ($file: IncidentListInput!) { incidentListPreview(file: $file) {
  encoding delimiter headers sample suggestedMapping sourceCategories findings { severity sentence line }
  total accepted refusedCount refused { line sentence } duplicateCount duplicates { line sentence }
  points { ids longitudes latitudes categoryCodes counts }
} }`;
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
  '6;Trolleri;2026-11-24 21:00;17.9111;59.2051;1;',
  '7;Rån;;17.9111;59.2051;1;',
  '4;Rån;2025-03-03 10:00;17.9711;59.2054;1;Samma en gång till',
].join('\r\n');

const file = (over: Record<string, unknown> = {}, text = LIST) => ({
  fileName: 'Polisens lista.csv',
  contentBase64: Buffer.from(text).toString('base64'),
  secrecyLevel: 'SHARED',
  ...over,
});

describe('a list of incidents', () => {
  let api: TestApi;
  beforeEach(async () => void (api = await startApi()));
  afterEach(() => api.stop());
  const preview = async (over: Record<string, unknown> = {}, user = 'polis') =>
    (await (await api.as(user)).ask(PREVIEW, { file: file(over) })).incidentListPreview;
  const importing = async (over: Record<string, unknown> = {}, user = 'polis') =>
    save(await api.as(user), 'importIncidentList', 'ImportIncidentListInput', {
      clientKey: key(),
      file: file(over),
    });
  const seen = async (user: string, from = '2025-W01', to = '2026-W48') =>
    (await (await api.as(user)).ask(TABLE, { from, to })).incidents;

  it('is shown with a guessed mapping before it is accepted, every row accounted for', async () => {
    const shown = await preview();
    expect(shown).toMatchObject({
      encoding: 'UTF-8',
      delimiter: ';',
      headers: ['id', 'typ', 'datum', 'lon', 'lat', 'antal', 'fritext'],
      total: 8,
      accepted: 4,
      refusedCount: 3,
      duplicateCount: 1,
      duplicates: [{ line: 9, sentence: 'Raden är samma händelse som rad 5.' }],
    });
    expect(shown.refused).toEqual([
      { line: 6, sentence: 'Läget ligger utanför kommunens områden.' },
      { line: 7, sentence: 'Ordet ”Trolleri” har ingen kategori.' },
      { line: 8, sentence: 'Tiden saknas.' },
    ]);
    expect(shown.suggestedMapping).toMatchObject({ externalId: 'id', position: { crs: 'EPSG:4326' } });
    expect(shown.sourceCategories).toContain('Trolleri');
    expect(shown.sample).toHaveLength(8);
    expect(await api.sql('select 1 from incident')).toEqual([]);
  });

  it('shows no point that would not be stored', async () => {
    const { points } = await preview();
    expect(points.ids).toEqual(['2', '3', '5']);
    expect(points.categoryCodes).toEqual(['VLD-01', 'EGE-06', 'VLD-03']);
  });

  it('tells of levels that are raised and of rows that are shared at once', async () => {
    const sentences = (await preview()).findings.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toEqual([
      '1 rad får en högre sekretessnivå än vald, eftersom kategorin kräver det.',
      '1 rad gäller veckor som är stängda eller aldrig öppnats och delas med de andra parterna direkt.',
      '3 rader syns bara för den egna parten tills de delas eller veckans rapport skickas in.',
    ]);
  });

  it('becomes the party’s own; the others see only its shared history', async () => {
    const receipt = await importing();
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
        receipt.id,
      ]),
    ).toEqual([{ kind: 'INCIDENT_LIST', accepted: 4, refused: 3, duplicates: 1 }]);
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

  it('adds nothing the second time, also under the name of a copy', async () => {
    await importing();
    await importing();
    await importing({ fileName: 'polisens lista (1).csv' });
    expect(await api.sql('select 1 from incident')).toHaveLength(4);
    expect(await preview()).toMatchObject({ accepted: 0, duplicateCount: 5, refusedCount: 3 });
    expect(await preview({ fileName: 'en annan källa.csv' })).toMatchObject({ accepted: 4 });
    expect(await preview({}, 'raddning')).toMatchObject({ accepted: 4 });
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

  it('is taken once for a client key', async () => {
    const polis = await api.as('polis');
    const input = { clientKey: key(), file: file() };
    const first = await save(polis, 'importIncidentList', 'ImportIncidentListInput', input);
    const again = await save(polis, 'importIncidentList', 'ImportIncidentListInput', input);
    expect([again.id, again.replayed]).toEqual([first.id, true]);
    expect(await api.sql('select 1 from import_batch')).toHaveLength(1);
    const other = { ...input, file: file({ secrecyLevel: 'OWN' }) };
    expect((await polis.refused(IMPORT, { input: other })).reason).toBe('CLIENT_KEY_REUSED');
  });

  it('gives no doubles when it is sent twice at the same time', async () => {
    const polis = await api.as('polis');
    const send = () => polis.raw(IMPORT, { input: { clientKey: key(), file: file() } });
    await Promise.all([send(), send(), send()]);
    expect(await api.sql('select 1 from incident')).toHaveLength(4);
  });
});

describe('a list of incidents that is refused', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());
  const refusal = async (over: Record<string, unknown>, user = 'polis', text = LIST) =>
    (await api.as(user)).refused(IMPORT, { input: { clientKey: key(), file: file(over, text) } });

  it('says what the mapping lacks', async () => {
    expect((await refusal({ mapping: {} })).message).toBe(
      'Filen kunde inte läsas in: Välj kategori. Välj kolumn för tid och hur den är skriven.',
    );
    expect((await refusal({ mapping: 'allt' })).reason).toBe('IMPORT_REFUSED');
  });

  it('says that a column is missing', async () => {
    const mapping = {
      category: { always: 'VLD-03' },
      occurredFrom: { column: 'tidpunkt', format: 'ISO' },
      area: 'område',
    };
    expect((await refusal({ mapping })).message).toContain('Kolumnen ”tidpunkt” finns inte i filen.');
  });

  it('says when no row can be taken in', async () => {
    expect((await refusal({}, 'polis', 'id;typ;datum;lon;lat\n1;Rån;2026-11-24 10:00;1;1')).message).toBe(
      'Filen kunde inte läsas in: Ingen rad kunde läsas in. Läget ligger utanför kommunens områden.',
    );
  });

  it('is not a list at all', async () => {
    const polis = await api.as('polis');
    const { incidentListPreview } = await polis.ask(PREVIEW, {
      file: file({ contentBase64: Buffer.from('PK\u0003\u0004').toString('base64') }),
    });
    expect(incidentListPreview.findings[0].sentence).toContain('arbetsbok');
    expect((await refusal({ contentBase64: 'åäö' })).message).toContain('base64');
  });

  it('leaves nothing behind', async () => {
    expect(await api.sql('select 1 from incident union all select 1 from import_batch')).toEqual([]);
  });

  it('comes from a party that reports levels only', async () => {
    expect((await refusal({}, 'social')).reason).toBe('PARTY_REPORTS_NO_INCIDENTS');
  });

  it.each(['polis2', 'analytiker', 'ledning', 'dataskydd', 'drift'])(
    'comes from %s, who may not',
    async (user) => {
      const client = await api.as(user);
      expect((await client.refused(PREVIEW, { file: file() })).reason).toBe('NOT_ALLOWED');
      expect((await refusal({}, user)).reason).toBe('NOT_ALLOWED');
    },
  );
});

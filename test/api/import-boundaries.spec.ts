import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boundaryFile, inMetres } from '../support/boundary-files.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, record, save, told } from '../support/told.js';
import { PRESENT_WEEK, REPORT_WEEK } from '../support/world.js';

const IMPORT = mutation('importBoundaries', 'ImportBoundariesInput');
const PREVIEW = `query ($file: BoundaryInput!) { boundaryPreview(file: $file) {
  acceptable crs crsLabel nameProperty codeProperty properties reassigned withoutArea
  findings { severity sentence line }
  areas { code name parentName incidents squareKilometres labelLongitude labelLatitude geometry }
} }`;

const HALVES = boundaryFile({ VAST: [17.9, 59.2, 17.97, 59.21], OST: [17.97, 59.2, 18.04, 59.21] });
const file = (over: Record<string, unknown> = {}) => ({
  fileName: 'halvor.geojson',
  geoJson: HALVES,
  mode: 'REPLACE',
  ...over,
});

interface Row {
  week: number;
  area: string;
  areas: string[];
}

async function incidentRow(api: TestApi, id: string): Promise<Row> {
  const rows = await api.sql<Row>(
    `select i.week, a.code area, (select array_agg(b.code order by b.code) from area b where b.id = any(i.area_ids)) areas
     from incident i join area a on a.id = i.area_id where i.id = $1`,
    [id],
  );
  return rows[0] as Row;
}

const areaRows = (api: TestApi) =>
  api.sql<{ code: string; kind: string; from: number; to: number | null; parent: string | null }>(
    `select a.code, a.kind, a.valid_from_week "from", a.valid_to_week "to", p.code parent
     from area a left join area p on p.id = a.parent_id
     where a.municipality_id = $1 order by a.kind, a.code, a.valid_from_week`,
    [api.municipalityId],
  );

describe('new boundaries', () => {
  let api: TestApi;
  beforeEach(async () => void (api = await startApi()));
  const clean = () => api.stop();
  const beginReport = async () =>
    save(await api.as('polis'), 'saveReportDraft', 'SaveReportInput', {
      clientKey: key(),
      expectedVersion: 0,
      week: REPORT_WEEK,
      answers: answersAt('POLICE', 1),
    });
  const importing = async (over: Record<string, unknown> = {}, user = 'samordnare') =>
    save(await api.as(user), 'importBoundaries', 'ImportBoundariesInput', {
      clientKey: key(),
      file: file(over),
    });
  const refusal = async (over: Record<string, unknown>) =>
    (await api.as('samordnare')).refused(IMPORT, { input: { clientKey: key(), file: file(over) } });
  const preview = async (over: Record<string, unknown> = {}, user = 'samordnare') =>
    (await (await api.as(user)).ask(PREVIEW, { file: file(over) })).boundaryPreview;

  it('are shown before they are accepted, in WGS84 whatever the file is in', async () => {
    await record(await api.as('polis'));
    const shown = await preview();
    expect(shown).toMatchObject({
      acceptable: true,
      crs: 'EPSG:4326',
      nameProperty: 'namn',
      codeProperty: 'kod',
      reassigned: 0,
    });
    expect(
      shown.areas.map((area: { code: string; name: string; parentName: string }) => [
        area.code,
        area.name,
        area.parentName,
      ]),
    ).toEqual([
      ['VAST', 'Nya VAST', 'Hela kommunen'],
      ['OST', 'Nya OST', 'Hela kommunen'],
    ]);
    expect(shown.areas[0].squareKilometres).toBeCloseTo(4.45, 1);
    const metres = await preview({ geoJson: inMetres(HALVES, 'EPSG:3006') });
    expect([metres.crs, metres.acceptable]).toEqual(['EPSG:3006', true]);
    expect(metres.areas[0].geometry.coordinates[0][0][0][0]).toBeCloseTo(17.9, 5);
    await clean();
  });

  it('count only the incidents that the reader may see', async () => {
    await record(await api.as('samordnare'));
    await record(await api.as('polis'));
    expect((await preview()).areas.map((area: { incidents: number }) => area.incidents)).toEqual([1, 0]);
    await clean();
  });

  it('replace the old ones from the first week that nobody has reported on', async () => {
    const polis = await api.as('polis');
    const raddning = await api.as('raddning');
    const before = await record(polis);
    const within = await record(polis, { occurredFrom: '2026-11-24T20:30:00Z', longitude: 17.985 });
    const hidden = await record(raddning, { occurredFrom: '2026-11-23T20:30:00Z', secrecyLevel: 'OWN' });
    const placeless = await record(polis, {
      occurredFrom: '2026-11-23T10:30:00Z',
      placePrecision: 'AREA_ONLY',
      areaCode: 'HUD-SJF',
      longitude: null,
      latitude: null,
    });
    await beginReport();

    const receipt = await importing();

    expect(await incidentRow(api, before.id)).toMatchObject({
      area: 'HUD-FLE',
      areas: ['HUD-FLE', 'KOMMUN', 'VAST'],
    });
    expect(await incidentRow(api, within.id)).toMatchObject({ area: 'OST', areas: ['KOMMUN', 'OST'] });
    expect(await incidentRow(api, hidden.id)).toMatchObject({ area: 'VAST', areas: ['KOMMUN', 'VAST'] });
    expect(await incidentRow(api, placeless.id)).toMatchObject({ area: 'KOMMUN', areas: ['KOMMUN'] });
    const areas = await areaRows(api);
    const present = weekIndexOf(PRESENT_WEEK);
    expect(areas.filter(({ code }) => code.startsWith('HUD-')).map(({ to }) => to)).toEqual(
      Array.from({ length: 7 }, () => present - 1),
    );
    expect(areas.filter(({ from }) => from === present)).toEqual([
      { code: 'OST', kind: 'DISTRICT', from: present, to: null, parent: 'KOMMUN' },
      { code: 'VAST', kind: 'DISTRICT', from: present, to: null, parent: 'KOMMUN' },
    ]);
    const [batch] = await api.sql<Record<string, unknown>>(
      'select kind, accepted, refused, duplicates, note from import_batch where id = $1',
      [receipt.id],
    );
    expect(batch).toMatchObject({ kind: 'BOUNDARIES', accepted: 2, refused: 0, duplicates: 0 });
    expect(batch?.['note']).toContain('Gäller från vecka 2026-W48. 0 öppna händelser ligger');
    const [audit] = await api.sql<{ detail: Record<string, unknown> }>(
      `select detail from audit_entry where action = 'area.import'`,
    );
    expect(audit?.detail).toMatchObject({ located: 3, outside: 0, withoutPosition: 1, moved: 2 });
    await clean();
  });

  it('leave an incident edited afterwards in its new area', async () => {
    const polis = await api.as('polis');
    const { id } = await record(polis, { occurredFrom: '2026-11-24T20:30:00Z' });
    await importing();
    const edited = told({ id, expectedVersion: 1, occurredFrom: '2026-11-24T21:30:00Z', longitude: 17.985 });
    await save(polis, 'editIncident', 'IncidentInput', edited);
    expect(await incidentRow(api, id)).toMatchObject({ area: 'OST', areas: ['KOMMUN', 'OST'] });
    await clean();
  });

  it('may not begin in a week that somebody has reported on by the old ones', async () => {
    await beginReport();
    const { reason, message } = await refusal({ fromWeek: REPORT_WEEK });
    expect(reason).toBe('IMPORT_REFUSED');
    expect(message).toContain('Välj vecka 2026-W48 eller senare');
    expect((await preview({ fromWeek: REPORT_WEEK })).acceptable).toBe(false);
    expect((await refusal({ fromWeek: '2031-W01' })).message).toContain('för långt fram');
    await clean();
  });

  it('can be read in again, mended, without leaving the first try behind', async () => {
    const { id } = await record(await api.as('polis'));
    await importing();
    const thirds = boundaryFile({
      VAST: [17.9, 59.2, 17.905, 59.21],
      MITT: [17.905, 59.2, 17.97, 59.21],
      SYD: [17.97, 59.2, 18.04, 59.21],
    });
    await importing({ geoJson: thirds });
    expect((await incidentRow(api, id)).areas).toEqual(['KOMMUN', 'MITT']);
    const codes = (await areaRows(api)).filter(({ to }) => to === null).map(({ code }) => code);
    expect(codes).toEqual(['MITT', 'SYD', 'VAST', 'KOMMUN']);
    await clean();
  });

  it('refine a district by smaller areas inside it, and keep what counts to the district', async () => {
    const polis = await api.as('polis');
    const inside = await record(polis);
    const outside = await record(polis, { longitude: 17.918 });
    const places = boundaryFile({
      TORGET: [17.905, 59.202, 17.915, 59.208],
      GRANNE: [17.7, 59.2, 17.71, 59.21],
    });
    const shown = await preview({ geoJson: places, mode: 'REFINE' });
    expect(shown.acceptable).toBe(true);
    expect(shown.findings).toContainEqual({
      severity: 'WARNING',
      sentence: '”Nya GRANNE” ligger utanför kommunens områden och läses inte in.',
      line: null,
    });
    expect(shown.areas.map((area: { parentName: string | null }) => area.parentName)).toEqual([
      'Område FLE',
      null,
    ]);
    await importing({ geoJson: places, mode: 'REFINE' });
    await importing({ geoJson: places, mode: 'REFINE' });
    expect(await incidentRow(api, inside.id)).toMatchObject({
      area: 'HUD-FLE',
      areas: ['HUD-FLE', 'KOMMUN', 'TORGET'],
    });
    expect(await incidentRow(api, outside.id)).toMatchObject({
      area: 'HUD-FLE',
      areas: ['HUD-FLE', 'KOMMUN'],
    });
    expect((await areaRows(api)).filter(({ kind }) => kind === 'PLACE')).toEqual([
      { code: 'TORGET', kind: 'PLACE', from: weekIndexOf(PRESENT_WEEK), to: null, parent: 'HUD-FLE' },
    ]);
    await clean();
  });

  it('replace by the same file that refined: places become districts', async () => {
    const { id } = await record(await api.as('polis'), { occurredFrom: '2026-11-24T20:30:00Z' });
    await importing({ mode: 'REFINE', fromWeek: PRESENT_WEEK });
    await importing({ mode: 'REPLACE', fromWeek: PRESENT_WEEK });
    expect(await incidentRow(api, id)).toMatchObject({ area: 'VAST', areas: ['KOMMUN', 'VAST'] });
    expect(
      (await areaRows(api)).filter(({ to }) => to === null).map(({ code, kind }) => [code, kind]),
    ).toEqual([
      ['OST', 'DISTRICT'],
      ['VAST', 'DISTRICT'],
      ['KOMMUN', 'MUNICIPALITY'],
    ]);
    await clean();
  });

  it('refuse a file that cannot be read, a code that is taken and an unknown reference system', async () => {
    expect(await refusal({ geoJson: 'inte json' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'IMPORT_REFUSED',
    });
    const taken = boundaryFile({ 'HUD-FLE': [17.9, 59.2, 17.91, 59.21] });
    expect((await refusal({ geoJson: taken, mode: 'REFINE' })).message).toContain(
      'Koden ”HUD-FLE” har redan',
    );
    expect((await refusal({ geoJson: boundaryFile({ KOMMUN: [17.9, 59.2, 18, 59.21] }) })).reason).toBe(
      'IMPORT_REFUSED',
    );
    expect((await refusal({ crs: 'EPSG:1' })).reason).toBe('INVALID_INPUT');
    expect(await api.sql('select 1 from import_batch')).toEqual([]);
    await clean();
  });

  it('are taken once for a client key', async () => {
    const samordnare = await api.as('samordnare');
    const input = { clientKey: key(), file: file() };
    const first = await save(samordnare, 'importBoundaries', 'ImportBoundariesInput', input);
    const again = await save(samordnare, 'importBoundaries', 'ImportBoundariesInput', input);
    expect([again.id, again.replayed]).toEqual([first.id, true]);
    expect(await api.sql('select 1 from import_batch')).toHaveLength(1);
    const other = { ...input, file: file({ fileName: 'annan.geojson' }) };
    expect((await samordnare.refused(IMPORT, { input: other })).reason).toBe('CLIENT_KEY_REUSED');
    await clean();
  });

  it('never reach the neighbouring town', async () => {
    const neighbours = () =>
      api.sql(`select id, valid_to_week from area where municipality_id <> $1 order by id`, [
        api.municipalityId,
      ]);
    const before = await neighbours();
    await importing();
    expect(await neighbours()).toEqual(before);
    await clean();
  });
});

describe('who may change boundaries', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  it.each([
    'polis',
    'raddning',
    'skola',
    'kultur',
    'social',
    'trygghet',
    'polis2',
    'analytiker',
    'ledning',
    'drift',
  ])('is not %s', async (user) => {
    const client = await api.as(user);
    expect((await client.refused(PREVIEW, { file: file() })).reason).toBe('NOT_ALLOWED');
    expect((await client.refused(IMPORT, { input: { clientKey: key(), file: file() } })).reason).toBe(
      'NOT_ALLOWED',
    );
  });

  it('is nobody who is not signed in', async () => {
    expect((await api.anonymous().refused(PREVIEW, { file: file() })).code).toBe('UNAUTHENTICATED');
  });
});

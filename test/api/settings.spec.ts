import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundaryFile } from '../support/boundary-files.js';
import { ListDesk } from '../support/list-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, save } from '../support/told.js';
import { DISTRICTS } from '../support/world.js';

const PAGE = `{ settingsPage {
  municipality { code name timeZone projectedCrs } parties { kind name authority } areas { code kind }
  deadlines { state label text } imports { kind fileName accepted refused duplicates note by importedAt }
  openWeeks demo
} }`;

describe('the settings page', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    await new ListDesk(api).readIn(
      'polis',
      'lista.csv',
      'typ,datum,lon,lat\nRån,2026-11-24 10:00,17.91,59.205',
    );
    await save(await api.as('samordnare'), 'importBoundaries', 'ImportBoundariesInput', {
      clientKey: key(),
      file: {
        fileName: 'torg.geojson',
        geoJson: boundaryFile({ TORGET: [17.905, 59.202, 17.915, 59.208] }),
        mode: 'REFINE',
      },
    });
  });
  afterAll(() => api.stop());
  const page = async (user: string) => (await (await api.as(user)).ask(PAGE)).settingsPage;

  it('says how the municipality is set up', async () => {
    const shown = await page('samordnare');
    expect(shown.municipality).toEqual({
      code: '9901',
      name: 'Provkommun',
      timeZone: 'Europe/Stockholm',
      projectedCrs: 'EPSG:3006',
    });
    expect(shown.parties).toHaveLength(6);
    expect(shown.areas.map(({ code }: { code: string }) => code)).toEqual(['KOMMUN', ...DISTRICTS, 'TORGET']);
    expect(shown.deadlines[0]).toEqual({
      state: 'DUE',
      label: 'Rapporterna ska vara inne',
      text: 'onsdag kl. 12.00 veckan efter',
    });
    expect(shown.openWeeks).toEqual(['2026-W47', '2026-W48']);
    expect(shown.demo).toBe(true);
  });

  it('shows the own party’s lists, and the boundaries to all', async () => {
    const kinds = async (user: string) =>
      (await page(user)).imports.map(({ kind }: { kind: string }) => kind).sort();
    expect(await kinds('polis')).toEqual(['BOUNDARIES', 'INCIDENT_LIST']);
    expect(await kinds('raddning')).toEqual(['BOUNDARIES']);
    expect(await kinds('granne-samordnare')).toEqual([]);
    expect((await page('polis')).imports).toContainEqual({
      kind: 'INCIDENT_LIST',
      fileName: 'lista.csv',
      accepted: 1,
      refused: 0,
      duplicates: 0,
      note: 'Nivå Samverkan.',
      by: 'Prov polis',
      importedAt: '2026-11-25T08:00:00Z',
    });
  });

  it.each(['polis2', 'ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    expect((await (await api.as(user)).refused(PAGE)).reason).toBe('NOT_ALLOWED');
  });
});

import { weekIndexOf } from '@samlad/domain/week.js';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addAreas } from '../../apps/api/src/setup/add-municipality.js';
import { past } from '../support/past.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { REPORT_WEEK } from '../support/world.js';

const WEEK = `{ weekOverview { areas { area { code geometry } count levels { level } expected { median } openMeasures }
  parties { status } toDo { kind } steps { to } points { ids } measures { id } policeNotices { id } } }`;
const AREA = `{ areaOverview(code: "HUD-FLE") { totals categories { total } problems { id } measures { id } row { count } } }`;
const SETTINGS = /^(start transaction|begin(?![^]*select)|commit|set )/i;
/** The read log is written afterwards, for all that was read in the meantime at once. */
const AFTERWARDS = /^insert into read_entry/i;

describe('the statements behind a page', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  async function statements(document: string): Promise<string[]> {
    const client = await api.as('samordnare');
    await client.ask(document);
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    await client.ask(document);
    const texts = spy.mock.calls.map(([first]) => String(first).trim());
    spy.mockRestore();
    return texts.filter((text) => !SETTINGS.test(text) && !AFTERWARDS.test(text));
  }

  it('are four for Veckan beside the two of the session, with seven areas and with twenty-two', async () => {
    expect(await statements(WEEK)).toHaveLength(6);
    const square = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [18.1, 59.3],
            [18.2, 59.3],
            [18.2, 59.4],
            [18.1, 59.3],
          ],
        ],
      ],
    };
    await api.database.maintain(api.municipalityId, (tx) =>
      addAreas(
        tx,
        Array.from({ length: 15 }, (_, index) => ({
          code: `NY-${index}`,
          name: `Nytt ${index}`,
          kind: 'DISTRICT' as const,
          parentCode: null,
          geometry: square,
          labelLongitude: 18.15,
          labelLatitude: 59.35,
          approximate: false,
          population: null,
          source: 'Provruta',
          validFromWeek: weekIndexOf('2020-W01'),
        })),
      ),
    );
    for (let index = 0; index < 15; index += 1) {
      await past(api, { week: REPORT_WEEK, areaCode: `NY-${index}`, count: index + 1 });
    }
    expect(await statements(WEEK)).toHaveLength(6);
    const page = await (await api.as('samordnare')).ask(WEEK);
    expect(page.weekOverview.areas).toHaveLength(22);
  });

  it('are at most eight for Område beside those of the session', async () => {
    expect((await statements(AREA)).length).toBeLessThanOrEqual(10);
  });
});

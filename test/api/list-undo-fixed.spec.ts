import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListDesk } from '../support/list-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { WeekDriver } from '../support/week-driver.js';

const HEADER = 'id;typ;datum;lon;lat;antal';
const OF_THE_WEEK = [
  '1;Klotter;2026-11-17 10:00;17,9111;59,2051;1',
  '2;Klotter;2026-11-18 10:00;17,9111;59,2051;2',
];
const OF_HISTORY = '3;Klotter;2025-03-04 10:00;17,9111;59,2051;4';
const ROWS = `select external_key "key", count, removed_at is not null removed from incident
  where import_id is not null order by count, external_key`;

describe('an import into a week that has been closed since', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());

  it('is not taken out of the picture that was adopted: its rows and corrections stay, and it is said why', async () => {
    const list = [HEADER, ...OF_THE_WEEK, OF_HISTORY];
    const first = await desk.readIn('polis', 'veckan.csv', list.join('\n'));
    expect(first).toMatchObject({ state: 'DONE', accepted: 3 });
    const corrected = list.map((line) => line.replace(/;2$/, ';7'));
    const second = await desk.readIn('polis', 'veckan.csv', corrected.join('\n'));
    expect(second).toMatchObject({ state: 'DONE', accepted: 0, changed: 1 });
    await new WeekDriver(api).take('CLOSED');

    const back = await desk.undone('polis', second.importId);
    expect(back).toMatchObject({ state: 'DONE', accepted: 0, changed: 0, refused: 1 });
    expect((await desk.findings('polis', back.id, 'KEPT')).map(([, sentence]) => sentence)).toEqual([
      expect.stringMatching(/^2026-11-18 .*Rättelsen står kvar, .* veckan är fastställd\.$/),
    ]);

    const undone = await desk.undone('polis', first.importId);
    expect(undone).toMatchObject({ state: 'DONE', accepted: 1, refused: 2 });
    expect((await desk.findings('polis', undone.id, 'KEPT')).map(([, sentence]) => sentence)).toEqual([
      expect.stringMatching(/^2026-11-17 .*Veckan är fastställd\.$/),
      expect.stringMatching(/^2026-11-18 .*Veckan är fastställd\.$/),
    ]);
    expect(await api.sql(ROWS)).toMatchObject([
      { count: 1, removed: false },
      { count: 4, removed: true },
      { count: 7, removed: false },
    ]);
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HeldTable } from '../support/held-table.js';
import { ListDesk } from '../support/list-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';

const ROWS = 30_000;
const LIST = [
  'id;typ;datum;lon;lat',
  ...Array.from({ length: ROWS }, (_, row) => {
    const day = String((row % 28) + 1).padStart(2, '0');
    return `${row};Klotter;2025-${String((row % 12) + 1).padStart(2, '0')}-${day} 10:00;17,9111;59,2051`;
  }),
].join('\n');

describe('an import that is cut off in the middle', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());
  const stored = async () =>
    (
      await api.sql<{ count: number; keys: number }>(
        `select count(*)::int count, count(distinct external_key)::int keys from incident where source = 'LIST:stor'`,
      )
    )[0];
  const begun = async () => {
    const { job } = await desk.previewed('polis', 'stor.csv', LIST);
    const asked = await desk.mutate('polis', 'runImport', 'RunImportInput', { previewId: job.id });
    return asked.id;
  };

  it('is stopped when somebody says so, and nothing of it is there', async () => {
    const held = await HeldTable.hold(api, 'incident');
    const id = await begun();
    await held.waiter();
    await desk.mutate('polis', 'cancelImport', 'ImportJobInput', { jobId: id });
    await held.letGo();
    expect(await desk.ended('polis', id)).toMatchObject({ state: 'CANCELLED', importId: null });
    expect(await stored()).toEqual({ count: 0, keys: 0 });
    expect(await api.sql('select 1 from import_batch')).toEqual([]);
  }, 90_000);

  it('begins anew when its connection is lost, and has every row once in the end', async () => {
    const held = await HeldTable.hold(api, 'incident');
    const id = await begun();
    await api.sql('select pg_terminate_backend($1)', [await held.waiter()]);
    await held.letGo();
    expect(await desk.ended('polis', id)).toMatchObject({ state: 'DONE', accepted: ROWS, duplicates: 0 });
    expect(await stored()).toEqual({ count: ROWS, keys: ROWS });
    expect(await api.sql('select accepted from import_batch')).toEqual([{ accepted: ROWS }]);
    expect(await api.sql(`select attempt > 1 "wasTakenAgain" from import_job where id = $1`, [id])).toEqual([
      { wasTakenAgain: true },
    ]);
  }, 90_000);
});

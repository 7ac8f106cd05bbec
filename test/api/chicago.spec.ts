import { CATEGORIES } from '@samlad/domain/incident-categories.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListDesk } from '../support/list-desk.js';
import { hasSharedData, sharedText } from '../support/shared-data.js';
import { startApi, type TestApi } from '../support/start-api.js';

const FILE = 'incidents/chicago_crimes_2017.csv.gz';
const ROWS = 267_792;
const AREAS = 77;
const LONG = 600_000;

/** Every word of the file's own kinds, spread over our categories: what they mean is not what is tested. */
function mappingOf(words: readonly string[]) {
  const codes = CATEGORIES.filter(
    ({ mode, retired, finest }) => mode === 'COUNT' && retired === undefined && finest !== 'MUNICIPALITY',
  );
  return {
    externalId: 'ID',
    category: {
      column: 'Primary Type',
      values: words.map((word, index) => ({ word, code: codes[index % codes.length]?.code })),
    },
    occurredFrom: { column: 'Date', format: 'US' },
    area: 'Community Area',
  };
}

describe.skipIf(!hasSharedData)(
  'all of Chicago’s year, by the code of its areas and without any polygon',
  () => {
    let api: TestApi;
    let desk: ListDesk;
    let text: string;
    let lines: string[][];
    beforeAll(async () => {
      api = await startApi({ jobs: true });
      desk = new ListDesk(api);
      text = sharedText(FILE);
      lines = parse(text, { from_line: 2 });
      await api.sql(
        `insert into area (municipality_id, id, code, name, kind, parent_id, valid_from_week, geometry,
         label_longitude, label_latitude, approximate, source)
       select p.municipality_id, gen_random_uuid(), n::text, 'Community Area ' || n, 'DISTRICT', p.id, p.valid_from_week, p.geometry,
         p.label_longitude, p.label_latitude, true, p.source
       from area p, generate_series(1, ${AREAS}) n where p.municipality_id = $1 and p.kind = 'MUNICIPALITY'`,
        [api.municipalityId],
      );
    }, LONG);
    afterAll(() => api.stop());

    it(
      'is accounted for row by row, taken in once, and undone whole',
      async () => {
        expect(lines).toHaveLength(ROWS);
        const kinds = [...new Set(lines.map((cells) => cells[3] ?? ''))];
        const { job, fileId } = await desk.previewed('polis', 'chicago.csv', text, {
          mapping: mappingOf(kinds),
        });
        expect(job).toMatchObject({ state: 'DONE', total: ROWS, duplicates: 0, changed: 0 });
        const known = lines.filter((cells) => Number(cells[9]) >= 1 && Number(cells[9]) <= AREAS).length;
        expect([job.accepted, job.refused]).toEqual([known, ROWS - known]);
        expect(fileId).toBe(job.fileId);

        const done = await desk.takenIn('polis', job.id);
        expect(done).toMatchObject({ state: 'DONE', total: ROWS, accepted: known, refused: ROWS - known });
        const told = await api.sql<{ count: number; kind: string }>(
          `select kind, count(*)::int count from import_finding where job_id = $1 group by kind`,
          [done.id],
        );
        expect(told.filter(({ kind }) => kind === 'REFUSED')).toEqual(
          known === ROWS ? [] : [{ kind: 'REFUSED', count: ROWS - known }],
        );
        const stored = await api.sql<{ area: string; count: number }>(
          `select a.code area, count(*)::int count from incident i join area a on a.id = i.area_id
       where i.import_id = $1 group by a.code order by a.code`,
          [done.importId],
        );
        const expected = new Map<string, number>();
        for (const cells of lines) expected.set(cells[9] ?? '', (expected.get(cells[9] ?? '') ?? 0) + 1);
        expect(stored.filter(({ area, count }) => expected.get(area) !== count)).toEqual([]);
        expect(stored.reduce((sum, { count }) => sum + count, 0)).toBe(known);
        const [midnight] = await api.sql<{ count: number }>(
          `select count(*)::int count from incident where import_id = $1 and time_precision = 'DAY'`,
          [done.importId],
        );
        expect(midnight?.count).toBe(
          lines.filter((cells) => (cells[1] ?? '').endsWith('12:00:00 AM') && Number(cells[9]) >= 1).length,
        );

        const { job: again } = await desk.previewed('polis', 'chicago (1).csv', text);
        expect(again).toMatchObject({ accepted: 0, changed: 0, duplicates: known, refused: ROWS - known });

        const undone = await desk.undone('polis', done.importId ?? '');
        expect(undone).toMatchObject({ state: 'DONE', accepted: known, refused: 0 });
        expect(await api.sql('select 1 from incident where removed_at is null limit 1')).toEqual([]);
      },
      LONG,
    );
  },
);

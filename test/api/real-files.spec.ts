import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixedClock } from '@samlad/domain/clock.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { readBoundaries } from '@samlad/geo/boundaries.js';
import { assignArea, indexAreas } from '@samlad/geo/locate.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { seedDemo } from '../../apps/api/src/seed/seed-demo.js';
import { inMetres } from '../support/boundary-files.js';
import { cli } from '../support/cli.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { hasSharedData, sharedPath, sharedText } from '../support/shared-data.js';
import { openDatabase } from '../support/world.js';

const NOW = '2026-11-25T08:00:00Z';
const REGSO = 'boundaries/regso_2025_huddinge.geojson';
/** The code of the demo's whole municipality. */
const WHOLE = '0126';
const ROBBERIES = 'incidents/memphis_robberies_2019.csv';

interface Placed {
  id: string;
  week: number;
  longitude: number | null;
  latitude: number | null;
  area: string;
  areas: string[];
}

const placed = (db: FreshDatabase, town: string) =>
  db.sql<Placed>(
    `select i.id, i.week, i.longitude, i.latitude, a.code area,
       (select array_agg(b.code order by b.code) from area b where b.id = any(i.area_ids)) areas
     from incident i join municipality m on m.id = i.municipality_id join area a on a.id = i.area_id
     where m.code = $1 order by i.id`,
    [town],
  );

const positionOf = ({ longitude, latitude }: Placed) =>
  longitude === null || latitude === null ? null : { longitude, latitude };

describe.skipIf(!hasSharedData)('the 22 real areas of Huddinge on the demo', () => {
  let db: FreshDatabase;
  let folder: string;
  let before: Placed[];
  const regso = () => {
    const near = { longitude: 17.98, latitude: 59.237 };
    const { features } = readBoundaries(sharedText(REGSO), { municipalityCrs: 'EPSG:3006', near });
    return indexAreas(features, 'EPSG:3006');
  };
  beforeAll(async () => {
    db = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'samlad-real-'));
    await migrate(db.url);
    const { database, close } = await openDatabase(db.url, NOW);
    await seedDemo(database, fixedClock(NOW));
    await close();
    before = await placed(db, '0126');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db.drop();
  });
  const boundaries = (file: string, ...more: string[]) =>
    cli(db.url, 'import', 'boundaries', file, '--municipality', '0126', '--json', ...more);

  it('are told in SWEREF 99 TM and 18 00 as in WGS84, with the same counts', async () => {
    const counts = async (file: string) => {
      const { json } = await boundaries(file, '--dry-run');
      const { areas, ended, located, outside, moved } = json;
      return { areas, ended, located, outside, moved };
    };
    const degrees = await counts(sharedPath(REGSO));
    expect(degrees).toMatchObject({ areas: 22, ended: 7 });
    for (const crs of ['EPSG:3006', 'EPSG:3011']) {
      const file = path.join(folder, `${crs.slice(5)}.geojson`);
      writeFileSync(file, inMetres(sharedText(REGSO), crs));
      expect(await counts(file)).toEqual(degrees);
    }
    expect(await placed(db, '0126')).toEqual(before);
  });

  it('refine the seven districts: each incident keeps its district and gains the area it lies in', async () => {
    const { json } = await boundaries(sharedPath(REGSO), '--mode', 'refine');
    expect(json).toMatchObject({ ok: true, areas: 22, ended: 0, skipped: 0, moved: 0 });
    const withPosition = before.filter((row) => positionOf(row) !== null).length;
    expect(json.located + json.outside).toBe(withPosition);
    const after = await placed(db, '0126');
    expect(after.map(({ area }) => area)).toEqual(before.map(({ area }) => area));
    const gained = after.filter(({ areas }, index) => areas.length > (before[index]?.areas.length ?? 0));
    expect(gained).toHaveLength(json.located);
    const [places] = await db.sql<{ count: number }>(
      `select count(*)::int count from area where kind = 'PLACE'`,
    );
    expect(places?.count).toBe(22);
  });

  it('replace the seven districts, every incident accounted for', async () => {
    const index = regso();
    const { json } = await boundaries(sharedPath(REGSO));
    expect(json).toMatchObject({ ok: true, areas: 22, skipped: 0 });
    const from = weekIndexOf(json.fromWeek);
    const after = await placed(db, '0126');
    expect(after).toHaveLength(before.length);
    const wrong = after.filter((row, place) => {
      const position = positionOf(row);
      if (position === null) return row.week < from && row.area !== before[place]?.area;
      const code = assignArea(position, index)?.area.code ?? WHOLE;
      const area = row.week < from ? before[place]?.area : code;
      return row.area !== area || !row.areas.includes(code);
    });
    expect(wrong).toEqual([]);
    const located = after.filter((row) => {
      const position = positionOf(row);
      return position !== null && assignArea(position, index) !== null;
    });
    expect([json.located, json.located + json.outside]).toEqual([
      located.length,
      after.filter((row) => positionOf(row) !== null).length,
    ]);
    expect(json.moved).toBe(located.filter(({ week }) => week >= from).length);
    const valid = await db.sql<{ kind: string; count: number }>(
      'select kind, count(*)::int count from area where valid_to_week is null group by kind order by kind',
    );
    expect(valid).toEqual([
      { kind: 'DISTRICT', count: 22 },
      { kind: 'MUNICIPALITY', count: 1 },
    ]);
  });
});

describe.skipIf(!hasSharedData)('Memphis as a second municipality', () => {
  let db: FreshDatabase;
  let folder: string;
  let mapping: string;
  let areas = 0;
  beforeAll(async () => {
    db = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'samlad-memphis-'));
    mapping = path.join(folder, 'mapping.json');
    writeFileSync(
      mapping,
      JSON.stringify({
        externalId: 'uid',
        category: { column: 'offense_type', values: [{ word: 'personal robbery', code: 'VLD-03' }] },
        occurredFrom: { column: 'date', format: 'ISO' },
        position: { east: 'lon', north: 'lat', crs: 'EPSG:4326' },
      }),
    );
    const added = await cli(
      db.url,
      'municipality',
      'add',
      '--code',
      'memphis',
      '--name',
      'Memphis',
      '--time-zone',
      'America/Chicago',

      '--crs',
      'EPSG:32615',
      '--areas',
      sharedPath('boundaries/memphis_precincts_wgs84.geojson'),
      '--json',
    );
    areas = added.json.areas;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db.drop();
  });
  const robberies = (...more: string[]) =>
    cli(
      db.url,

      'import',
      'incidents',
      sharedPath(ROBBERIES),
      '--municipality',
      'memphis',
      '--party',
      'POLICE',
      '--json',
      ...more,
    );

  it('has the nine precincts', () => {
    expect(areas).toBe(9);
  });

  it('refuses every row while nobody has said what its word means', async () => {
    const { code, json } = await robberies();
    expect([code, json.error]).toEqual([
      1,
      'Filen kunde inte läsas in: Ingen rad kunde läsas in. Ordet ”personal robbery” har ingen kategori.',
    ]);
  });

  it('takes in 2 245 robberies once: the second time all are duplicates', async () => {
    const first = (await robberies('--mapping', mapping)).json;
    expect([first.total, first.imported, first.duplicates, first.refused.length]).toEqual([
      2_245, 2_245, 0, 0,
    ]);
    const second = (await robberies('--mapping', mapping)).json;
    expect([second.total, second.imported, second.duplicates, second.refused.length]).toEqual([
      2_245, 0, 2_245, 0,
    ]);
    expect(await placed(db, 'memphis')).toHaveLength(2_245);
  });

  it('counts them in weeks of Memphis, each to the precinct it lies in', async () => {
    const rows = await db.sql<{ week: number; at: Date; kind: string }>(
      `select i.week, i.occurred_from at, a.kind from incident i join area a on a.id = i.area_id`,
    );
    const wrong = rows.filter(
      ({ week, at }) => week !== weekIndexOf(weekOfInstant(at.toISOString(), 'America/Chicago')),
    );
    expect(wrong).toEqual([]);
    const [local] = await db.sql<{ january: number; elsewhere: number }>(
      `select count(*) filter (where occurred_from at time zone 'America/Chicago' < '2019-02-01')::int january,
         count(*) filter (where week <> floor(((occurred_from at time zone 'America/Chicago')::date - date '1970-01-05') / 7.0))::int elsewhere
       from incident`,
    );
    expect(local).toEqual({ january: 206, elsewhere: 0 });
    expect(rows.every(({ kind }) => kind === 'DISTRICT')).toBe(true);
  });

  it('leaves the police of another country out', async () => {
    const { code, json } = await cli(
      db.url,

      'import',
      'police-events',
      sharedPath('police/api_window_1.json.gz'),
      '--municipality',
      'memphis',
      '--json',
    );
    expect([code, json.error]).toEqual([1, expect.stringContaining('finns inte i Sverige')]);
  });
});

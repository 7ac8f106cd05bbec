import { it, expect, describe, beforeAll, afterAll } from 'vitest';
import { cli } from '../support/cli.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { sharedPath } from '../support/shared-data.js';
import { writeFileSync } from 'node:fs';

describe('try', () => {
  let db: FreshDatabase;
  beforeAll(async () => void (db = await freshDatabase()));
  afterAll(() => db.drop());
  it('tries', async () => {
    const show = async (...args: string[]) => {
      const t = performance.now();
      const a = await cli(db.url, ...args);
      console.log(args.join(' '), Math.round(performance.now() - t), a.code, '\n' + a.out.join('\n'), a.err.join('\n'));
    };
    await show('--help');
    await show('import', 'boundaries', '--help');
    await show('import');
    await show('import', 'boundaries', 'x', '--municipality', '0126', '--mode', 'fest');
    await show('nonsens');
    await show('import', 'boundaries', 'x', '--json');
    await show('doctor');
    await show('seed', 'demo', '--json');
    await show('seed', 'demo', '--json');
    await show('doctor');
    await show('municipality', 'list');
    await show('import', 'boundaries', sharedPath('boundaries/regso_2025_huddinge.geojson'), '--municipality', '0126', '--dry-run');
    await show('import', 'boundaries', sharedPath('boundaries/regso_2025_huddinge.geojson'), '--municipality', '0126', '--mode', 'refine', '--dry-run');
    await show('import', 'boundaries', sharedPath('boundaries/regso_2025_huddinge.geojson'), '--municipality', '0126');
    await show('municipality', 'add', '--code', 'memphis', '--name', 'Memphis', '--time-zone', 'America/Chicago', '--crs', 'EPSG:32615', '--demo-users');
    await show('import', 'boundaries', sharedPath('boundaries/memphis_precincts_wgs84.geojson'), '--municipality', 'memphis');
    writeFileSync('/tmp/memphis.json', JSON.stringify({ externalId: 'uid', category: { column: 'offense_type', values: [{ word: 'personal robbery', code: 'VLD-03' }] }, occurredFrom: { column: 'date', format: 'ISO' }, position: { east: 'lon', north: 'lat', crs: 'EPSG:4326' } }));
    await show('import', 'incidents', sharedPath('incidents/memphis_robberies_2019.csv'), '--municipality', 'memphis', '--party', 'POLICE', '--mapping', '/tmp/memphis.json');
    await show('import', 'incidents', sharedPath('incidents/memphis_robberies_2019.csv'), '--municipality', 'memphis', '--party', 'POLICE', '--mapping', '/tmp/memphis.json');
    await show('import', 'incidents', sharedPath('incidents/memphis_robberies_2019.csv'), '--municipality', 'memphis', '--party', 'POLICE');
    await show('import', 'police-events', sharedPath('police/api_window_1.json.gz'), '--municipality', '0126');
    await show('import', 'police-events', sharedPath('police/polisen_events_2022-09_2025-06.jsonl.gz'), '--municipality', '0126');
    await show('import', 'police-events', sharedPath('police/api_window_1.json.gz'), '--municipality', 'memphis');
  }, 120_000);
});

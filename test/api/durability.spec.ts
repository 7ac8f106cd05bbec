import { afterAll, beforeAll, expect, it } from 'vitest';
import { weakSettings } from '../../apps/api/src/database/durability.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

let database: FreshDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.drop());

it('a database that answers before it has written is found out, and so is a table it does not log', async () => {
  const before = await weakSettings(database.url);
  const { pathname } = new URL(database.url);
  await database.sql(`alter database ${pathname.slice(1)} set synchronous_commit = local`);
  await database.sql('create unlogged table quick (id integer)');
  expect(await weakSettings(database.url)).toEqual(
    [...before, 'synchronous_commit = local', 'unlogged quick'].sort(),
  );
});

import { migrations } from '@samlad/migrations/index.js';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

type Migration = new () => MigrationInterface;

/** Everything that a migration could leave behind: tables, columns, constraints, indexes, policies, functions, grants. */
const FORM = `
  select md5(string_agg(line, E'\\n' order by line)) form from (
    select 'c' || c.relname || coalesce(c.relacl::text, '') || c.relrowsecurity || c.relforcerowsecurity line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'samlad') and c.relname !~ '^(migrations|PK_)'
    union all select 'a' || a.attrelid::regclass || a.attname || a.atttypid || coalesce(a.attacl::text, '')
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'samlad') and a.attnum > 0 and c.relname !~ '^(migrations|PK_)'
    union all select 'k' || k.conrelid::regclass || pg_get_constraintdef(k.oid) from pg_constraint k join pg_namespace n on n.oid = k.connamespace where n.nspname = 'public' and k.conrelid::regclass::text !~ '^migrations'
    union all select 'p' || p.polrelid::regclass || p.polname || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') from pg_policy p
    union all select 'f' || f.oid::regprocedure || md5(f.prosrc) from pg_proc f join pg_namespace n on n.oid = f.pronamespace where n.nspname in ('public', 'samlad')
    union all select 's' || n.nspname from pg_namespace n where n.nspname !~ '^pg_'
  ) lines`;

/** A migration that does all of its work and then fails, as on a lost connection or a full disk. */
function failing(Whole: Migration): Migration {
  const failed = class extends Whole {
    override async up(runner: QueryRunner): Promise<void> {
      await super.up(runner);
      throw new Error('The last word was lost.');
    }
  };
  return Object.defineProperty(failed, 'name', { value: Whole.name });
}

describe('a migration', () => {
  let database: FreshDatabase;
  beforeAll(async () => void (database = await freshDatabase()));
  afterAll(() => database.drop());

  const form = async () => (await database.sql<{ form: string | null }>(FORM))[0]?.form;
  async function run(list: Migration[]): Promise<string[]> {
    const source = await new DataSource({
      type: 'postgres',
      url: database.url,
      installExtensions: false,
      migrations: list,
      migrationsTransactionMode: 'each',
    }).initialize();
    try {
      return (await source.runMigrations()).map(({ name }) => name);
    } finally {
      await source.destroy();
    }
  }

  it('that fails half way leaves nothing, and is done whole the next time: each one in turn', async () => {
    for (const [index, migration] of migrations.entries()) {
      const before = await form();
      const earlier = migrations.slice(0, index);
      await expect(run([...earlier, failing(migration)])).rejects.toThrow('The last word was lost.');
      expect([migration.name, await form()]).toEqual([migration.name, before]);
      expect(await run([...earlier, migration])).toEqual([migration.name]);
    }
    expect(await run(migrations)).toEqual([]);
  }, 120_000);

  it('goes forward only', async () => {
    for (const Migration of migrations)
      await expect(
        Promise.resolve().then(() => (new Migration() as MigrationInterface).down({} as QueryRunner)),
      ).rejects.toThrow('forward');
  });

  it('comes after those before it, by its time', () => {
    const times = migrations.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

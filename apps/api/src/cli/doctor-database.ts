import { migrations } from '@samlad/migrations/index.js';
import type pg from 'pg';
import { APP_ROLE, MAINTENANCE_ROLE } from '../database/logins.js';
import { type Check, fine, wrong } from './doctor-check.js';

const OLDEST_POSTGRES = 150_000;
const MIGRATE = 'Kör samlad migrate med databasens ägare.';

async function rows<Row extends pg.QueryResultRow>(
  client: pg.Client,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await client.query<Row>(sql, values)).rows;
}

const listed = (names: readonly string[]) => `${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`;

/** What the database itself shows. */
export const DATABASE_CHECKS: readonly Check<pg.Client>[] = [
  {
    name: 'PostgreSQL',
    examine: async (client) => {
      const [found] = await rows<{ number: number; version: string }>(
        client,
        `select current_setting('server_version_num')::int number, current_setting('server_version') version`,
      );
      const told = `version ${found?.version}.`;
      return (found?.number ?? 0) >= OLDEST_POSTGRES
        ? fine(told)
        : wrong(told, 'Uppgradera till PostgreSQL 15 eller senare.');
    },
  },
  {
    name: 'Skrivningar överlever strömavbrott',
    examine: async (client) => {
      const off = await rows<{ name: string }>(
        client,
        `select name from pg_settings
         where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`,
      );
      const names = off.map(({ name }) => name);
      return names.length === 0
        ? fine('ja.')
        : wrong(
            `nej, ${names.join(', ')} är av.`,
            `Sätt ${names.map((name) => `${name} = on`).join(', ')} i postgresql.conf.`,
          );
    },
  },
  {
    name: 'Svensk sortering',
    examine: async (client) => {
      const [found] = await rows<{ name: string }>(
        client,
        `select collname name from pg_collation where collprovider = 'i' and collname like 'sv%' order by collname limit 1`,
      );
      if (found === undefined) return wrong('saknas.', 'Installera en PostgreSQL som är byggd med ICU.');
      const [sorted] = await rows<{ order: string }>(
        client,
        `select string_agg(letter, '' order by letter collate "${found.name}") "order"
         from unnest(array['ö', 'z', 'å', 'a', 'ä']) letter`,
      );
      return sorted?.order === 'azåäö'
        ? fine('finns.')
        : wrong(`ger ${sorted?.order}.`, 'Installera om PostgreSQL med ICU.');
    },
  },
  {
    name: 'Databasens form',
    examine: async (client) => {
      const applied = await rows<{ name: string }>(client, 'select name from migrations');
      const known = new Set(applied.map(({ name }) => name));
      const missing = migrations.map((migration) => migration.name).filter((name) => !known.has(name));
      return missing.length === 0
        ? fine(`${known.size} steg körda.`)
        : wrong(`${missing.length} steg saknas.`, MIGRATE);
    },
  },
  {
    name: 'Programmets roller',
    examine: async (client) => {
      const roles = await rows<{ name: string; powerful: boolean; owns: boolean; login: boolean }>(
        client,
        `select r.rolname name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb powerful,
           r.rolcanlogin login,
           exists (select 1 from pg_class c where c.relowner = r.oid)
             or exists (select 1 from pg_namespace n where n.nspowner = r.oid)
             or exists (select 1 from pg_auth_members m where m.member = r.oid) owns
         from pg_roles r where r.rolname = any($1)`,
        [[APP_ROLE, MAINTENANCE_ROLE]],
      );
      const faults = [APP_ROLE, MAINTENANCE_ROLE].flatMap((name) => {
        const role = roles.find((found) => found.name === name);
        if (role === undefined) return [`${name} saknas`];
        if (role.powerful) return [`${name} får för mycket`];
        if (role.owns) return [`${name} äger något eller är med i en annan roll`];
        return role.login ? [] : [`${name} får inte logga in`];
      });
      return faults.length === 0
        ? fine('äger inget och kan inte gå förbi radskyddet.')
        : wrong(
            `${faults.join(', ')}.`,
            `Ta bort rättigheterna med alter role, och ${MIGRATE.toLowerCase()}`,
          );
    },
  },
  {
    name: 'Radskydd',
    examine: async (client) => {
      const [count] = await rows<{ tables: number; open: string[] }>(
        client,
        `select count(*)::int tables,
           coalesce(array_agg(c.relname::text order by c.relname)
             filter (where not (c.relrowsecurity and c.relforcerowsecurity)), '{}') open
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relkind in ('r', 'p')
           and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id')`,
      );
      if (count === undefined || count.tables === 0) return wrong('det finns inga tabeller.', MIGRATE);
      return count.open.length === 0
        ? fine(`gäller och är tvingande i ${count.tables} tabeller.`)
        : wrong(`saknas i ${listed(count.open)}.`, 'Kör alter table … enable och force row level security.');
    },
  },
  {
    name: 'Bakgrundsjobb',
    examine: async (client) => {
      const [count] = await rows<{ waiting: number; failed: string[] }>(
        client,
        `select count(*) filter (where j.attempts < j.max_attempts and j.run_at <= now())::int waiting,
           coalesce(array_agg(distinct t.identifier) filter (where j.attempts >= j.max_attempts and j.locked_at is null), '{}') failed
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
      );
      const failed = count?.failed ?? [];
      return failed.length === 0
        ? fine(`${count?.waiting} väntar, inget har misslyckats för gott.`)
        : wrong(
            `har misslyckats för gott: ${listed(failed)}.`,
            'Se samlad.log från jobbets tid; det tas bort efter 30 dagar.',
          );
    },
  },
  {
    name: 'Läget',
    examine: async (client) => {
      const mode = process.env['SAMLAD_MODE'] || 'production';
      const [found] = await rows<{ demo: boolean; empty: boolean }>(
        client,
        'select demo, not exists (select 1 from municipality) empty from installation',
      );
      const isDemo = found?.demo ?? false;
      if (mode === 'production' && isDemo) {
        return wrong(
          'SAMLAD_MODE är production men databasen är en demo.',
          'Ange en egen databas för drift.',
        );
      }
      if (mode === 'demo' && !isDemo && !found?.empty) {
        return wrong(
          'SAMLAD_MODE är demo men databasen är en riktig installation.',
          'Sätt SAMLAD_MODE=production.',
        );
      }
      return fine(`${mode}; databasen är ${isDemo ? 'en demo' : 'ingen demo'}.`);
    },
  },
];

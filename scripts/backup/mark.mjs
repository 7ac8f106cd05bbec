import { rowsOf } from './connection.mjs';
import { Failure } from '../lib/failure.mjs';
import { pause } from '../lib/processes.mjs';

const QUIET_LIMIT = 30_000;
const OWN_SCHEMAS = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'`;
const TABLES = `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OWN_SCHEMAS} and c.relkind = 'r' order by 1`;
const HEADS = `select distinct on (municipality_id) municipality_id as "municipalityId", sequence::int, hash
  from audit_entry order by municipality_id, sequence desc`;
const MOMENT = `select now() as at, pg_current_wal_insert_lsn()::text as lsn,
  pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot()) as alone`;
const UNGUARDED = `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id' and not a.attisdropped
  where ${OWN_SCHEMAS} and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`;
const MIGHTY = `select rolname as name from pg_roles
  where rolname in ('samlad_app', 'samlad_maintenance') and (rolsuper or rolbypassrls or rolcreaterole)`;

/** The rows of every table, the head of every chain and the migrations, as this transaction sees them. */
export async function contentOf(client) {
  const rows = {};
  for (const { name } of await rowsOf(client, TABLES)) {
    const [counted] = await rowsOf(client, `select count(*)::int as n from ${name}`);
    rows[name] = counted.n;
  }
  const migrations = await rowsOf(client, 'select name from migrations order by id');
  return { rows, heads: await rowsOf(client, HEADS), migrations: migrations.map(({ name }) => name) };
}

/**
 * Takes down what the database holds at one exact place of its log. A moment is used in which nobody writes: no
 * transaction with changes is open, and the log does not grow while the transaction that counts gets its snapshot.
 */
export async function takeMark(client) {
  for (const until = Date.now() + QUIET_LIMIT; Date.now() < until; await pause(25)) {
    const [before] = await rowsOf(client, MOMENT);
    await client.query('begin isolation level repeatable read read only');
    try {
      const [moment] = await rowsOf(client, MOMENT);
      if (moment.alone && moment.lsn === before.lsn) {
        const { at, lsn } = moment;
        return { at: at.toISOString(), lsn, ...(await contentOf(client)) };
      }
    } finally {
      await client.query('commit');
    }
  }
  throw new Failure(
    'Databasen skrevs i utan uppehåll i en halv minut, så innehållet kunde inte räknas. Försök igen vid en lugnare tid.',
  );
}

/** What differs between a mark and what a database holds, in sentences. */
export function differences(mark, found) {
  const tables = new Set([...Object.keys(mark.rows), ...Object.keys(found.rows)]);
  const counted = [...tables]
    .filter((table) => mark.rows[table] !== found.rows[table])
    .map(
      (table) =>
        `${table} har ${found.rows[table] ?? 'inga'} rader i stället för ${mark.rows[table] ?? 'inga'}`,
    );
  const chains = mark.heads
    .filter(
      ({ municipalityId, hash }) =>
        !found.heads.some((head) => head.municipalityId === municipalityId && head.hash === hash),
    )
    .map(({ municipalityId, sequence }) => `kedjan ${municipalityId} slutar inte med post ${sequence}`);
  const moved = mark.migrations.join() === found.migrations.join() ? [] : ['databasen har en annan form'];
  return [...counted, ...chains, ...moved];
}

/** What is wrong with a database whatever it holds: row protection that is off, roles that may too much, in sentences. */
export async function openings(client) {
  const unguarded = await rowsOf(client, UNGUARDED);
  const mighty = await rowsOf(client, MIGHTY);
  return [
    ...unguarded.map(({ name }) => `radskyddet är avslaget i ${name}`),
    ...mighty.map(({ name }) => `rollen ${name} får mer än den ska`),
  ];
}

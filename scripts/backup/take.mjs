import { Failure } from '../lib/failure.mjs';
import { pause } from '../lib/processes.mjs';
import { openBaseStream } from './base-stream.mjs';
import { rowsOf, withClient } from './connection.mjs';
import { auditFiles } from './heads.mjs';
import { takeMark } from './mark.mjs';

const OLDEST_VERSION = 150_000;
const ARCHIVE_LIMIT = 60_000;
// What a server must have at least as much of to be read while it plays the log of another.
const LIKE_THE_SOURCE = [
  'max_connections',
  'max_worker_processes',
  'max_wal_senders',
  'max_prepared_transactions',
  'max_locks_per_transaction',
];
const ABOUT = `select current_database() as database, current_setting('server_version_num')::int as version,
  current_setting('archive_mode') as "archiveMode", current_setting('wal_segment_size') as "segmentSize",
  (select rolname from pg_roles where oid = 10) as superuser,
  (select jsonb_object_agg(name, setting) from pg_settings where name = any($1)) as settings,
  to_regclass('audit_entry') is not null and to_regclass('migrations') is not null as "isSamlad",
  (select rolsuper or (rolreplication and rolbypassrls and pg_has_role('pg_read_all_data', 'usage')
       and has_function_privilege('pg_switch_wal()', 'execute'))
     from pg_roles where rolname = current_user) as "maySeeAll"`;

/**
 * Copies the whole database as it runs into the store, with a mark of what it holds and with the signed heads of its
 * log, and waits until the archive has all that the copy needs.
 * @param {{ url: string, embedded: boolean }} database
 * @param {string} dataFolder where the heads and the public keys of the log lie
 */
export function takeBackup(database, store, dataFolder) {
  return withClient(database.url, async (client) => {
    const about = await aboutDatabase(client);
    const [{ at }] = await rowsOf(client, 'select now() as at');
    const name = `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    if (store.baseNames().includes(name)) throw new Failure(`Kopian ${name} finns redan.`);
    const first = await arrives(client, store);
    let mark;
    await store.keepBase(name, await openBaseStream(database.url), async () => {
      mark = { form: 'samlad-backup-1', name, first, embedded: database.embedded, ...about };
      mark = { ...mark, ...(await takeMark(client)), audit: auditFiles(dataFolder) };
      await arrives(client, store);
      return mark;
    });
    const rows = Object.values(mark.rows).reduce((sum, count) => sum + count, 0);
    const signed = mark.audit.heads.split('\n').filter(Boolean).length;
    return {
      name,
      at: mark.at,
      bytes: store.baseBytes(name),
      tables: Object.keys(mark.rows).length,
      rows,
      signed,
    };
  });
}

async function aboutDatabase(client) {
  const [{ archiveMode, segmentSize, isSamlad, maySeeAll, ...about }] = await rowsOf(client, ABOUT, [
    LIKE_THE_SOURCE,
  ]);
  const refusals = [
    [about.version < OLDEST_VERSION, 'Säkerhetskopiering kräver PostgreSQL 15 eller nyare.'],
    [
      !maySeeAll,
      'Användaren får inte läsa hela databasen. Den ska vara superanvändare, eller ha replication, bypassrls, rollen pg_read_all_data och rätt till pg_switch_wal(); docs/backup.md visar hur.',
    ],
    [!isSamlad, `Databasen ${about.database} är inte Samlads: tabellerna migrations och audit_entry saknas.`],
    [
      segmentSize !== '16MB',
      `Loggfilerna är ${segmentSize}; säkerhetskopieringen kan bara 16MB, som är det vanliga.`,
    ],
    [
      archiveMode === 'off',
      'Servern arkiverar inte sin logg. Slå på det med npm run backup -- archive, och starta om databasen.',
    ],
  ];
  const refusal = refusals.find(([applies]) => applies);
  if (refusal) throw new Failure(refusal[1]);
  return about;
}

/** Ends the log file that is being written, waits until the server has put it into the archive, and gives its name. */
async function arrives(client, store) {
  await client.query(`select pg_logical_emit_message(false, 'samlad', 'backup')`);
  const [{ file }] = await rowsOf(client, 'select pg_walfile_name(pg_switch_wal() - 1) as file');
  for (const until = Date.now() + ARCHIVE_LIMIT; Date.now() < until; await pause(100))
    if (store.hasWal(file)) return file;
  const [archiver] = await rowsOf(client, 'select failed_count::int as failures from pg_stat_archiver');
  throw new Failure(
    `Servern lade inte loggfilen ${file} i ${store.wal} inom en minut` +
      `${archiver.failures ? ` (${archiver.failures} försök har misslyckats)` : ''}. Orsaken står i databasserverns logg.`,
  );
}

import pg from 'pg';
import { Failure } from '../lib/failure.mjs';
import { inRoot } from '../lib/paths.mjs';
import { rowsOf, withClient } from './connection.mjs';

const NOT_ALLOWED = '42501';

const shellWord = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A command for PostgreSQL to run in a shell; a % of its own is doubled, as the server wants it. */
export function serverCommand(words, last) {
  const [program, ...rest] = [process.execPath, inRoot('scripts', 'backup.mjs'), ...words];
  return [...[program, ...rest].map((word) => shellWord(word).replaceAll('%', '%%')), ...last].join(' ');
}

/** Has the server archive its log into the store; says whether it must be started again first. */
export function turnArchiveOn(url, { folder, keyFile }) {
  const command = serverCommand(['wal', '--folder', folder, '--key-file', keyFile], ['"%p"', '%f']);
  const settings = { archive_mode: 'on', archive_command: command, archive_timeout: '60s' };
  return withClient(url, async (client) => {
    try {
      for (const [name, value] of Object.entries(settings))
        await client.query(`alter system set ${name} = ${pg.escapeLiteral(value)}`);
      await client.query('select pg_reload_conf()');
    } catch (error) {
      if (error.code === NOT_ALLOWED) throw notAllowed(settings);
      throw error;
    }
    const [{ mode }] = await rowsOf(client, `select current_setting('archive_mode') as mode`);
    return { ...settings, needsRestart: mode === 'off' };
  });
}

function notAllowed(settings) {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return new Failure(
    `Användaren får inte ändra serverns inställningar. Lägg de här raderna i postgresql.conf och starta om databasen:\n${lines.join('\n')}`,
  );
}

import fs from 'node:fs';
import { Failure, fullSentence } from './failure.mjs';

const LARGEST = 20 * 1024 * 1024;

const DAMAGE = new RegExp(
  [
    'startup process failure',
    'PANIC:',
    'could not find the database system',
    'could not access the server configuration file',
    'could not load .*pg_hba\\.conf',
    'database files are incompatible with server',
    'incorrect checksum in control file',
    'checkpoint record',
    'could not open (?:file|directory) "?(?:global|base|pg_)',
    'could not read (?:file|block|from file)',
    'could not access status of transaction',
    'invalid (?:data in file|page in block|magic number)',
    'bogus data in',
    'contains (?:unexpected zero|incorrect checksum)',
    'is missing or corrupt',
  ].join('|'),
  'i',
);

const PASSING =
  /pre-existing shared memory|lock file ".*" already exists|Address already in use|could not bind|is starting up|shutting down/i;

/** What the server may say when it cannot start, and the sentence for it. First match wins. */
const KNOWN = [
  { says: /No space left on device|Disk quota exceeded/i, sentence: fullSentence },
  {
    says: /initialized by PostgreSQL version/i,
    sentence: (folder) =>
      `Databasen i ${folder} är skapad av en annan version av PostgreSQL; kör den versionen av Samlad, eller flytta undan mappen (mv ${folder} ${folder}-gammal) och starta igen med en ny databas.`,
  },
  {
    says: DAMAGE,
    sentence: damagedSentence,
  },
  {
    says: /Permission denied|has wrong ownership|has invalid permissions/i,
    sentence: (folder) =>
      `Databasservern får inte läsa ${folder}; låt mappen tillhöra den som startar Samlad, eller välj en annan mapp med SAMLAD_DATA=… .`,
  },
  {
    says: /could not (?:map anonymous|create|resize) shared memory|Cannot allocate memory|could not create semaphores/i,
    sentence: () =>
      'Datorns minne räcker inte för databasen; stäng andra program eller ge behållaren mer delat minne.',
  },
];

/** The sentence for a database that cannot be read. */
export function damagedSentence(folder) {
  return `Databasen i ${folder} är skadad och går inte att starta: lägg tillbaka en säkerhetskopia, eller flytta undan mappen (mv ${folder} ${folder}-skadad) och starta igen med en ny databas.`;
}

/** The failure that a piece of the server's log tells of, or undefined when it is nothing lasting. */
export function diagnose(text, folder) {
  const known = KNOWN.find(({ says }) => says.test(text));
  return known && new Failure(known.sentence(folder));
}

/** True when the log tells of something that a second try gets past: a port just taken, children of a killed server. */
export const isPassing = (text) => PASSING.test(text);

/** Follows a log file: `since()` is what has been written after this call. A very large old log is emptied first. */
export function followLog(file) {
  const size = fs.existsSync(file) ? fs.statSync(file).size : 0;
  if (size > LARGEST) fs.truncateSync(file);
  const start = size > LARGEST ? 0 : size;
  return { since: () => (fs.existsSync(file) ? fs.readFileSync(file).subarray(start).toString('utf8') : '') };
}

import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { auditFiles } from './backup/heads.mjs';
import { note } from './backup/recovery-notes.mjs';
import { backupSecret } from './backup/secret.mjs';
import { Store } from './backup/store.mjs';
import { Failure, orSentence } from './lib/failure.mjs';
import { dataFolder } from './lib/paths.mjs';

// Backup and restore: docs/backup.md. PostgreSQL itself calls `wal` and `give`, so only Node's own modules are loaded for them.
const MISSING = 1;
// A code above 125 makes the server give up, where a lower one tells it that the log ends here.
const GIVE_UP = 126;
const OPTIONS = {
  folder: { type: 'string' },
  'key-file': { type: 'string' },
  notes: { type: 'string' },
  time: { type: 'string' },
  backup: { type: 'string' },
  timeline: { type: 'string' },
  heads: { type: 'string' },
  keep: { type: 'string' },
  json: { type: 'boolean' },
};
const HELP = `Kommandon:
  archive                 slår på arkivering av databasens logg (en gång, sedan omstart av databasen)
  take                    tar en säkerhetskopia av hela databasen medan den är igång
  list                    visar säkerhetskopiorna
  check                   läser allt som är sparat och säger om något är skadat eller saknas
  restore MAPP            återställer till en tom eller ny mapp och kontrollerar resultatet
      --time TID          till en tid med zon, som 2026-11-23T14:30+01:00; annars allt som finns
      --backup NAMN       från just den kopian; annars den senaste före tiden
      --heads FIL         signerade huvuden att jämföra med; annars kopians och SAMLAD_DATA/audit/heads.jsonl
      --timeline NUMMER   när en tidigare återställning har gett databasen flera tidslinjer
  prune --keep ANTAL      tar bort alla säkerhetskopior utom de nyaste, och loggen före dem
För alla: --folder MAPP (SAMLAD_BACKUP), --key-file FIL (SAMLAD_BACKUP_KEY_FILE), --json. docs/backup.md beskriver hur.`;
const COMMANDS = { archive, take, list, check, restore, prune, wal, give };

const cwd = process.env.INIT_CWD || process.cwd();
const [command = '', ...rest] = process.argv.slice(2);
const { values: options, positionals } = parsed();
const folder = path.resolve(
  cwd,
  options.folder || process.env.SAMLAD_BACKUP || path.join(dataFolder(), 'backup'),
);
const keyFile = resolved(options['key-file'] || process.env.SAMLAD_BACKUP_KEY_FILE);

function parsed() {
  try {
    return parseArgs({ args: rest, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    console.error(`${error.message}\n${HELP}`);
    process.exit(2);
  }
}

function resolved(file) {
  return file && path.resolve(cwd, file);
}

const openStore = () => new Store(folder, backupSecret({ keyFile }));

async function withDatabase(work) {
  const { openDatabase } = await import('./lib/database.mjs');
  const database = await openDatabase();
  try {
    return await work(database);
  } catch (error) {
    if (error instanceof Failure || !error.code) throw error;
    throw new Failure(`Databasen svarade inte som väntat (${error.code}): ${error.message}`, {
      cause: error,
    });
  } finally {
    await database.release();
  }
}

async function archive() {
  if (!keyFile)
    throw new Failure(
      'Ange nyckelfilen med --key-file: servern läser nyckeln där, varje gång den arkiverar.',
    );
  openStore();
  const { turnArchiveOn } = await import('./backup/archive.mjs');
  fs.mkdirSync(path.join(folder, 'wal'), { recursive: true, mode: 0o700 });
  const done = await withDatabase(({ url }) => turnArchiveOn(url, { folder, keyFile }));
  const restart = done.needsRestart ? ' Starta om databasen så börjar det gälla.' : '';
  return [`Databasens logg arkiveras i ${folder}.${restart}`, done];
}

async function take() {
  const store = openStore();
  const { takeBackup } = await import('./backup/take.mjs');
  const taken = await withDatabase((database) => takeBackup(database, store, dataFolder()));
  const size = `${(taken.bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
  const unsigned = taken.signed
    ? ''
    : ` Inga signerade huvuden fanns i ${dataFolder()}, så kedjan kan bara räknas om.`;
  return [
    `Säkerhetskopian ${taken.name} är klar: ${taken.tables} tabeller, ${taken.rows} rader, ${size}.${unsigned}`,
    taken,
  ];
}

function list() {
  const store = new Store(folder);
  const backups = store.baseNames().map((name) => ({ name, bytes: store.baseBytes(name) }));
  const segments = store.segments();
  const lines = backups.map(({ name, bytes }) => `${name}  ${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`);
  const log = segments.length
    ? `${segments.length} loggfiler, ${segments[0]}–${segments.at(-1)}.`
    : 'Inga loggfiler.';
  return [[...lines, log].join('\n'), { folder, backups, segments: segments.length }];
}

async function check() {
  const store = openStore();
  const [oldest] = store.baseNames();
  if (!oldest) throw new Failure(`Det finns ingen säkerhetskopia i ${folder}.`);
  await store.readAll();
  const gap = store.firstGap((await store.markOf(oldest)).first);
  if (gap)
    throw new Failure(
      `Loggfilen ${gap} saknas i ${store.wal}: tider efter den nås bara från en senare säkerhetskopia.`,
    );
  const counts = { backups: store.baseNames().length, segments: store.segments().length };
  return [
    `Allt är helt: ${counts.backups} säkerhetskopior och ${counts.segments} loggfiler utan lucka.`,
    counts,
  ];
}

async function restore() {
  const [target] = positionals;
  if (!target) throw new Failure('Ange mappen att återställa till: npm run backup -- restore MAPP.');
  const store = openStore();
  const { restore: restoreCopy } = await import('./backup/restore.mjs');
  const { verifyChain } = await import('./backup/chain.mjs');
  const audit = auditFiles(dataFolder());
  if (options.heads) audit.heads = fs.readFileSync(resolved(options.heads), 'utf8');
  const wish = { target: path.resolve(cwd, target), at: wantedTime(), audit, ...options };
  const done = await restoreCopy(store, wish, verifyChain);
  if (done.faults.length)
    throw new Failure([...done.faults, `Det som inte höll ligger i ${done.folder}.`].join('\n'));
  const later = done.laterHeads
    ? ` ${done.laterHeads} signerade huvuden är från senare ändringar än så.`
    : '';
  const lines = [
    `Återställt i ${done.folder} från ${done.backup}, till ${done.at}; den sista ändringen gjordes ${done.lastChange}.`,
    `Kontrollerat: ${done.tables} tabeller har de rader som räknades vid kopian, radskyddet är på, databasens form är ${done.migration}.`,
    `Kedjan är hel: ${done.entries} poster, jämförda med ${done.heads} signerade huvuden.${later}`,
    ...done.warnings,
  ];
  return [lines.join('\n'), done];
}

function wantedTime() {
  if (options.time === undefined) return undefined;
  const time = new Date(options.time);
  if (/\d(?:Z|[+-]\d\d:?\d\d)$/.test(options.time) && !Number.isNaN(time.getTime())) return time;
  throw new Failure(
    `${options.time} är ingen tid med zon. Skriv som 2026-11-23T14:30+01:00 eller 2026-11-23T13:30Z.`,
  );
}

async function prune() {
  const keep = Number(options.keep);
  if (!Number.isInteger(keep) || keep < 1)
    throw new Failure('Ange hur många som ska vara kvar, minst 1: --keep 7.');
  const store = openStore();
  const names = store.baseNames();
  const [kept, dropped] = [names.slice(-keep), names.slice(0, -keep)];
  if (!kept.length) throw new Failure(`Det finns ingen säkerhetskopia i ${folder}.`);
  const { first } = await store.markOf(kept[0]);
  for (const name of dropped) store.dropBase(name);
  const segments = store.dropWalBefore(first);
  return [
    `${dropped.length} säkerhetskopior och ${segments} loggfiler togs bort; ${kept.length} kopior finns kvar.`,
    { kept, dropped, segments },
  ];
}

/** archive_command: `wal %p %f`. The server keeps the file until this has ended with 0. */
async function wal() {
  const [file, name] = positionals;
  await openStore().keepWal(file, name);
  return [];
}

/** restore_command: `give %f %p`. */
async function give() {
  const [name, file] = positionals;
  try {
    if (await openStore().giveWal(name, file)) return [];
    note(options.notes, { missing: name });
    process.exit(MISSING);
  } catch (error) {
    const forbidden =
      error.code === 'EACCES' && `Databasservern får inte läsa ${folder}; kör som mappens ägare.`;
    note(options.notes, { fault: error.sentence ?? (forbidden || error.message) });
    console.error(error.sentence ?? error);
    process.exit(GIVE_UP);
  }
}

if (['', 'help', '--help', '-h'].includes(command)) {
  console.log(HELP);
  process.exit(command ? 0 : 2);
}

// Ended by a signal it goes out by its door, so that the server of a recovery does not go on alone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

await orSentence(async () => {
  if (!Object.hasOwn(COMMANDS, command)) throw new Failure(`Okänt kommando: ${command}\n${HELP}`);
  const [sentence, data] = await COMMANDS[command]();
  if (sentence) console.log(options.json ? JSON.stringify({ ok: true, ...data }) : sentence);
}, folder);

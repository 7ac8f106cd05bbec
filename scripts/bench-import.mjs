import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startApi, untilReady } from './lib/api-process.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { openDatabase } from './lib/database.mjs';
import {
  clearUndone,
  copyCost,
  districtsOf,
  Importer,
  listOf,
  memoryNow,
  peakMemory,
} from './lib/import-cost.mjs';
import { inRoot } from './lib/paths.mjs';

// npm run bench:import: a list read in with area assignment, beside what COPY alone takes for the same finished rows.
/** Sizes whose memory is compared; each is read in by a process of its own. */
const MEMORY_SIZES = [10_000, 50_000];
const ROWS = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 100_000;
const ROUNDS = 3;
const LIST = 'mätning';
const PORT = Number(process.env.PORT ?? 3109);
const address = `http://127.0.0.1:${PORT}`;
const folder = inRoot('.data/bench-import');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function signIn() {
  const answer = await fetch(`${address}/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-samlad-client': '1' },
    body: JSON.stringify({ user: 'polis' }),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

/** Starts an API of its own for the work and ends it; gives what the work gave and the most memory it held. */
async function withApi(database, env, work) {
  const api = startApi({
    folder,
    port: PORT,
    env: { ...env, PORT: String(PORT), DATABASE_URL: database.url, SAMLAD_MODE: 'demo', SAMLAD_WEB: '' },
  });
  try {
    await untilReady(address, api);
    const pid = JSON.parse(readFileSync(path.join(folder, `running-${PORT}.json`), 'utf8')).api;
    const importer = new Importer(address, await signIn());
    const before = memoryNow(pid);
    const result = await work(importer);
    return { result, memory: { before, peak: peakMemory(pid) } };
  } finally {
    await api.stop();
  }
}

/** One list read in and taken back; the table is as it was afterwards. */
async function round(importer, database, rows, text) {
  const fileId = await importer.upload(`${LIST} ${rows}.csv`, text);
  const preview = await importer.job('previewImport', 'PreviewImportInput', { fileId });
  const done = await importer.job('runImport', 'RunImportInput', { previewId: preview.id });
  if (done.accepted !== rows) throw new Error(`${done.accepted} of ${rows} rows were taken in.`);
  const copyMs = await copyCost(database.url, done.importId);
  const undone = await importer.job('undoImport', 'UndoImportInput', { importId: done.importId });
  await clearUndone(database.url, LIST);
  return { previewMs: preview.ms, importMs: done.ms, copyMs, undoMs: undone.ms };
}

async function main() {
  await buildIfChanged(['api']);
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, SAMLAD_DATA: folder, DATABASE_URL: process.env.BENCH_DATABASE_URL ?? '' };
  const database = await openDatabase(env);
  try {
    await withApi(database, env, async () => undefined);
    const districts = await districtsOf(database.url);
    const memory = {};
    for (const rows of MEMORY_SIZES.filter((size) => size < ROWS)) {
      const text = listOf(rows, districts);
      memory[rows] = (
        await withApi(database, env, (importer) => round(importer, database, rows, text))
      ).memory;
    }
    const text = listOf(ROWS, districts);
    const rounds = [];
    for (let index = 0; index < ROUNDS; index += 1) {
      const { result, memory: held } = await withApi(database, env, (importer) =>
        round(importer, database, ROWS, text),
      );
      rounds.push(result);
      memory[ROWS] ??= held;
    }
    tell(rounds, memory);
  } finally {
    await database.release();
  }
}

function tell(rounds, memory) {
  const of = (name) => Math.round(median(rounds.map((one) => one[name])));
  const result = {
    rows: ROWS,
    previewMs: of('previewMs'),
    importMs: of('importMs'),
    copyMs: of('copyMs'),
    undoMs: of('undoMs'),
    importToCopyRatio: Number(median(rounds.map(({ importMs, copyMs }) => importMs / copyMs)).toFixed(2)),
    rowsPerSecond: Math.round(ROWS / (of('importMs') / 1_000)),
    memoryMb: memory,
  };
  console.log(
    `${ROWS} rader med områden: ${result.importMs} ms, COPY ensamt för de färdiga raderna ${result.copyMs} ms, ${result.importToCopyRatio} × (mål 2,5 ×)`,
  );
  for (const [rows, { before, peak }] of Object.entries(memory))
    console.log(`Minne vid ${rows} rader: ${before} MB före, högst ${peak} MB`);
  console.log(JSON.stringify(result));
}

await main();

import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startApi, untilReady } from './lib/api-process.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { openDatabase } from './lib/database.mjs';
import { copyCost, Importer, listOf, peakMemory } from './lib/import-cost.mjs';
import { inRoot } from './lib/paths.mjs';

// npm run bench:import: a list read in with area assignment, beside what COPY alone takes for the same finished rows.
const ROWS = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 100_000;
const ROUNDS = 3;
const PORT = Number(process.env.PORT ?? 3109);
const address = `http://127.0.0.1:${PORT}`;
const folder = inRoot('.data/bench-import');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits = 2) => Number(value.toFixed(digits));

async function signIn() {
  const answer = await fetch(`${address}/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-samlad-client': '1' },
    body: JSON.stringify({ user: 'polis' }),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

async function main() {
  await buildIfChanged(['api']);
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, SAMLAD_DATA: folder, DATABASE_URL: process.env.BENCH_DATABASE_URL ?? '' };
  const database = await openDatabase(env);
  const api = startApi({
    folder,
    port: PORT,
    env: { ...env, PORT: String(PORT), DATABASE_URL: database.url, SAMLAD_MODE: 'demo', SAMLAD_WEB: '' },
  });
  try {
    await untilReady(address, api);
    const pid = JSON.parse(readFileSync(path.join(folder, `running-${PORT}.json`), 'utf8')).api;
    const importer = new Importer(address, await signIn());
    const before = peakMemory(pid);
    const text = listOf(ROWS);
    const rounds = [];
    for (let index = 0; index < ROUNDS; index += 1) {
      const fileId = await importer.upload(`matning ${Date.now()}.csv`, text);
      const preview = await importer.job('previewImport', 'PreviewImportInput', { fileId });
      const done = await importer.job('runImport', 'RunImportInput', { previewId: preview.id });
      if (done.accepted !== ROWS) throw new Error(`${done.accepted} of ${ROWS} rows were taken in.`);
      const [copy] = await copyCost(database.url, done.importId, 1);
      const undone = await importer.job('undoImport', 'UndoImportInput', { importId: done.importId });
      rounds.push({ previewMs: preview.ms, importMs: done.ms, copyMs: copy, undoMs: undone.ms });
    }
    const of = (name) => Math.round(median(rounds.map((one) => one[name])));
    const result = {
      rows: ROWS,
      previewMs: of('previewMs'),
      importMs: of('importMs'),
      copyMs: of('copyMs'),
      undoMs: of('undoMs'),
      importToCopyRatio: round(median(rounds.map(({ importMs, copyMs }) => importMs / copyMs))),
      rowsPerSecond: Math.round(ROWS / (of('importMs') / 1_000)),
      memoryMbBefore: before,
      memoryMbPeak: peakMemory(pid),
    };
    console.log(
      `${ROWS} rader med områden: ${result.importMs} ms, COPY ensamt för de färdiga raderna ${result.copyMs} ms, ${result.importToCopyRatio} × (mål 2,5 ×)`,
    );
    console.log(`Minne: ${result.memoryMbBefore} MB före, högst ${result.memoryMbPeak} MB`);
    console.log(JSON.stringify(result));
  } finally {
    await api.stop();
    await database.release();
  }
}

await main();

import path from 'node:path';
import { endedFailure, endLeftBehind, startApi, untilReady } from './lib/api-process.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { openDatabase } from './lib/database.mjs';
import { orSentence } from './lib/failure.mjs';
import { onceAskedToStop } from './lib/foreground.mjs';
import { dataFolder, inRoot } from './lib/paths.mjs';
import { needFree, portFrom } from './lib/ports.mjs';
import { welcome } from './lib/welcome.mjs';

const DATABASE_WATCH = 2_000;
const startedAt = Number(process.env.SAMLAD_STARTED_AT) || performance.timeOrigin;
const folder = dataFolder();
// A fresh machine shows the demo. The API itself refuses a demo on a database that holds anything else.
const mode = process.env.SAMLAD_MODE || 'demo';

let database;
let api;
let stopping = false;

async function stop(code) {
  stopping = true;
  await api?.stop();
  await database?.release();
  process.exit(code);
}

/** A database that was killed is started again at the same address; the API finds it by itself. */
function keepDatabaseAlive() {
  if (!database.embedded) return;
  const watch = setInterval(async () => {
    if (stopping || (await database.isRunning())) return;
    const { url } = database;
    try {
      database = await openDatabase();
    } catch (error) {
      console.error(error.sentence ?? error);
      return stop(1);
    }
    if (database.url !== url) {
      console.error('Databasen fick en ny adress när den startades om; starta Samlad igen.');
      await stop(1);
    }
  }, DATABASE_WATCH);
  watch.unref();
}

async function start() {
  const port = portFrom();
  const address = `http://localhost:${port}`;
  await endLeftBehind(folder, port);
  await needFree(port);
  await buildIfChanged();
  database = await openDatabase();
  if (stopping) return;
  if (!process.env.SAMLAD_MODE) console.log('SAMLAD_MODE är inte satt: startar i demoläge.');
  api = startApi({
    folder,
    port,
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database.url,
      SAMLAD_DATA: folder,
      SAMLAD_MODE: mode,
      SAMLAD_WEB: process.env.SAMLAD_WEB || inRoot('dist/web'),
    },
  });
  keepDatabaseAlive();
  await untilReady(`http://127.0.0.1:${port}`, api);
  if (stopping) return;
  await welcome({
    address,
    mode,
    folder: path.join(folder, 'pg'),
    embedded: database.embedded,
    startedAt,
    log: api.log,
  });
  const end = await api.ended;
  if (!stopping) throw endedFailure(end, api);
}

onceAskedToStop(() => {
  if (database || api) void stop(0);
  else process.exit(0);
});

await orSentence(async () => {
  try {
    await start();
  } catch (error) {
    if (stopping) return;
    stopping = true;
    await api?.stop();
    await database?.release();
    throw error;
  }
}, folder);

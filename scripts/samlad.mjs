import { spawn } from 'node:child_process';
import { buildIfChanged } from './lib/build.mjs';
import { openDatabase } from './lib/database.mjs';
import { orSentence } from './lib/failure.mjs';
import { onceAskedToStop } from './lib/foreground.mjs';
import { built, dataFolder } from './lib/paths.mjs';

const args = process.argv.slice(2);
const needsDatabase = args.length > 0 && !args.some((arg) => ['--help', '-h', '--version'].includes(arg));

let child;
let stopping = false;
onceAskedToStop(() => {
  stopping = true;
  child?.kill('SIGTERM');
});

/** The command line runs where the user stands, so that file names mean what they say. */
function runCommand(url) {
  if (stopping) return 1;
  child = spawn(process.execPath, ['--enable-source-maps', built.cli, ...args], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD || process.cwd(),
    env: {
      ...process.env,
      SAMLAD_DATA: dataFolder(),
      SAMLAD_MODE: process.env.SAMLAD_MODE || 'demo',
      ...(url && { DATABASE_URL: url }),
    },
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve((console.error(error.message), 1)));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

const code = await orSentence(async () => {
  await buildIfChanged(['api']);
  if (!needsDatabase) return runCommand();
  const database = await openDatabase();
  try {
    return await runCommand(database.url);
  } finally {
    await database.release();
  }
}, dataFolder());

process.exit(code);

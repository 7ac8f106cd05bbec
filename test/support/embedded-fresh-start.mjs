import fs from 'node:fs';
import path from 'node:path';
import { endLeftBehind } from '../../scripts/lib/api-process.mjs';
import { startEmbedded } from '../../scripts/lib/embedded-db.mjs';
import { dataFolder, inRoot } from '../../scripts/lib/paths.mjs';
import { portFrom } from '../../scripts/lib/ports.mjs';

const folder = dataFolder();
if (!folder.startsWith(inRoot('.data') + path.sep)) throw new Error(`${folder} is not a folder of tests`);

// A killed run may have left its API and its server; both go before their folder does.
await endLeftBehind(folder, portFrom());
if (fs.existsSync(path.join(folder, 'pg/data'))) await stopServer().catch(() => undefined);
fs.rmSync(folder, { recursive: true, force: true });

// The time to ready is that of this start, not of the test run around it.
delete process.env.SAMLAD_STARTED_AT;
await import('../../scripts/start.mjs');

async function stopServer() {
  const server = await startEmbedded(path.join(folder, 'pg'));
  await server.stop();
}

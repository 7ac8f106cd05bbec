import { type Config, readConfig, StartRefused } from './config/config.js';
import { mustBeSafeToStart, warningOf } from './config/demands.js';
import { createApp } from './create-app.js';
import { ListedOperations } from './endpoint/listed-operations.js';
import { weakSettings } from './database/durability.js';
import { APP_ROLE, loginUrl } from './database/logins.js';
import { gatherStatistics, migrate } from './database/migrate.js';
import { prepareInstallation } from './seed/prepare-installation.js';

const TRIES = 20;
const PAUSE_MS = 1_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  mustBeSafeToStart(config);
  const warning = warningOf(config);
  if (warning !== null) process.stderr.write(`${warning}\n`);
  await migrateWhenReady(config.databaseUrl);
  await mustKeepWhatIsSaved(config);
  const app = await createApp(config);
  app.get(ListedOperations).mustBeThere();
  const isFilled = await prepareInstallation(app, config);
  if (isFilled) await gatherStatistics(config.databaseUrl);
  await app.listen(config.port).catch((error: unknown) => {
    const taken = (error as { code?: string }).code === 'EADDRINUSE';
    throw taken
      ? new StartRefused(`Port ${config.port} är upptagen. Välj en annan med PORT=… och starta igen.`)
      : error;
  });
  process.stdout.write(`${JSON.stringify({ listening: config.port, mode: config.mode })}\n`);
}

/** Refuses a database that may lose what it has confirmed; a demo is only told. */
async function mustKeepWhatIsSaved({ appUrl, databaseUrl, mode }: Config): Promise<void> {
  const weak = await weakSettings(appUrl ?? loginUrl(databaseUrl, APP_ROLE));
  if (weak.length === 0) return;
  const sentence = `Databasen kan förlora det som har sparats (${weak.join(', ')}). Rätta det i postgresql.conf.`;
  if (mode !== 'demo') throw new StartRefused(sentence);
  process.stderr.write(`${sentence}\n`);
}

/** Migrates as soon as the database answers; gives up with a sentence when it never does. */
async function migrateWhenReady(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrate(url);
      return;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (attempt === TRIES) {
        throw new StartRefused(
          'Databasen svarar inte. Kontrollera att PostgreSQL är igång och att DATABASE_URL stämmer.',
        );
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03']);
const isUnreachable = (error: unknown) => UNREACHABLE.has((error as { code?: string }).code ?? '');

main().catch((error: unknown) => {
  const sentence =
    error instanceof StartRefused ? error.message : `Samlad kunde inte starta: ${String(error)}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});

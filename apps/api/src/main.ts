import { readConfig, StartRefused } from './config/config.js';
import { createApp } from './create-app.js';
import { migrate } from './database/migrate.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  await migrate(config.databaseUrl);
  const app = await createApp(config);
  await app.listen(config.port);
  process.stdout.write(`${JSON.stringify({ listening: config.port, mode: config.mode })}\n`);
}

main().catch((error: unknown) => {
  const sentence =
    error instanceof StartRefused ? error.message : `Samlad kunde inte starta: ${String(error)}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});

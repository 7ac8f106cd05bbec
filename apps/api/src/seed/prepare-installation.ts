import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '@samlad/domain/clock.js';
import { type Config, StartRefused } from '../config/config.js';
import { CLOCK } from '../database/clock.js';
import { Database } from '../database/database.js';
import { seedDemo } from './seed-demo.js';

/**
 * Makes the database fit the mode: an empty one becomes the demo in demo mode; a demo never runs as production,
 * and a real installation never as a demo. Tells whether it filled the database. Throws StartRefused with a sentence.
 */
export async function prepareInstallation(
  app: INestApplicationContext,
  { mode, providers = [] }: Pick<Config, 'mode' | 'providers'>,
): Promise<boolean> {
  const database = app.get(Database);
  const found = await standing(database);
  if (mode === 'demo' && found.empty) {
    await seedDemo(database, app.get<Clock>(CLOCK));
    return true;
  }
  if (mode === 'demo' && !found.demo) {
    throw new StartRefused(
      'Databasen innehåller en riktig installation. Demoläget startar bara på en databas som det har skapat själv; ange en annan DATABASE_URL eller SAMLAD_MODE=production.',
    );
  }
  if (mode === 'production' && found.demo) {
    throw new StartRefused(
      'Databasen är en demo. Starta med SAMLAD_MODE=demo, eller ange en tom databas för drift.',
    );
  }
  if (found.demo && providers.length > 0) {
    throw new StartRefused(
      'Databasen är en demo och kan inte användas tillsammans med en identitetstjänst. Ta bort SAMLAD_OIDC, eller ange en tom databas.',
    );
  }
  return false;
}

async function standing(database: Database): Promise<{ empty: boolean; demo: boolean }> {
  const [row] = await database.administer((tx) =>
    tx.query<{ empty: boolean; demo: boolean }>(
      `select not exists (select 1 from municipality) "empty", (select demo from installation) "demo"`,
    ),
  );
  return row ?? { empty: false, demo: false };
}

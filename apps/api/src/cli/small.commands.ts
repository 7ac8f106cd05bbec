import type { CommandModule } from 'yargs';
import { readConfig } from '../config/config.js';
import { migrate } from '../database/migrate.js';
import { seedDemo } from '../seed/seed-demo.js';
import type { Carry, CommonOptions } from './command-result.js';
import { inWorkshop, towns } from './workshop.js';

export const listMunicipalities = (carry: Carry): CommandModule<object, CommonOptions> => ({
  command: 'list',
  describe: 'Visar kommunerna',
  handler: () =>
    carry(() =>
      inWorkshop(async (workshop) => {
        const municipalities = (await towns(workshop)).map((town) => ({
          code: town.municipalityCode,
          name: town.municipalityName,
          timeZone: town.timeZone,
          projectedCrs: town.projectedCrs,
        }));
        const lines = municipalities.map(({ code, name, timeZone, projectedCrs }) =>
          [code, name, timeZone, projectedCrs].join('  '),
        );
        return { lines: lines.length === 0 ? ['Inga kommuner än.'] : lines, data: { municipalities } };
      }),
    ),
});

export const demo = (carry: Carry): CommandModule<object, CommonOptions> => ({
  command: 'demo',
  describe: 'Fyller en tom databas med demon Huddinge',
  handler: () =>
    carry(() =>
      inWorkshop(async ({ database, clock }) => {
        await seedDemo(database, clock);
        const counts = await database.administer((tx) =>
          tx.found<{ accounts: number }>('select count(*)::int accounts from demo_account'),
        );
        return { lines: [`Demon är inläst, med ${counts.accounts} provanvändare.`], data: counts };
      }),
    ),
});

export const migrateDatabase = (carry: Carry): CommandModule<object, CommonOptions> => ({
  command: 'migrate',
  describe: 'För databasen till senaste form',
  handler: () =>
    carry(async () => {
      const { applied } = await migrate(readConfig(process.env).databaseUrl);
      const line =
        applied.length === 0 ? 'Databasen hade redan senaste form.' : `Körda steg: ${applied.join(', ')}.`;
      return { lines: [line], data: { applied } };
    }),
});

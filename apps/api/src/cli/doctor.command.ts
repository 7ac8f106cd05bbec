import pg from 'pg';
import type { CommandModule } from 'yargs';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { DATABASE_CHECKS } from './doctor-database.js';
import { HOUSE_CHECKS } from './doctor-house.js';
import { type Check, type CheckResult, wrong } from './doctor-check.js';
import { sentenceOf } from './refusal.js';

export const doctor = (carry: Carry): CommandModule<object, CommonOptions> => ({
  command: 'doctor',
  describe: 'Kontrollerar installationen och säger vad som ska lagas',
  handler: () => carry(examine),
});

async function examine(): Promise<CommandResult> {
  const results = [...(await all(HOUSE_CHECKS, process.env)), ...(await examineDatabase())];
  const faults = results.filter(({ ok }) => !ok).length;
  return {
    ok: faults === 0,
    lines: [
      ...results.map(
        ({ name, ok, told, mend }) => `${ok ? 'ok ' : 'fel'}  ${name}: ${told}${ok ? '' : ` ${mend}`}`,
      ),
      faults === 0 ? 'Allt är som det ska.' : `${faults} fel att laga.`,
    ],
    data: { checks: results },
  };
}

async function examineDatabase(): Promise<CheckResult[]> {
  const name = 'Databasen svarar';
  const url = process.env['DATABASE_URL'];
  if (!url)
    return [{ name, ...wrong('DATABASE_URL är inte satt.', 'Ange adressen, eller kör med npm run samlad.') }];
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    return [{ name, ...wrong(sentenceOf(error), 'Starta PostgreSQL och kontrollera DATABASE_URL.') }];
  }
  try {
    return [{ name, ok: true, told: 'ja.', mend: '' }, ...(await all(DATABASE_CHECKS, client))];
  } finally {
    await client.end();
  }
}

/** Every check in turn; one that cannot be made is a fault of its own. */
async function all<On>(checks: readonly Check<On>[], on: On): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { name, examine: look } of checks) {
    const result = await look(on).catch((error: unknown) =>
      wrong(`kan inte kontrolleras (${sentenceOf(error)})`, 'Kör samlad migrate och försök igen.'),
    );
    results.push({ name, ...result });
  }
  return results;
}

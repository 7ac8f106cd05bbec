import type { CommandModule } from 'yargs';
import type { Carry, CommonOptions } from './command-result.js';
import { inWorkshop, MUNICIPALITY_OPTION, townOf } from './workshop.js';

interface TownOptions extends CommonOptions {
  municipality: string | undefined;
}
interface ListOptions extends TownOptions {
  all: boolean;
}
interface EndOptions extends TownOptions {
  id: string;
}

const STATES = {
  CURRENT: 'gäller',
  COMING: 'kommer',
  RESTING: 'vilar',
  SUSPENDED: 'avstängd',
  ENDED: 'upphörd',
};

export const listUsers = (carry: Carry): CommandModule<object, ListOptions> => ({
  command: 'list',
  describe: 'Visar vem som är vad',
  builder: (yargs) =>
    yargs
      .option('municipality', MUNICIPALITY_OPTION)
      .option('all', { type: 'boolean', default: false, describe: 'Även det som har upphört' }) as never,
  handler: ({ municipality, all }) =>
    carry(() =>
      inWorkshop(async (workshop) => {
        const town = await townOf(workshop, municipality);
        const rows = await workshop.database.maintain(
          town.municipalityId,
          (tx) => workshop.people.list(tx, all),
          town,
        );
        const lines = rows.map((row) =>
          [row.userId, row.userName, row.roleLabel, row.partyName, row.lastDay ?? '', STATES[row.state]]
            .filter(Boolean)
            .join('  '),
        );
        const users = rows.map((row) => ({
          id: row.userId,
          name: row.userName,
          role: row.role,
          party: row.partyName,
          unit: row.unitName,
          function: row.function,
          lastDay: row.lastDay,
          state: row.state,
          signedInAt: row.signedInAt,
        }));
        return { lines: lines.length === 0 ? ['Ingen är något här än.'] : lines, data: { users } };
      }),
    ),
});

export const endUser = (carry: Carry): CommandModule<object, EndOptions> => ({
  command: 'end <id>',
  describe: 'Avslutar allt som en person är, nu',
  builder: (yargs) =>
    yargs
      .positional('id', { type: 'string', demandOption: true, describe: 'Personens id, ur user list' })
      .option('municipality', MUNICIPALITY_OPTION) as never,
  handler: ({ id, municipality }) =>
    carry(() =>
      inWorkshop(async (workshop) => {
        const town = await townOf(workshop, municipality);
        const ended = await workshop.database.maintain(
          town.municipalityId,
          (tx) => workshop.people.end(tx, id),
          town,
        );
        return { lines: [`${ended} ${ended === 1 ? 'roll' : 'roller'} avslutade.`], data: { id, ended } };
      }),
    ),
});

import path from 'node:path';
import { PARTY_KIND, PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import { requiredText } from '@samlad/domain/text.js';
import { isProjectedCrs } from '@samlad/geo/projection.js';
import type { CommandModule } from 'yargs';
import { z } from 'zod';
import { newId } from '../database/transaction.js';
import { addMunicipalityIn } from '../setup/add-municipality.js';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { demoUsersOf, writeDemoUsers } from './demo-users.js';
import { fileText } from './read-file.js';
import { Refused } from './refusal.js';
import { inWorkshop, towns } from './workshop.js';

interface Options extends CommonOptions {
  code: string;
  name: string;
  timeZone: string;
  crs: string;
  areas: string | undefined;
  demoUsers: boolean;
}

const AUTHORITIES: Record<PartyKind, string> = {
  POLICE: 'Polismyndigheten',
  RESCUE: 'Räddningstjänsten',
  SCHOOL: 'Grundskolenämnden',
  CULTURE_LEISURE: 'Kultur- och fritidsnämnden',
  SOCIAL_SERVICES: 'Socialnämnden',
  SAFETY_OFFICE: 'Kommunstyrelsen',
};

const townSchema = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9-]{2,20}$/i, 'Koden skrivs med 2–20 bokstäver a–z, siffror och bindestreck.'),
  name: requiredText(100),
  timeZone: z.string().refine(isTimeZone, 'Tidszonen finns inte. Skriv till exempel Europe/Stockholm.'),
  crs: z
    .string()
    .refine(isProjectedCrs, 'Koordinatsystemet ska vara SWEREF 99 eller UTM, till exempel EPSG:3006.'),
});

export const addMunicipality = (carry: Carry): CommandModule<object, Options> => ({
  command: 'add',
  describe: 'Lägger till en kommun med de sex parterna',
  builder: (yargs) =>
    yargs
      .option('code', { type: 'string', demandOption: true, describe: 'Kommunkod, till exempel 0126' })
      .option('name', { type: 'string', demandOption: true, describe: 'Kommunens namn' })
      .option('time-zone', { type: 'string', default: 'Europe/Stockholm', describe: 'Tidszon' })
      .option('crs', { type: 'string', default: 'EPSG:3006', describe: 'Koordinatsystem som mått räknas i' })
      .option('areas', { type: 'string', describe: 'GeoJSON-fil med områdena' })
      .option('demo-users', {
        type: 'boolean',
        default: false,
        describe: 'Lägger till en provanvändare för varje part; bara i en demo',
      }) as never,
  handler: (options) => carry(() => run(options)),
});

function run(options: Options): Promise<CommandResult> {
  return inWorkshop(async (workshop) => {
    const town = townSchema.parse(options);
    if ((await towns(workshop)).some(({ municipalityCode }) => municipalityCode === town.code)) {
      throw new Refused(`Kommunen ${town.code} finns redan.`);
    }
    const geoJson = options.areas === undefined ? null : await fileText(options.areas);
    const users = options.demoUsers ? await demoUsersOf(workshop, town.code) : [];
    const actor = {
      municipalityName: town.name,
      timeZone: town.timeZone,
      projectedCrs: town.crs,
      requestId: 'cli',
    };
    const done = await workshop.database.maintain(
      newId(),
      async (tx) => {
        const added = await addMunicipalityIn(tx, {
          code: town.code,
          name: town.name,
          timeZone: town.timeZone,
          projectedCrs: town.crs,
          parties: PARTY_KINDS.map((kind) => ({
            kind,
            name: PARTY_KIND[kind].label,
            shortName: PARTY_KIND[kind].short,
            authority: AUTHORITIES[kind],
          })),
          areas: [],
          users,
          validFrom: tx.now,
        });
        await writeDemoUsers(tx, users, added, town.name);
        if (geoJson === null) return { id: added.id, areas: 0 };
        const fileName = path.basename(options.areas ?? '');
        const { areas } = await workshop.boundaries.apply(tx, { fileName, geoJson, mode: 'REPLACE' });
        return { id: added.id, areas };
      },
      actor,
    );
    const names = users.map(({ subject }) => subject);
    return {
      lines: [
        `${town.name} (${town.code}) är tillagd med ${PARTY_KINDS.length} parter och ${done.areas} områden.`,
        ...(names.length === 0 ? [] : [`Provanvändare: ${names.join(', ')}.`]),
        'Veckan öppnas nästa gång Samlad startar, eller inom tio minuter om det är igång.',
      ],
      data: { code: town.code, ...done, parties: PARTY_KINDS.length, users: names },
    };
  });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

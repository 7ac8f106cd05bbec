import { PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import { ROLE_LABEL, ROLES, type Role } from '@samlad/domain/permissions.js';
import type { CommandModule } from 'yargs';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { Refused } from './refusal.js';
import { inWorkshop, MUNICIPALITY_OPTION, partyOf, townOf } from './workshop.js';

interface Options extends CommonOptions {
  email: string;
  municipality: string | undefined;
  party: PartyKind;
  role: Role;
  unit: string | undefined;
  function: string | undefined;
  validTo: string | undefined;
}

export const inviteUser = (carry: Carry): CommandModule<object, Options> => ({
  command: 'invite <email>',
  describe: 'Bjuder in någon och visar länken',
  builder: (yargs) =>
    yargs
      .positional('email', { type: 'string', demandOption: true, describe: 'Vart inbjudan går' })
      .option('municipality', MUNICIPALITY_OPTION)
      .option('party', { choices: PARTY_KINDS, demandOption: true, describe: 'Parten personen hör till' })
      .option('role', { choices: ROLES, demandOption: true, describe: 'Rollen personen får' })
      .option('unit', { type: 'string', describe: 'Partens enhet, med sitt namn' })
      .option('function', { type: 'string', describe: 'Vad personen gör i sin part' })
      .option('valid-to', {
        type: 'string',
        describe: 'Sista dag, 2027-06-30; annars tills vidare',
      }) as never,
  handler: (options) => carry(() => run(options)),
});

function run(options: Options): Promise<CommandResult> {
  return inWorkshop(async (workshop) => {
    const { address } = workshop.config;
    const town = await townOf(workshop, options.municipality);
    const party = await partyOf(workshop, town, options.party);
    const lastDay = dayOf(options.validTo);
    const { id, link } = await workshop.database.maintain(
      town.municipalityId,
      (tx) =>
        workshop.people.invite(tx, options.email, {
          role: options.role,
          partyId: party.partyId,
          ...(options.unit !== undefined && { unit: options.unit }),
          function: options.function ?? null,
          lastDay,
        }),
      town,
    );
    return {
      lines: [
        `${options.email} är inbjuden som ${ROLE_LABEL[options.role].toLowerCase()} hos ${party.partyName}.`,
        address === undefined ? `Länken, efter installationens adress: ${link}` : `Länken: ${address}${link}`,
        'Den gäller en gång, i fjorton dagar, och visas bara nu. Samlad skickar ingen e-post.',
      ],
      data: { id, email: options.email, role: options.role, party: options.party, lastDay, link },
    };
  });
}

/** A calendar date as it was written; refused when there is no such day. */
function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw new Refused(`${text} är ingen dag. Skriv den som 2027-06-30.`);
}

import { AGREEMENT_PURPOSE_TEXT } from '@samlad/domain/agreements.js';
import type { CommandModule } from 'yargs';
import type { Carry, CommonOptions } from './command-result.js';
import { inWorkshop, MUNICIPALITY_OPTION, townOf } from './workshop.js';

interface Options extends CommonOptions {
  municipality: string | undefined;
}

const STATES = { WAITING: 'väntar på svar', COMING: 'kommer', VALID: 'gäller', ENDED: 'upphörd' };

export const listAgreements = (carry: Carry): CommandModule<object, Options> => ({
  command: 'list',
  describe: 'Visar överenskommelserna',
  builder: (yargs) => yargs.option('municipality', MUNICIPALITY_OPTION) as never,
  handler: ({ municipality }) =>
    carry(() =>
      inWorkshop(async (workshop) => {
        const town = await townOf(workshop, municipality);
        const found = await workshop.database.maintain(
          town.municipalityId,
          (tx) => workshop.agreements.all(tx),
          town,
        );
        const agreements = found.map((agreement) => ({
          id: agreement.id,
          version: agreement.version,
          title: agreement.title,
          reference: agreement.reference,
          purposes: agreement.purposes,
          areas: agreement.allAreas ? null : agreement.areas.map(({ code }) => code),
          validFrom: agreement.validFrom,
          validTo: agreement.validTo,
          state: agreement.state,
          parties: agreement.parties.map(({ partyName, acceptedAt, leftAt }) => ({
            name: partyName,
            accepted: acceptedAt !== null && leftAt === null,
          })),
        }));
        const lines = agreements.map(({ title, reference, purposes, state, parties }) =>
          [
            title,
            reference ?? '',
            purposes.map((purpose) => AGREEMENT_PURPOSE_TEXT[purpose].label).join(', '),
            `${parties.filter(({ accepted }) => accepted).length} av ${parties.length} parter`,
            STATES[state],
          ]
            .filter(Boolean)
            .join('  '),
        );
        return { lines: lines.length === 0 ? ['Inga överenskommelser än.'] : lines, data: { agreements } };
      }),
    ),
});

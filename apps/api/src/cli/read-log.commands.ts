import { ACTING_ROLE_LABEL, type ActingRole } from '@samlad/domain/permissions.js';
import type { CommandModule } from 'yargs';
import { isUuid } from '../database/actor.js';
import { type Reading, readersOfObject } from '../read-log/readers-of-object.js';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { Refused } from './refusal.js';
import { inWorkshop, MUNICIPALITY_OPTION, townOf } from './workshop.js';

interface Options extends CommonOptions {
  object: string;
  from: string;
  to?: string;
  municipality?: string;
}

export const readLogWho = (carry: Carry): CommandModule<object, Options> => ({
  command: 'who',
  describe: 'Visar vem som har läst ett objekt under en tid',
  builder: {
    object: { type: 'string', demandOption: true, describe: 'Objektets id' },
    from: {
      type: 'string',
      demandOption: true,
      describe: 'Från och med, till exempel 2026-11-20 eller 2026-11-20T08:00Z',
    },
    to: { type: 'string', describe: 'Till, annars nu' },
    municipality: MUNICIPALITY_OPTION,
  },
  handler: (options) => carry(() => who(options)),
});

function who(options: Options): Promise<CommandResult> {
  const object = options.object.toLowerCase();
  if (!isUuid(object))
    throw new Refused('--object ska vara objektets id, 32 siffror och bokstäver a–f i fem grupper.');
  const from = instantOf(options.from, '--from');
  const to = options.to === undefined ? new Date().toISOString() : instantOf(options.to, '--to');
  return inWorkshop(async (workshop) => {
    const { municipalityId, municipalityCode } = await townOf(workshop, options.municipality);
    const readings = await workshop.database.maintain(municipalityId, (tx) =>
      readersOfObject(tx, { object, from, to }),
    );
    await workshop.audit.note({
      municipalityId,
      action: 'readLog.who',
      objectType: 'READ_LOG',
      objectId: object,
      detail: { from, to, rows: readings.length },
      requestId: 'cli',
    });
    const certain = readings.filter((reading) => reading.certain);
    const possible = readings.filter((reading) => !reading.certain);
    return {
      lines: [
        certain.length === 0 ? 'Ingen har läst objektet under tiden.' : `Läst ${certain.length} gånger:`,
        ...certain.map(lineOf),
        ...(possible.length === 0
          ? []
          : [`Kan ha ingått i ${possible.length} mycket stora svar:`, ...possible.map(lineOf)]),
      ],
      data: { municipality: municipalityCode, object, from, to, readings: certain, possible },
    };
  });
}

const lineOf = ({ at, person, subject, party, role, operation, kind }: Reading): string =>
  [
    at,
    person ?? subject ?? 'okänd',
    party ?? '–',
    role ? ACTING_ROLE_LABEL[role as ActingRole] : '–',
    operation,
    kind,
  ].join('  ');

function instantOf(text: string, option: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time))
    throw new Refused(`${option} ska vara en tidpunkt, till exempel 2026-11-20T08:00Z.`);
  return new Date(time).toISOString();
}

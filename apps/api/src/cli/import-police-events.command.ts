import path from 'node:path';
import type { CommandModule } from 'yargs';
import type { NoticeOutcome } from '../import/police-notices.js';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { fileBytes } from './read-file.js';
import { Refused } from './refusal.js';
import { inWorkshop, MUNICIPALITY_OPTION, townOf } from './workshop.js';

interface Options extends CommonOptions {
  file: string;
  municipality: string | undefined;
}

const LINES_TOLD = 20;
/** One event a line: as many as there are. Anything else is an answer of the usual length. */
const ARCHIVE = /\.(jsonl|ndjson)(\.gz)?$/i;
const USUAL_LENGTH = 500;

export const importPoliceEvents = (carry: Carry): CommandModule<object, Options> => ({
  command: 'police-events <file>',
  describe: 'Läser in polisens publicerade händelser (svar från polisen.se/api/events, eller arkiv)',
  builder: (yargs) =>
    yargs
      .positional('file', { type: 'string', demandOption: true, describe: 'JSON- eller JSONL-fil, även .gz' })
      .option('municipality', MUNICIPALITY_OPTION) as never,
  handler: (options) => carry(() => run(options)),
});

function run(options: Options): Promise<CommandResult> {
  return inWorkshop(async (workshop) => {
    const town = await townOf(workshop, options.municipality);
    const { municipalityId: id, municipalityCode: code, timeZone } = town;
    const outcome = await workshop.notices.importAnswer(
      { id, code, timeZone },
      await fileBytes(options.file),
      {
        fileName: path.basename(options.file),
        expected: ARCHIVE.test(options.file) ? null : USUAL_LENGTH,
        notesUnchanged: true,
      },
    );
    if (!outcome.readable) throw new Refused(outcome.findings.join(' '));
    return told(outcome);
  });
}

function told(outcome: NoticeOutcome): CommandResult {
  const { received, local, added, changed, unchanged, moved, refused, findings } = outcome;
  return {
    lines: [
      ...findings.map((sentence) => `  ${sentence}`),
      ...refused.slice(0, LINES_TOLD).map(({ row, sentence }) => `  Nummer ${row}: ${sentence}`),
      `Av ${received} händelser gäller ${local} kommunen eller hela länet: ${added} nya, ${changed} ändrade, ${unchanged} oförändrade, ${moved} flyttade härifrån.`,
    ],
    data: { ...outcome },
  };
}

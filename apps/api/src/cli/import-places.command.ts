import path from 'node:path';
import type { CommandModule } from 'yargs';
import { listSource } from '../import/list-source.js';
import type { PlaceOutcome } from '../place/place-lists.js';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { maintainOrRehearse } from './dry-run.js';
import { fileBytes } from './read-file.js';
import { inWorkshop, MUNICIPALITY_OPTION, townOf } from './workshop.js';

const LINES_TOLD = 20;
const PACKED = /\.gz$/;

interface Options extends CommonOptions {
  file: string;
  municipality: string | undefined;
  source: string | undefined;
  undo: boolean;
  dryRun: boolean;
}

export const importPlaces = (carry: Carry): CommandModule<object, Options> => ({
  command: 'places <file>',
  describe: 'Läser in kommunens egna platser (CSV, TSV, XLSX eller GeoJSON): namn, slag, andra namn, läge',
  builder: (yargs) =>
    yargs
      .positional('file', { type: 'string', demandOption: true, describe: 'Listan, även packad som .gz' })
      .option('municipality', MUNICIPALITY_OPTION)
      .option('source', {
        type: 'string',
        describe: 'Listans namn, om filen heter något annat än förra gången',
      })
      .option('undo', { type: 'boolean', default: false, describe: 'Ångrar listans senaste inläsning' })
      .option('dry-run', {
        type: 'boolean',
        default: false,
        describe: 'Visar vad som skulle hända',
      }) as never,
  handler: (options) => carry(() => run(options)),
});

function run(options: Options): Promise<CommandResult> {
  return inWorkshop(async (workshop) => {
    const { database, places } = workshop;
    const town = await townOf(workshop, options.municipality);
    const fileName = path.basename(options.file);
    const source = listSource(options.source ?? fileName.replace(PACKED, ''));
    if (options.undo) {
      const undone = await maintainOrRehearse(database, town, options.dryRun, (tx) =>
        places.undo(tx, source),
      );
      return toldOfUndo(undone, options.dryRun);
    }
    const bytes = await fileBytes(options.file);
    const outcome = await maintainOrRehearse(database, town, options.dryRun, (tx) =>
      places.apply(tx, { bytes, fileName, source }),
    );
    return told(outcome, options.dryRun);
  });
}

const rehearsed = (dryRun: boolean) => (dryRun ? ['Prov: ingenting är sparat.'] : []);

function told(outcome: PlaceOutcome, dryRun: boolean): CommandResult {
  const { added, changed, unchanged, removed, refused, notes } = outcome;
  return {
    lines: [
      ...notes.map((sentence) => `  ${sentence}`),
      ...refused.slice(0, LINES_TOLD).map(({ line, sentence }) => `  Rad ${line} nekas: ${sentence}`),
      ...rehearsed(dryRun),
      `Platser: ${added} nya, ${changed} ändrade, ${unchanged} som förut, ${removed} borttagna. Nekade rader: ${refused.length}.`,
    ],
    data: { ...outcome, dryRun },
  };
}

function toldOfUndo(undone: { removed: number; restored: number }, dryRun: boolean): CommandResult {
  const { removed, restored } = undone;
  return {
    lines: [
      ...rehearsed(dryRun),
      `Inläsningen är ångrad: ${removed} platser borttagna, ${restored} som de var förut.`,
    ],
    data: { ...undone, dryRun },
  };
}

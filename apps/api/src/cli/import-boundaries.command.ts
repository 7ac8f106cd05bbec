import path from 'node:path';
import { isoWeekSchema } from '@samlad/domain/week.js';
import type { CommandModule } from 'yargs';
import type { BoundaryInput } from '../import/boundary.input.js';
import type { BoundaryOutcome } from '../import/boundary-imports.js';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { maintainOrRehearse } from './dry-run.js';
import { fileText } from './read-file.js';
import { inWorkshop, MUNICIPALITY_OPTION, townOf } from './workshop.js';

interface Options extends CommonOptions {
  file: string;
  municipality: string | undefined;
  mode: string;
  crs: string | undefined;
  nameProperty: string | undefined;
  codeProperty: string | undefined;
  fromWeek: string | undefined;
  dryRun: boolean;
}

export const importBoundaries = (carry: Carry): CommandModule<object, Options> => ({
  command: 'boundaries <file>',
  describe: 'Läser in områdesgränser (GeoJSON)',
  builder: (yargs) =>
    yargs
      .positional('file', { type: 'string', demandOption: true, describe: 'GeoJSON-fil, även .gz' })
      .option('municipality', MUNICIPALITY_OPTION)
      .option('mode', {
        choices: ['replace', 'refine'],
        default: 'replace',
        describe: 'replace: nya områden att rapportera på. refine: mindre områden inuti dem som finns',
      })
      .option('crs', { type: 'string', describe: 'Koordinatsystem, EPSG:n, om filen inte säger rätt' })
      .option('name-property', { type: 'string', describe: 'Egenskap med områdets namn' })
      .option('code-property', { type: 'string', describe: 'Egenskap med områdets kod' })
      .option('from-week', { type: 'string', describe: 'Första vecka de gäller, till exempel 2026-W49' })
      .option('dry-run', {
        type: 'boolean',
        default: false,
        describe: 'Visar vad som skulle hända',
      }) as never,
  handler: (options) => carry(() => run(options)),
});

function run(options: Options): Promise<CommandResult> {
  return inWorkshop(async (workshop) => {
    const town = await townOf(workshop, options.municipality);
    const file: BoundaryInput = {
      fileName: path.basename(options.file),
      geoJson: await fileText(options.file),
      mode: options.mode === 'refine' ? 'REFINE' : 'REPLACE',
      crs: options.crs,
      nameProperty: options.nameProperty,
      codeProperty: options.codeProperty,
      fromWeek: options.fromWeek === undefined ? undefined : isoWeekSchema.parse(options.fromWeek),
    };
    const outcome = await maintainOrRehearse(workshop.database, town, options.dryRun, (tx) =>
      workshop.boundaries.apply(tx, file),
    );
    return told(outcome, options.dryRun);
  });
}

function told(outcome: BoundaryOutcome, dryRun: boolean): CommandResult {
  const { areas, ended, skipped, fromWeek, located, outside, withoutPosition, moved, findings } = outcome;
  return {
    lines: [
      ...findings.map(({ sentence }) => `  ${sentence}`),
      ...(dryRun ? ['Prov: ingenting är sparat.'] : []),
      `Inlästa områden: ${areas}, från vecka ${fromWeek}. Gamla som upphör: ${ended}. Överhoppade: ${skipped}.`,
      `Händelser med läge: ${located} i de nya områdena, ${outside} utanför. ${moved} har bytt område, ${withoutPosition} utan läge räknas till hela kommunen.`,
    ],
    data: { ...outcome, dryRun },
  };
}

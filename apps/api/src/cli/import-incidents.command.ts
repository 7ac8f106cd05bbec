import path from 'node:path';
import { PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import { SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { CommandModule } from 'yargs';
import { listSource } from '../import/list-source.js';
import type { ListOutcome } from '../list-import/list-console.js';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { maintainOrRehearse } from './dry-run.js';
import { fileBytes, fileText } from './read-file.js';
import { Refused } from './refusal.js';
import { inWorkshop, MUNICIPALITY_OPTION, partyOf, townOf } from './workshop.js';

interface Options extends CommonOptions {
  file: string;
  municipality: string | undefined;
  party: PartyKind;
  mapping: string | undefined;
  secrecy: SecrecyLevel;
  source: string | undefined;
  dryRun: boolean;
}

const LINES_TOLD = 20;

export const importIncidents = (carry: Carry): CommandModule<object, Options> => ({
  command: 'incidents <file>',
  describe: 'Läser in en händelselista (CSV, TSV, XLSX eller GeoJSON) för en part',
  builder: (yargs) =>
    yargs
      .positional('file', { type: 'string', demandOption: true, describe: 'Listan, även packad som .gz' })
      .option('municipality', MUNICIPALITY_OPTION)
      .option('party', { choices: PARTY_KINDS, demandOption: true, describe: 'Parten som händelserna blir' })
      .option('mapping', {
        type: 'string',
        describe: 'JSON-fil med vad kolumnerna betyder, se docs/incident-lists.md; annars gissas det',
      })
      .option('secrecy', { choices: SECRECY_LEVELS, default: 'SHARED', describe: 'Lägsta sekretessnivå' })
      .option('source', { type: 'string', describe: 'Källans namn; annars filens' })
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
    const party = await partyOf(workshop, town, options.party);
    const fileName = path.basename(options.file);
    const sent = {
      bytes: await fileBytes(options.file),
      fileName,
      source: listSource(options.source ?? fileName.replace(/\.gz$/, '')),
      mapping: options.mapping === undefined ? null : await mappingIn(options.mapping),
      secrecyLevel: options.secrecy,
    };
    const outcome = await maintainOrRehearse(workshop.database, { ...town, ...party }, options.dryRun, (tx) =>
      workshop.lists.readIn(tx, sent),
    );
    return told(outcome, options.dryRun);
  });
}

async function mappingIn(file: string): Promise<unknown> {
  const text = await fileText(file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused(`Filen ${file} är inte JSON.`);
  }
}

function told(outcome: ListOutcome, dryRun: boolean): CommandResult {
  const { total, imported, changed, duplicates, refused, findings } = outcome;
  return {
    lines: [
      ...findings.map(({ sentence, line }) =>
        line === null ? `  ${sentence}` : `  Rad ${line}: ${sentence}`,
      ),
      ...refused.slice(0, LINES_TOLD).map(({ line, sentence }) => `  Rad ${line} nekas: ${sentence}`),
      ...(dryRun ? ['Prov: ingenting är sparat.'] : []),
      `Av ${total} rader: ${imported} inlästa, ${changed} rättade, ${duplicates} dubbletter, ${refused.length} nekade.`,
    ],
    data: { ...outcome, dryRun },
  };
}

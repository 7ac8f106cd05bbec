import yargs from 'yargs';
import type { CommandResult } from './command-result.js';
import { auditHead, auditVerify } from './audit.commands.js';
import { listAgreements } from './agreement-list.command.js';
import { doctor } from './doctor.command.js';
import { addHub, addHubUnits, listHubs } from './hub.commands.js';
import { importBoundaries } from './import-boundaries.command.js';
import { importIncidents } from './import-incidents.command.js';
import { importPlaces } from './import-places.command.js';
import { importPoliceEvents } from './import-police-events.command.js';
import { addMunicipality } from './municipality-add.command.js';
import { readLogWho } from './read-log.commands.js';
import { sentenceOf, WrongUsage } from './refusal.js';
import { demo, listMunicipalities, migrateDatabase } from './small.commands.js';
import { SWEDISH } from './swedish.js';
import { endUser, listUsers } from './user.commands.js';
import { inviteUser } from './user-invite.command.js';

/** Where the command line writes: one line at a time. */
export interface Terminal {
  out: (line: string) => void;
  err: (line: string) => void;
}

const DONE = 0;
const REFUSED = 1;
const MISUSED = 2;

/**
 * Runs one command. Gives the exit code: 0 done, 1 refused or failed, 2 wrong usage. With `--json` the only thing on
 * the standard output is one line with one JSON object: `ok`, and the result or `error`.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const json = args.includes('--json');
  const fail = (code: number, sentence: string): number => {
    terminal.err(sentence);
    if (json) terminal.out(JSON.stringify({ ok: false, error: sentence }));
    return code;
  };
  let asked: Asked;
  try {
    asked = await parse(args);
  } catch (error) {
    return fail(MISUSED, error instanceof WrongUsage ? error.message : sentenceOf(error));
  }
  if (asked.work === null) {
    terminal.out(json ? JSON.stringify({ ok: true, help: asked.help }) : asked.help);
    return DONE;
  }
  try {
    const { lines, data, ok = true, code = ok ? DONE : REFUSED } = await asked.work();
    if (json) terminal.out(JSON.stringify({ ok, ...data }));
    else lines.forEach(terminal.out);
    return code;
  } catch (error) {
    return fail(REFUSED, sentenceOf(error));
  }
}

/** The work of a command, or the help that was asked for instead. */
interface Asked {
  work: (() => Promise<CommandResult>) | null;
  help: string;
}

async function parse(args: readonly string[]): Promise<Asked> {
  const asked: Asked = { work: null, help: '' };
  const carry = (work: () => Promise<CommandResult>) => void (asked.work = work);
  const parser = yargs()
    .scriptName('samlad')
    .locale('en')
    .updateStrings(SWEDISH as Record<string, string>)
    .usage('$0 <kommando>')
    .command('import', 'Läser in filer', (group) =>
      group
        .command(importBoundaries(carry))
        .command(importPoliceEvents(carry))
        .command(importIncidents(carry))
        .command(importPlaces(carry))
        .demandCommand(1, 'Ange vad som ska läsas in: boundaries, police-events, incidents eller places.'),
    )
    .command('municipality', 'Kommunerna i installationen', (group) =>
      group
        .command(addMunicipality(carry))
        .command(listMunicipalities(carry))
        .demandCommand(1, 'Ange add eller list.'),
    )
    .command('hub', 'Hubbarna: enheter som svarar och en part som väger samman', (group) =>
      group
        .command(addHub(carry))
        .command(addHubUnits(carry))
        .command(listHubs(carry))
        .demandCommand(1, 'Ange add, units eller list.'),
    )
    .command('seed', 'Fyller databasen', (group) =>
      group.command(demo(carry)).demandCommand(1, 'Ange vad databasen ska fyllas med: demo.'),
    )
    .command('user', 'Personerna och deras roller', (group) =>
      group
        .command(inviteUser(carry))
        .command(listUsers(carry))
        .command(endUser(carry))
        .demandCommand(1, 'Ange invite, list eller end.'),
    )
    .command('agreement', 'Överenskommelserna', (group) =>
      group.command(listAgreements(carry)).demandCommand(1, 'Ange list.'),
    )
    .command('audit', 'Loggen över ändringar', (group) =>
      group.command(auditVerify(carry)).command(auditHead(carry)).demandCommand(1, 'Ange verify eller head.'),
    )
    .command('readlog', 'Loggen över läsningar', (group) =>
      group.command(readLogWho(carry)).demandCommand(1, 'Ange who.'),
    )
    .command(migrateDatabase(carry))
    .command(doctor(carry))
    .option('json', { type: 'boolean', default: false, describe: 'Svarar med ett JSON-objekt' })
    .demandCommand(1, 'Ange ett kommando. --help visar dem.')
    .strictCommands()
    .strict()
    .version(false)
    .help('help', 'Visar hjälpen')
    .alias('help', 'h')
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new WrongUsage(message);
    });
  await parser.parseAsync(args as string[], {}, (_error, _argv, output) => {
    asked.help = output;
  });
  return asked;
}

import { runCli } from '../../apps/api/src/cli/run-cli.js';

export interface CliAnswer {
  code: number;
  out: string[];
  err: string[];
  /** The one object that `--json` prints. */
  json: any;
}

/** Runs the command line in this process on a database, as `npm run samlad` would in one of its own. */
export function cli(databaseUrl: string, ...args: string[]): Promise<CliAnswer> {
  return cliIn({ DATABASE_URL: databaseUrl }, ...args);
}

/** As `cli`, with more of an environment. */
export async function cliIn(environment: Record<string, string>, ...args: string[]): Promise<CliAnswer> {
  const wanted: Record<string, string> = { SAMLAD_MODE: 'demo', ...environment };
  const before = Object.fromEntries(Object.keys(wanted).map((name) => [name, process.env[name]]));
  Object.assign(process.env, wanted);
  const out: string[] = [];
  const err: string[] = [];
  try {
    const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
    return { code, out, err, json: args.includes('--json') ? JSON.parse(out.at(-1) ?? 'null') : null };
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

import { runCli } from '../../apps/api/src/cli/run-cli.js';

export interface CliAnswer {
  code: number;
  out: string[];
  err: string[];
  /** The one object that `--json` prints. */
  json: any;
}

/** Runs the command line in this process on a database, as `npm run samlad` would in one of its own. */
export async function cli(databaseUrl: string, ...args: string[]): Promise<CliAnswer> {
  const before = { url: process.env['DATABASE_URL'], mode: process.env['SAMLAD_MODE'] };
  process.env['DATABASE_URL'] = databaseUrl;
  process.env['SAMLAD_MODE'] = 'demo';
  const out: string[] = [];
  const err: string[] = [];
  try {
    const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
    return { code, out, err, json: args.includes('--json') ? JSON.parse(out.at(-1) ?? 'null') : null };
  } finally {
    process.env['DATABASE_URL'] = before.url;
    process.env['SAMLAD_MODE'] = before.mode;
  }
}

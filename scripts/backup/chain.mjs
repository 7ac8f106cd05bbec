import { buildIfChanged } from '../lib/build.mjs';
import { Failure } from '../lib/failure.mjs';
import { built } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';

const WHOLE = 0;
const NOT_COMPARED = 2;

/** Has Samlad's own command verify the chain of a database, against the heads in a folder. */
export async function verifyChain({ url, dataFolder }) {
  await buildIfChanged(['api']);
  // What is empty is not set: the addresses of the other roles would lead to another database.
  const others = { DATABASE_APP_URL: '', DATABASE_MAINTENANCE_URL: '' };
  const env = { ...process.env, ...others, DATABASE_URL: url, SAMLAD_DATA: dataFolder };
  const { code, output } = await run(process.execPath, [built.cli, 'audit', 'verify', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return chainVerdict(code, JSON.parse(output.trim().split('\n').at(-1) || '{}'));
}

/** What the answer of `audit verify` means for a restored database. */
export function chainVerdict(code, { firstBroken, warnings = [], error, entries = 0, heads = 0 }) {
  if (error) throw new Failure(`Kedjan kunde inte kontrolleras. ${error}`);
  const broken = firstBroken
    ? [`Kedjan är bruten: ${firstBroken.municipality}, post ${firstBroken.sequence}. ${firstBroken.what}`]
    : [];
  return {
    ok: code === WHOLE || (code === NOT_COMPARED && !firstBroken),
    sentences: [...broken, ...warnings],
    entries,
    heads,
  };
}

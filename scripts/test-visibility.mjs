import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { PLANTS } from '../test/visibility/locks/plants.mjs';
import { startEmbedded } from './lib/embedded-db.mjs';
import { inRoot } from './lib/paths.mjs';
import { tell, walkInShards } from './lib/visibility.mjs';

// npm run test:visibility: asks the API as every reader and looks for what she may not see. test/visibility/README.md.
const LOCKS = ['both', 'database', 'service', 'none'];
/** How many cases each of the walks of --prove takes. */
const CASES_TO_PROVE = 2000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    seed: { type: 'string', default: '1' },
    locks: { type: 'string', default: 'both' },
    plant: { type: 'string' },
    prove: { type: 'boolean', default: false },
    timing: { type: 'boolean', default: false },
    'until-found': { type: 'boolean', default: false },
    shards: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    json: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
  },
});
refuseUnless(LOCKS.includes(values.locks), `--locks är ett av ${LOCKS.join(', ')}.`);
refuseUnless(
  values.plant === undefined || values.plant in PLANTS,
  `--plant är ett av ${Object.keys(PLANTS).join(', ')}.`,
);

const given = process.env.TEST_DATABASE_URL || undefined;
const cluster = given ? undefined : await startEmbedded(inRoot('.data/test-pg'));
const options = {
  cases: Number(values.cases ?? (values.prove ? CASES_TO_PROVE : 10_000)),
  seed: Number(values.seed),
  locks: PLANTS[values.plant]?.locks ?? values.locks,
  plant: values.plant,
  timing: values.timing,
  log: values.log,
  untilFound: values['until-found'],
  shards: values.timing ? 1 : Number(values.shards),
  server: given ?? cluster.url,
};
try {
  process.exitCode = values.prove ? await prove() : await once();
} finally {
  await cluster?.release();
}

async function once() {
  const { found, ...summary } = await walkInShards(options);
  if (!values.json) tell(found);
  console.log(JSON.stringify({ ...summary, found: found.slice(0, 5) }));
  return summary.leaks + summary.missing > 0 ? 1 : 0;
}

/** Every combination of locks and every planted leak; 0 when each walk finds what it must and nothing else. */
async function prove() {
  const tries = [
    ...LOCKS.map((locks) => ({ name: `lås: ${locks}`, locks, mustLeak: locks === 'none' })),
    ...Object.keys(PLANTS).map((plant) => ({
      name: `planterad: ${plant}`,
      locks: PLANTS[plant].locks ?? 'both',
      plant,
      untilFound: true,
      mustLeak: true,
    })),
  ];
  const walks = [];
  for (const { name, mustLeak, ...how } of tries) {
    const { cases, leaks, missing, seconds, firstAt } = await walkInShards({ ...options, ...how });
    const asItMust = mustLeak ? leaks > 0 : leaks + missing === 0;
    walks.push({ name, cases, leaks, missing, seconds, firstAt, asItMust });
    console.log(
      `${asItMust ? 'ja ' : 'NEJ'}  ${name.padEnd(20)} ${leaks} läckor, ${missing} saknas på ${cases} fall`,
    );
  }
  const failed = walks.filter(({ asItMust }) => !asItMust).length;
  console.log(JSON.stringify({ cases: options.cases, failed, walks }));
  return failed > 0 ? 1 : 0;
}

function refuseUnless(fine, sentence) {
  if (fine) return;
  console.error(sentence);
  process.exit(2);
}

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SHARD = fileURLToPath(new URL('./visibility-shard.mjs', import.meta.url));

/** Walks in as many processes as there are shards, and adds up what they tell. */
export async function walkInShards(options) {
  const started = performance.now();
  const parts = await Promise.all(
    Array.from({ length: options.shards }, (_, shard) => walkInOne({ ...options, shard })),
  );
  return added(parts, options, Math.round((performance.now() - started) / 100) / 10);
}

/** One shard in a process of its own; what it prints goes to standard error. */
function walkInOne(options) {
  return new Promise((resolve, reject) => {
    const child = fork(SHARD, [], { stdio: ['ignore', 2, 2, 'ipc'] });
    let result;
    child.on('message', (message) => (result = message));
    child.on('exit', (code) =>
      result ? resolve(result) : reject(new Error(`En del av vandringen dog (${code}).`)),
    );
    child.send(options);
  });
}

function added(parts, options, seconds) {
  const sum = (name) => parts.reduce((total, part) => total + part[name], 0);
  const union = (name) => [...new Set(parts.flatMap((part) => part[name]))];
  const fields = union('fields');
  const unasked = (parts[0]?.unasked ?? []).filter((field) => !fields.includes(field));
  return {
    cases: sum('cases'),
    leaks: sum('leaks'),
    missing: sum('missing'),
    worlds: sum('worlds'),
    readers: sum('readers'),
    operations: new Set(parts.flatMap((part) => Object.keys(part.operations))).size,
    seconds,
    outcomes: outcomesOf(parts),
    firstAt: firstOf(parts, options.shards),
    changes: parts.flatMap(({ changes }) => Object.values(changes)).reduce((total, one) => total + one, 0),
    kindsOfChanges: new Set(parts.flatMap(({ changes }) => Object.keys(changes))).size,
    marks: sum('marks'),
    fields: fields.length,
    fieldsNotAsked: unasked.length,
    operationsByReader: union('cells').length,
    locks: options.locks,
    plant: options.plant ?? null,
    seed: options.seed,
    ...(options.timing ? { cliffsDelta: parts[0]?.cliffsDelta } : {}),
    found: parts.flatMap(({ found }) => found),
  };
}

/** How the operations ended, over all of them. */
function outcomesOf(parts) {
  const all = {};
  for (const { outcomes } of parts) {
    for (const [operation, counts] of Object.entries(outcomes)) {
      const known = (all[operation] ??= {});
      for (const [name, count] of Object.entries(counts)) known[name] = (known[name] ?? 0) + count;
    }
  }
  return all;
}

/** After about how many cases something was first found; null for nothing. */
function firstOf(parts, shards) {
  const firsts = parts.flatMap(({ firstAt }) => firstAt ?? []);
  return firsts.length === 0 ? null : Math.min(...firsts) * shards;
}

/** What was found, like with like, the most frequent first. */
export function tell(found) {
  const groups = new Map();
  for (const one of found) {
    const name = one.kind === 'leak' ? `LÄCKA ${one.at} ${one.what.slice(0, 60)}` : `SAKNAS ${one.at}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  for (const [name, those] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const [{ reader, world, args, what }] = those;
    console.log(`${those.length} × ${name}`);
    console.log(`    värld ${world}, ${reader}, ${JSON.stringify(args)?.slice(0, 300)}`);
    console.log(`    ${what.slice(0, 1200)}`);
  }
}

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, fullSentence } from './failure.mjs';
import { withLock } from './lock.mjs';
import { built, inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';

const COMMON = ['package.json', 'package-lock.json', 'tsconfig.json', 'libs'];

/** What is built: its name for people, its sources, what it makes, and the command. */
const PRODUCTS = [
  {
    name: 'api',
    sources: [...COMMON, 'nest-cli.json', 'apps/api', 'migrations'],
    results: [built.api],
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  },
  {
    name: 'web',
    sources: [...COMMON, 'apps/web', 'apps/api/schema.graphql'],
    results: [built.web, built.documents],
    command: ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'],
  },
];

/** Builds `api`, `web` or both, each only when its sources have changed. Everything it says goes to stderr. */
export async function buildIfChanged(names = ['api', 'web']) {
  const wanted = PRODUCTS.filter((product) => names.includes(product.name));
  if (wanted.every(isBuilt)) return;
  await withLock(inRoot('dist/build.lock'), async () => {
    const changed = wanted.filter((product) => !isBuilt(product));
    if (changed.length) console.error(`Bygger ${changed.map((product) => product.name).join(' och ')} …`);
    const failures = (await Promise.all(changed.map(build))).filter(Boolean);
    if (failures.length) throw new Failure(failures.join('\n'));
  });
}

const stampOf = (product) => inRoot(`dist/${product.name}.stamp`);

function isBuilt(product) {
  if (![...product.results, stampOf(product)].every((file) => fs.existsSync(file))) return false;
  return fs.readFileSync(stampOf(product), 'utf8') === fingerprint(product.sources);
}

/** Builds one product; resolves to a sentence when it failed. The stamp is written last, so a killed build is redone. */
async function build(product) {
  const before = fingerprint(product.sources);
  fs.rmSync(stampOf(product), { force: true });
  const { code, output } = await run(process.execPath, product.command, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code === 0 && product.results.every((file) => fs.existsSync(file))) {
    fs.writeFileSync(stampOf(product), before);
    return undefined;
  }
  process.stderr.write(output);
  if (/ENOSPC|EDQUOT|no space left/i.test(output)) return fullSentence(inRoot('dist'));
  return `Bygget av ${product.name} misslyckades; orsaken står på raderna ovanför.`;
}

/** Hash of names and contents of the sources, tests apart. */
function fingerprint(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources)
    for (const file of filesIn(source)) hash.update(file).update(fs.readFileSync(inRoot(file)));
  return hash.digest('hex');
}

function filesIn(source) {
  const stat = fs.statSync(inRoot(source), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return /\.spec\.tsx?$/.test(source) ? [] : [source];
  return fs
    .readdirSync(inRoot(source))
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesIn(path.posix.join(source, name)));
}

import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { inRoot, root } from './lib/paths.mjs';

// npm run suppression:proof: publishes random tables, and random municipalities' releases by the API's own code, and a linear program
// tries to work out what is hidden in them.
// --plant NAME publishes with a mistake that the program must find. docs/suppression.md.
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    releases: { type: 'string' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const options = { root, configFile: false, logLevel: 'error', resolve: { tsconfigPaths: true } };
const load = async (path) => (await runnerImport(inRoot(path), options)).module;
const tables = await load('libs/suppression/test/proof.ts');
const towns = await load('test/support/release-proof.ts');

const { plant } = values;
if (plant !== undefined && !(plant in tables.PLANTS) && !(plant in towns.RELEASE_PLANTS)) {
  console.error(
    `--plant är ett av ${Object.keys({ ...tables.PLANTS, ...towns.RELEASE_PLANTS }).join(', ')}.`,
  );
  process.exit(2);
}
const cases = Number(values.cases);
const seed = Number(values.seed);
const releases = Number(values.releases ?? Math.ceil(cases / 10));
const ofTables = plant in towns.RELEASE_PLANTS ? null : tables.prove(cases, seed, tables.PLANTS[plant]);
const ofTowns =
  plant in tables.PLANTS ? null : towns.proveReleases(releases, seed, towns.RELEASE_PLANTS[plant]);
if (!values.json) {
  for (const { tables: of, derived } of ofTables?.worst ?? [])
    console.log(`Vecka ${derived.week}: ${JSON.stringify(derived)} kan räknas ut ur ${of}`);
  for (const { seed: town, audience, derived } of ofTowns?.worst ?? [])
    console.log(`${audience}, kommun ${town}: ${JSON.stringify(derived)} kan räknas ut`);
}
const { worst: _, ...one } = ofTables ?? {};
const { worst: __, ...other } = ofTowns ?? {};
const proof = { ...one, ...other };
console.log(JSON.stringify(proof));
const found =
  (proof.derived ?? 0) +
  (proof.auditFindings ?? 0) +
  (proof.releaseDerived ?? 0) +
  (proof.releaseRefused ?? 0);
process.exitCode = found > 0 ? 1 : 0;

import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { inRoot, root } from './lib/paths.mjs';

// npm run suppression:proof: publishes random tables, and a linear program tries to work out what is hidden in them.
// --plant NAME publishes with a mistake that the program must find. docs/suppression.md.
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const { module } = await runnerImport(inRoot('libs/suppression/test/proof.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
});
if (values.plant !== undefined && !(values.plant in module.PLANTS)) {
  console.error(`--plant är ett av ${Object.keys(module.PLANTS).join(', ')}.`);
  process.exit(2);
}
const { worst, ...proof } = module.prove(
  Number(values.cases),
  Number(values.seed),
  values.plant === undefined ? undefined : module.PLANTS[values.plant],
);
if (!values.json)
  for (const { tables, derived } of worst)
    console.log(`Vecka ${derived.week}: ${JSON.stringify(derived)} kan räknas ut ur ${tables}`);
console.log(JSON.stringify(proof));
process.exitCode = proof.derived + proof.auditFindings > 0 ? 1 : 0;

import { staticSteps } from './lib/static-steps.mjs';
import { printFailures, printTable, runSteps } from './lib/steps.mjs';
import { vitestStep } from './lib/test-steps.mjs';

const all = [vitestStep('tests'), ...staticSteps];
const wanted = process.argv.slice(2);
const steps = wanted.length ? all.filter(({ name }) => wanted.some((word) => name.includes(word))) : all;

if (!steps.length) {
  console.error(`Inget steg heter så; stegen är ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const results = await runSteps(steps);
printFailures(results);
printTable(results);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);

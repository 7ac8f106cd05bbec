import fs from 'node:fs';
import { buildIfChanged } from './lib/build.mjs';
import { totals } from './lib/counts.mjs';
import { needChromium } from './lib/debian.mjs';
import { inRoot } from './lib/paths.mjs';
import { staticSteps } from './lib/static-steps.mjs';
import { printFailures, printTable, runSteps } from './lib/steps.mjs';
import { debianStep, journeySteps, vitestStep, walkStep } from './lib/test-steps.mjs';

const bothEnds = process.env.SAMLAD_TEST_BOTH === '1';
const cases = bothEnds ? 10_000 : 1_000;

const build = {
  name: 'build',
  work: async () => {
    await buildIfChanged();
    return { ok: true };
  },
};

const browser = {
  name: 'browser',
  work: async () => {
    await needChromium();
    return { ok: true };
  },
};

const early = await runSteps([vitestStep('tests'), build, browser, ...staticSteps]);
const oldPostgres = bothEnds ? debianStep() : undefined;
const late = [
  ...(await runSteps([...(oldPostgres ? [oldPostgres] : []), walkStep(cases)])),
  ...(await runSteps(journeySteps)),
];
const results = [...early, ...late];

printFailures(results);
printTable(results);
if (bothEnds && !oldPostgres)
  console.log('Debians PostgreSQL är inte installerad: API-testerna kördes bara på den inbyggda.');
const { passed, failed, skipped, passedOver } = totals(results);
if (skipped) sayWhatWasPassedOver();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

function sayWhatWasPassedOver() {
  const why = fs.existsSync(inRoot('../shared'))
    ? ''
    : ' (mappen ../shared med verkliga data finns inte här)';
  const files = [...new Set(passedOver.map((file) => file.replace(`${inRoot('.')}/`, '')))];
  console.log(`${skipped} tester hoppades över${why}: ${files.join(', ')}`);
}

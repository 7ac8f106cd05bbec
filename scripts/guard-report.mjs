import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

// npm run guard:report -- --json: how well the guard finds what it must, and how often it speaks in vain. docs/guard.md.
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    worst: { type: 'string', default: '12' },
    every: { type: 'string', default: '1' },
  },
});
const { module } = await runnerImport('./libs/guard/test/measure.ts', {
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
});
const { measured, confusion, concern, misses } = module.measure({
  eachForm: 200,
  names: 2000,
  everyNotice: Number(values.every),
  seed: 1,
});

console.log('Planterat → funnet som');
console.table(confusion);
console.log('Oro för ett barn (R15), per meningssamling; recallConcern är den första');
console.table(concern);
for (const [kind, texts] of Object.entries(misses)) {
  console.log(`\n${kind}: ${texts.length}`);
  for (const text of texts.slice(0, Number(values.worst))) console.log(`  ${text.replaceAll(/\s+/g, ' ')}`);
}
if (measured.notices === 0)
  console.log('\nPolisens texter saknas (../shared/data), den delen hoppades över.');
if (!values.json) console.table(measured);
console.log(JSON.stringify(measured));

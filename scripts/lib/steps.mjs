import { cpus } from 'node:os';
import { root } from './paths.mjs';
import { run } from './processes.mjs';

const AT_ONCE = Math.min(2, cpus().length);

/** A step that runs a program of node_modules; its output is shown only when it fails. */
export function program(name, file, args = [], env = {}) {
  return {
    name,
    work: async () => {
      const command = [`node_modules/${file}`, ...args];
      const { code, output } = await run(process.execPath, command, {
        cwd: root,
        env: { ...process.env, ...env },
      });
      return { ok: code === 0, output };
    },
  };
}

/**
 * Runs the steps in their order, two at a time, and prints each as it ends.
 * A step is `{ name, work }`, its work resolves to `{ ok, output?, note? }`; the answer has `seconds` too.
 */
export async function runSteps(steps) {
  const waiting = [...steps];
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step);
      report(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return steps.map((step) => results.find((result) => result.name === step.name));
}

async function runStep({ name, work }) {
  const begun = performance.now();
  const result = await work().catch((error) => ({ ok: false, output: error.sentence ?? error.stack }));
  return { name, seconds: (performance.now() - begun) / 1000, ...result };
}

function report({ name, ok, seconds, output, note }) {
  console.log(`${ok ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s${note ? ` · ${note}` : ''}`);
  if (!ok && output) console.log(output.trimEnd());
}

/** Prints all steps as a table. */
export function printTable(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const { name, ok, seconds, note } of results) {
    const time = seconds.toFixed(1).padStart(6);
    console.log(`  ${name.padEnd(width)}  ${ok ? 'ok    ' : 'FAILED'} ${time} s${note ? `  ${note}` : ''}`);
  }
  console.log('');
}

const MOST_LINES = 12;

/** Prints, last of all, what failed and what passed only at the second try: the end of a log is what is read. */
export function printFailures(results) {
  for (const { name, ok, output, counts } of results) {
    const failures = counts?.failures ?? [];
    for (const { file, name: test, message } of failures) printOne(`✗ ${name}: ${file} › ${test}`, message);
    if (!ok && failures.length === 0)
      printOne(`✗ ${name}`, (output ?? '').trimEnd().split('\n').slice(-MOST_LINES).join('\n'));
    for (const { file, name: test, message } of counts?.unsteady ?? [])
      printOne(`↻ only at the second try: ${name}: ${file} › ${test}`, message);
  }
}

function printOne(head, message = '') {
  console.log(head.replaceAll(`${root}/`, ''));
  const lines = message.split('\n').filter((line) => !line.includes('/node_modules/'));
  for (const line of lines.slice(0, MOST_LINES)) console.log(`    ${line.slice(0, 240)}`);
}

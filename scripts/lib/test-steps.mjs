import fs from 'node:fs';
import path from 'node:path';
import { playwrightCounts, vitestCounts, withSecondTry } from './counts.mjs';
import { startCluster } from './cluster.mjs';
import { debianPrograms } from './debian-db.mjs';
import { inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';

const reports = inRoot('test-results');

function freshReport(name) {
  fs.mkdirSync(reports, { recursive: true });
  const file = path.join(reports, `${name}.json`);
  fs.rmSync(file, { force: true });
  return file;
}

const noteOf = ({ passed, failed, skipped, unsteady = [] }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${
    unsteady.length ? `, ${unsteady.length} only at the second try` : ''
  }`;

/** So many files are tried again; when more have failed it is no accident. */
const MOST_AGAIN = 6;

const resultOf = ({ code, output, counts }) => {
  const ok = code === 0 && counts.failed === 0;
  return { ok, output, counts, note: noteOf(counts) };
};

/**
 * A run of tests, and of the files in which something failed once more, alone. A machine that is used by others at the same time fails
 * a test now and then; what passes only then is named at the end, and is a fault to look for.
 */
async function tryTwice(runTests) {
  const first = await runTests([]);
  const again = [...new Set(first.counts.failures.map(({ file }) => file))];
  if (again.length === 0 || again.length > MOST_AGAIN) return resultOf(first);
  const second = await runTests(again);
  return resultOf({
    code: second.code,
    output: `${first.output}\n\nOnce more: ${again.join(', ')}\n${second.output}`,
    counts: withSecondTry(first.counts, second.counts),
  });
}

/** A Vitest run as a step; its counts are read from the JSON report, never from the screen. */
export function vitestStep(name, args = [], env = {}) {
  const runTests = async (files) => {
    const file = freshReport(name.replaceAll(/\W+/g, '-'));
    const { code, output } = await run(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...args,
        ...files,
      ],
      { cwd: root, env: { ...process.env, ...env } },
    );
    return { code, output, counts: vitestCounts(file) };
  };
  return { name, work: () => tryTwice(runTests) };
}

/** Long ones that say nothing of the database's version: all rows of a big file, and a process that is killed. */
const ONCE = ['test/api/chicago.spec.ts', 'test/api/killed-in-*.spec.ts'];

/** The API tests once more on Debian's PostgreSQL, whose SQL is older than the embedded one's. */
export function debianStep() {
  const programs = debianPrograms();
  if (!programs) return undefined;
  const name = `api on PostgreSQL ${programs.version}`;
  return {
    name,
    work: async () => {
      const cluster = await startCluster(inRoot('.data/test-pg-debian'), programs);
      try {
        const args = ['--project', 'api', ...ONCE.flatMap((file) => ['--exclude', file])];
        return await vitestStep(name, args, { TEST_DATABASE_URL: cluster.url }).work();
      } finally {
        await cluster.stop();
      }
    },
  };
}

/** The walk after what nobody may see as a step: one test, of so many cases. */
export function walkStep(cases) {
  return {
    name: 'visibility',
    work: async () => {
      const { code, output } = await run(
        process.execPath,
        ['scripts/test-visibility.mjs', '--cases', String(cases)],
        { cwd: root, env: process.env },
      );
      const ok = code === 0;
      const counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, passedOver: [] };
      return { ok, output, counts, note: `${cases} cases` };
    },
  };
}

const SHARDS = 2;
const FIRST_PORT = 3105;

/** The browser journeys as steps, each a part of the files on a demo of its own; playwright.config.ts starts the product. */
export const journeySteps = Array.from({ length: SHARDS }, (_, index) => {
  const runTests = async (files) => {
    const file = freshReport(`journeys-${index + 1}`);
    const what = files.length ? files : [`--shard=${index + 1}/${SHARDS}`];
    const { code, output } = await run(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json', ...what],
      {
        cwd: root,
        env: {
          ...process.env,
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          SAMLAD_E2E_PORT: String(FIRST_PORT + index),
        },
      },
    );
    return { code, output, counts: playwrightCounts(file) };
  };
  return { name: `journeys ${index + 1} of ${SHARDS}`, work: () => tryTwice(runTests) };
});

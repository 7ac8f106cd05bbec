import fs from 'node:fs';

/** A run that left no readable report has failed once. */
const NO_REPORT = { passed: 0, failed: 1, skipped: 0, passedOver: [], failures: [], files: {} };

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Counts, failures (`{ file, name, message }`) and passed tests by file, of a list of tests. */
function countsOf(tests) {
  const of = (status) => tests.filter((test) => test.status === status);
  const files = {};
  for (const { file } of of('passed')) files[file] = (files[file] ?? 0) + 1;
  return {
    passed: of('passed').length,
    failed: of('failed').length,
    skipped: of('skipped').length,
    passedOver: of('skipped').map(({ file }) => file),
    failures: of('failed').map(({ file, name, message }) => ({ file, name, message })),
    files,
  };
}

const VITEST_STATUS = { passed: 'passed', failed: 'failed' };

/** Counts of a Vitest JSON report. A file that could not be loaded, and a run without a single test, count as one failed. */
export function vitestCounts(file) {
  const report = read(file);
  if (!report || report.numTotalTests === 0) return NO_REPORT;
  return countsOf(
    report.testResults.flatMap((suite) => {
      const tests = suite.assertionResults.map(({ status, fullName, failureMessages }) => ({
        file: suite.name,
        name: fullName,
        status: VITEST_STATUS[status] ?? 'skipped',
        message: failureMessages?.join('\n') ?? '',
      }));
      const isUnloaded = suite.status === 'failed' && !tests.some(({ status }) => status === 'failed');
      const unloaded = { file: suite.name, name: '(hela filen)', status: 'failed', message: suite.message };
      return isUnloaded ? [...tests, unloaded] : tests;
    }),
  );
}

const PLAYWRIGHT_STATUS = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' };

function journeysOf(suite) {
  const specs = suite.specs.flatMap(({ file, title, tests }) =>
    tests.map(({ status, results }) => ({
      file: `test/e2e/${file}`,
      name: title,
      status: PLAYWRIGHT_STATUS[status],
      message: results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n'),
    })),
  );
  return [...specs, ...(suite.suites ?? []).flatMap(journeysOf)];
}

/** Counts of a Playwright JSON report; what kept it from running at all counts as failed. */
export function playwrightCounts(file) {
  const report = read(file);
  if (!report) return NO_REPORT;
  const counts = countsOf(report.suites.flatMap(journeysOf));
  return counts.failed ? counts : { ...counts, failed: report.errors.length };
}

/**
 * A first run and a second one of the files in which something had failed, as one: what passed the second time has passed, and is
 * named as `unsteady`.
 */
export function withSecondTry(first, second) {
  const again = new Set(first.failures.map(({ file }) => file));
  const passedBefore = Object.entries(first.files).filter(([file]) => !again.has(file));
  const isSame = (one) => (other) => one.file === other.file && one.name === other.name;
  return {
    ...second,
    passed: passedBefore.reduce((sum, [, passed]) => sum + passed, second.passed),
    skipped: first.skipped,
    passedOver: first.passedOver,
    unsteady: first.failures.filter((failure) => !second.failures.some(isSame(failure))),
  };
}

/** The sum over steps: their tests, and one failed for a step without tests that failed. */
export function totals(results) {
  const sum = { passed: 0, failed: 0, skipped: 0, passedOver: [] };
  for (const { ok, counts } of results) {
    if (!counts) {
      sum.failed += ok ? 0 : 1;
      continue;
    }
    sum.passed += counts.passed;
    sum.failed += counts.failed || (ok ? 0 : 1);
    sum.skipped += counts.skipped;
    sum.passedOver.push(...counts.passedOver);
  }
  return sum;
}

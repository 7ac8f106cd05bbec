import fs from 'node:fs';

/** A run that left no readable report has failed once. */
const NO_REPORT = { passed: 0, failed: 1, skipped: 0, passedOver: [] };

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Counts of a Vitest JSON report. A file that could not be loaded, and a run without a single test, count as one failed. */
export function vitestCounts(file) {
  const report = read(file);
  if (!report || report.numTotalTests === 0) return NO_REPORT;
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
    passedOver: report.testResults.flatMap((suite) =>
      suite.assertionResults
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(() => suite.name),
    ),
  };
}

/** Counts of a Playwright JSON report; a journey that passed only at the second try has passed. */
export function playwrightCounts(file) {
  const report = read(file);
  if (!report) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + (unexpected ? 0 : report.errors.length),
    skipped,
    passedOver: Array.from({ length: skipped }, () => 'test/e2e'),
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

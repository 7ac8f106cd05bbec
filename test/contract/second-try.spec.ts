import { describe, expect, it } from 'vitest';
import { withSecondTry, type Counts } from '../../scripts/lib/counts.mjs';

const failure = (file: string, name: string) => ({ file, name, message: `${name} fell` });
const counts = (files: Counts['files'], ...failures: Counts['failures']): Counts => ({
  passed: Object.values(files).reduce((sum, passed) => sum + passed, 0),
  failed: failures.length,
  skipped: 1,
  passedOver: ['a'],
  failures,
  files,
});

describe('files in which something failed are run once more', () => {
  const first = counts({ a: 5, b: 2 }, failure('b', 'one'), failure('b', 'two'));

  it('what passes then has passed, and is named', () => {
    const both = withSecondTry(first, counts({ b: 4 }));
    expect(both).toMatchObject({ passed: 9, failed: 0, skipped: 1, passedOver: ['a'] });
    expect(both.unsteady).toEqual([failure('b', 'one'), failure('b', 'two')]);
  });

  it('what fails then too has failed', () => {
    const both = withSecondTry(first, counts({ b: 3 }, failure('b', 'two')));
    expect(both).toMatchObject({ passed: 8, failed: 1, failures: [failure('b', 'two')] });
    expect(both.unsteady).toEqual([failure('b', 'one')]);
  });

  it('what fails only then has failed', () => {
    const both = withSecondTry(counts({ a: 5 }, failure('b', 'one')), counts({}, failure('b', 'three')));
    expect(both).toMatchObject({ passed: 5, failed: 1, failures: [failure('b', 'three')] });
  });
});

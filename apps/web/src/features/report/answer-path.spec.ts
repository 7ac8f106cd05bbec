import { describe, expect, it } from 'vitest';
import { controlId, pathKey, withoutValue, withValue } from './answer-path';

describe('a value at a path', () => {
  const answers = {
    outlook: '',
    added: { counts: { FLE: { THEFT: 1 } } },
    needs: [{ text: 'a' }, { text: 'b' }],
  };

  it('is put in place without touching what lies beside', () => {
    const next = withValue(answers, ['added', 'counts', 'FLE', 'THEFT'], 2);
    expect(next.added.counts.FLE.THEFT).toBe(2);
    expect(answers.added.counts.FLE.THEFT).toBe(1);
    expect(next.needs).toBe(answers.needs);
  });

  it('is taken away without touching what lies beside, and is nothing where nothing is', () => {
    expect(withoutValue(answers, ['added', 'counts'])).toEqual({ ...answers, added: {} });
    expect(withoutValue(answers, ['marks', 'needs.0'])).toEqual(answers);
  });

  it('is put in a row of a list', () => {
    expect(withValue(answers, ['needs', 1, 'text'], 'c').needs).toEqual([{ text: 'a' }, { text: 'c' }]);
  });

  it('makes the objects that are missing on the way', () => {
    expect(withValue({ added: {} }, ['added', 'arenas', 'VAR'], ['PARK'])).toEqual({
      added: { arenas: { VAR: ['PARK'] } },
    });
  });
});

it('has one text and one id', () => {
  expect(pathKey(['assessments', 'HUD-FLE', 'level'])).toBe('assessments.HUD-FLE.level');
  expect(controlId(['needs', 0, 'text'])).toBe('svar-needs-0-text');
});

import { describe, expect, it } from 'vitest';
import { findCategories } from '../src/find-categories.js';
import { CATEGORIES } from '../src/incident-categories.js';
import { phrases } from './everyday-phrases.js';

const TOP = 3;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

describe('what people type', () => {
  const answers = phrases().map(({ phrase, code }) => {
    const found = findCategories(phrase, TOP).map((category) => category.code);
    return { phrase, code, found };
  });
  const first = answers.filter(({ code, found }) => found[0] === code);
  const amongThree = answers.filter(({ code, found }) => found.includes(code));

  it('covers every category with four phrases or more, over two hundred in all', () => {
    const counts = CATEGORIES.map(({ code }) => answers.filter((answer) => answer.code === code).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4);
    expect(answers.length).toBeGreaterThan(200);
  });

  it('is answered with what they mean among the first three, and nearly always first', () => {
    const missed = answers
      .filter(({ code, found }) => found[0] !== code)
      .map(({ phrase, code, found }) => `${phrase}: ${code}, got ${found.join(' ')}`);
    process.stdout.write(
      `${answers.length} phrases: first ${percent(first.length / answers.length)}, among three ` +
        `${percent(amongThree.length / answers.length)}\n${missed.join('\n')}\n`,
    );
    expect(first.length / answers.length).toBeGreaterThanOrEqual(0.9);
    expect(amongThree.length / answers.length).toBeGreaterThanOrEqual(0.97);
  });
});

import { text } from '../rules/view.js';
import { EVERYBODY, type Expectation, READERS } from './expectation.js';

/** Everybody is given the names of the town's own places, so that they are not taken for people. */
export const guardTerms: Expectation = {
  roles: EVERYBODY,
  check: ({ view, answer, judge }) => {
    if (typeof answer.places !== 'string') return;
    const given = new Set(answer.places.split('\n'));
    const left = view.of('place').filter((row) => !given.has(text(row, 'name')));
    judge.same('.places', left.length, 0);
  },
};

/** How the guard is set and what it has led to, in figures of the whole town. */
export const guardSettings: Expectation = {
  roles: READERS,
  check: ({ answer, judge }) => {
    if (answer.weeks !== undefined) judge.same('.weeks', answer.weeks, 13);
  },
};

/** A party's own reasons for exactly one text; nobody in the walk has given any for what it asks about. */
export const keptFindings: Expectation = {
  roles: [...READERS, 'REPORTER'],
  mayRefuse: () => true,
  check: ({ answer, judge }) => judge.same('.length', answer.length, 0),
};

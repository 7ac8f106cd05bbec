import { describe, expect, it } from 'vitest';
import { keepOwnChanges } from './keep-own-changes';

const started = { title: 'Närvaro', cause: '', polygon: [1, 2] };

describe('keeping own changes over somebody else’s', () => {
  it('takes the other’s where nothing was changed here', () => {
    const mine = { ...started, cause: 'Mörkt' };
    const theirs = { ...started, title: 'Ökad närvaro' };
    expect(keepOwnChanges(started, mine, theirs)).toEqual({
      title: 'Ökad närvaro',
      cause: 'Mörkt',
      polygon: [1, 2],
    });
  });

  it('keeps the own where both have changed', () => {
    const mine = { ...started, title: 'Min' };
    expect(keepOwnChanges(started, mine, { ...started, title: 'Din' }).title).toBe('Min');
  });

  it('does not take an equal copy for a change', () => {
    const mine = { ...started, polygon: [1, 2] };
    expect(keepOwnChanges(started, mine, { ...started, polygon: [3] }).polygon).toEqual([3]);
  });
});

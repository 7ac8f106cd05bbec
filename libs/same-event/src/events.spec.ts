import { describe, expect, it } from 'vitest';
import { eventsOf } from './events.js';

const link = (firstId: string, secondId: string) => ({ firstId, secondId });

describe('events', () => {
  it('join what is linked through others, in whatever order the links come', () => {
    for (const links of [
      [link('a', 'b'), link('b', 'c'), link('d', 'e')],
      [link('d', 'e'), link('b', 'c'), link('a', 'b'), link('a', 'c')],
    ]) {
      const events = eventsOf(links);
      expect(events.areOne('a', 'c')).toBe(true);
      expect(events.areOne('e', 'd')).toBe(true);
      expect(events.areOne('a', 'd')).toBe(false);
      expect(events.areOne('x', 'x')).toBe(true);
      expect(events.areOne('x', 'a')).toBe(false);
    }
  });
});

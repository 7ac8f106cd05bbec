import { test as base } from '@playwright/test';
import { People } from './people.js';

/** A journey: the people who take part in it sign in through `people`. */
export const test = base.extend<{ people: People }>({
  people: async ({ browser }, run) => {
    const people = new People(browser);
    await run(people);
    await people.leave();
  },
});

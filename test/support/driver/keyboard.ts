import { expect, type Locator } from '@playwright/test';
import type { Screen } from './screen.js';

const MOST_STEPS = 120;

/** Somebody who has no pointer: every step is a key, and where the focus stands is always seen. */
export class Keyboard {
  constructor(private readonly screen: Screen) {}

  press(...keys: string[]) {
    return this.screen.press(...keys);
  }

  type(text: string) {
    return this.screen.type(text);
  }

  /** Tabs onward until the focus stands on `target`, and sees that it does. */
  async tabTo(target: Locator) {
    await expect(target).toBeAttached();
    for (let step = 0; step < MOST_STEPS && !(await isFocused(target)); step += 1) await this.press('Tab');
    await expect(target).toBeFocused();
    expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  }

  /** Tabs to a button or link and presses it. */
  async use(target: Locator) {
    await this.tabTo(target);
    await this.press('Enter');
  }
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

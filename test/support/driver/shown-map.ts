import { expect, type Locator } from '@playwright/test';
import type { Screen } from './screen.js';

/** A point of a shape's box: 0, 0 is its north-west corner and 1, 1 its south-east. */
export type Corner = readonly [x: number, y: number];

const MIDDLE: Corner = [0.5, 0.5];

/** A map on the screen, used with the pointer. */
export class ShownMap {
  constructor(
    private readonly screen: Screen,
    private readonly name: string,
  ) {}

  get whole(): Locator {
    return this.screen.map(this.name);
  }

  area(name: string): Locator {
    return this.whole.getByRole('button', { name: new RegExp(`^${name}(,|$)`) });
  }

  measure(title: string): Locator {
    return this.whole.getByRole('button', { name: `Insats: ${title}` });
  }

  async clickArea(name: string) {
    await this.clickAt(this.area(name), MIDDLE);
  }

  /** Clicks somewhere in the box around a shape. */
  async clickAt(shape: Locator, [x, y]: Corner) {
    await this.whole.scrollIntoViewIfNeeded();
    await this.isStill(shape);
    const box = await shape.boundingBox();
    expect(box).not.toBeNull();
    const { mouse } = this.screen.page;
    await mouse.move(box!.x + box!.width * x, box!.y + box!.height * y, { steps: 2 });
    await mouse.down();
    await mouse.up();
  }

  /** Waits until the map has come to rest. */
  private async isStill(shape: Locator) {
    await expect(shape).toBeVisible();
    let before = '';
    await expect(async () => {
      const now = JSON.stringify(await shape.boundingBox());
      const isSame = now === before;
      before = now;
      expect(isSame).toBe(true);
    }).toPass({ intervals: [100] });
  }
}

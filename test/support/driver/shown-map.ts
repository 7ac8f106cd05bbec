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

  /** Waits until an area stands still on the map. */
  async isDrawn(area: string) {
    await this.whole.scrollIntoViewIfNeeded();
    await this.isStill(this.area(area));
  }

  async isShown() {
    await expect(this.whole).toBeVisible();
  }

  /** What the map looks like now. */
  async picture(): Promise<string> {
    return (await this.whole.screenshot()).toString('base64');
  }

  /** Where on the map an area lies, in tens of pixels. */
  async placeOf(area: string): Promise<number[]> {
    await this.isDrawn(area);
    const [shape, map] = await Promise.all([this.area(area).boundingBox(), this.whole.boundingBox()]);
    const from = (at = 0, edge = 0) => Math.round((at - edge) / 10);
    return [from(shape?.x, map?.x), from(shape?.y, map?.y), from(shape?.width), from(shape?.height)];
  }

  /** Holds the pointer over an area. */
  async pointAt(area: string) {
    await this.isDrawn(area);
    const { x, y } = await this.place(this.area(area), MIDDLE);
    await this.screen.page.mouse.move(x, y, { steps: 2 });
  }

  async clickArea(name: string) {
    await this.clickAt(this.area(name), MIDDLE);
  }

  /** Draws a surface by clicking out its corners, parts of the map's own box, and the first of them once more. */
  async draw(...corners: Corner[]) {
    await this.screen.button('Rita område').click();
    await expect(this.screen.button('Ångra hörn')).toBeVisible();
    for (const corner of [...corners, ...corners.slice(0, 1)]) await this.clickAt(this.whole, corner);
    await expect(this.screen.button('Rita om')).toBeVisible();
  }

  /** Clicks somewhere in the box around a shape. */
  async clickAt(shape: Locator, corner: Corner) {
    await this.whole.scrollIntoViewIfNeeded();
    await this.isStill(shape);
    const { x, y } = await this.place(shape, corner);
    const { mouse } = this.screen.page;
    await mouse.move(x, y, { steps: 2 });
    await mouse.down();
    await mouse.up();
  }

  private async place(shape: Locator, [x, y]: Corner) {
    const box = await shape.boundingBox();
    expect(box).not.toBeNull();
    return { x: box!.x + box!.width * x, y: box!.y + box!.height * y };
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

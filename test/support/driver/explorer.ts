import { expect } from '@playwright/test';
import type { Screen } from './screen.js';

const wholes = (text: string) => [...text.replaceAll(/(\d)\s(?=\d{3})/g, '$1').matchAll(/\d+/g)].map(Number);

/** What the sentence under the map accounts for. */
export interface Account {
  total: number;
  drawn: number;
  outside: number;
  withoutPoint: number;
}

/** Karta: the filters, the weeks, the sentence that counts everything, and the equal table. */
export class MapExplorer {
  constructor(private readonly screen: Screen) {}

  get filter() {
    return this.screen.inside('form', 'Filter');
  }

  get sentence() {
    return this.screen.main().find('status').filter({ hasText: 'Kartan visar' });
  }

  get weeks() {
    return this.screen.find('slider', 'Vecka');
  }

  async look(address = '/karta') {
    await this.screen.open(address);
    await this.settles();
  }

  /** Waits until the map, its sentence and its address agree and rest. */
  async settles() {
    await expect(this.sentence).toBeVisible();
    let before = '';
    await expect(async () => {
      const now = `${this.screen.page.url()} ${await this.sentence.textContent()}`;
      const isSame = now === before;
      before = now;
      expect(isSame).toBe(true);
    }).toPass({ intervals: [700] });
  }

  async words(): Promise<string> {
    await this.settles();
    return (await this.sentence.textContent()) ?? '';
  }

  /** The numbers of the sentence. */
  async account(): Promise<Account> {
    const words = await this.words();
    const part = (pattern: RegExp) => wholes(pattern.exec(words)?.[0] ?? '0')[0] ?? 0;
    return {
      total: part(/^[\d\s]+händelse/),
      drawn: part(/Kartan visar [\d\s]+/),
      outside: part(/[\d\s]+ ligger utanför/),
      withoutPoint: part(/[\d\s]+ saknar punkt/),
    };
  }

  async zoomIn(times: number) {
    for (let time = 0; time < times; time += 1) await this.screen.button('Zooma in').click();
    await this.settles();
  }

  /** The counts of the table by area, added up. */
  async tableSum(): Promise<number> {
    const cells = await this.screen.rows('Händelser per område').getByRole('cell').allTextContents();
    return cells.filter((_, index) => index % 2 === 0).reduce((sum, cell) => sum + (wholes(cell)[0] ?? 0), 0);
  }
}

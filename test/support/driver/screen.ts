import { expect, type Locator, type Page } from '@playwright/test';

/** What a thing is called on the screen: the whole name, or a pattern for a part of it. */
export type Name = string | RegExp;

type Role = Parameters<Page['getByRole']>[0];

/** A window or a part of one, spoken of as people meet it: by role and Swedish name. */
export class Screen {
  constructor(
    readonly page: Page,
    private readonly part: Page | Locator = page,
  ) {}

  open(address: string) {
    return this.page.goto(address);
  }

  /** Keys one after the other, such as `Tab` or `Control+Enter`. */
  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string) {
    return this.page.keyboard.type(text);
  }

  find(role: Role, name?: Name): Locator {
    return this.part.getByRole(role, name === undefined ? {} : { name, exact: typeof name === 'string' });
  }

  heading = (name: Name) => this.find('heading', name);
  button = (name: Name) => this.find('button', name);
  link = (name: Name) => this.find('link', name);
  tab = (name: Name) => this.find('tab', name);
  table = (name: Name) => this.find('table', name);
  map = (name: Name) => this.find('application', name);

  /** The control under a label; optional fields say so after their name. */
  field(label: Name): Locator {
    return this.part.getByLabel(label, { exact: typeof label === 'string' });
  }

  text(words: Name): Locator {
    return this.part.getByText(words);
  }

  region = (name: Name) => this.inside('region', name);
  group = (name: Name) => this.inside('group', name);
  dialog = (name: Name) => this.inside('dialog', name);
  main = () => this.inside('main');

  /** The rows under the headings of a table. */
  rows(table: Name): Locator {
    return this.table(table)
      .getByRole('row')
      .filter({ hasNot: this.page.getByRole('columnheader') });
  }

  /** A row by what it reads, from the first cell to the last. */
  row(table: Name, reads: RegExp): Locator {
    return this.table(table).getByRole('row', { name: reads });
  }

  /** The part itself, to look at. */
  get whole(): Locator {
    return 'url' in this.part ? this.part.getByRole('document') : this.part;
  }

  /** Takes one of a row of choices. */
  async choose(group: Name, option: Name) {
    await this.group(group).find('radio', option).check();
  }

  /** Opens what is folded, such as "Visa som tabell". */
  async unfold(summary: Name) {
    await this.text(summary).click();
  }

  /** What the page says when something has been done. */
  async isTold(sentence: Name) {
    await expect(this.page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  }

  async says(...sentences: Name[]) {
    for (const sentence of sentences) await expect(this.part.getByText(sentence).first()).toBeVisible();
  }

  /** The first whole number of the text that `words` finds. */
  async numberIn(words: RegExp): Promise<number> {
    const text = await this.part.getByText(words).first().textContent();
    return Number(text?.replaceAll(/\s(?=\d{3})/g, '').match(/\d+/)?.[0]);
  }

  async saysNot(...sentences: Name[]) {
    for (const sentence of sentences) await expect(this.part.getByText(sentence)).toHaveCount(0);
  }

  /** Counts clicks and taps from now on. */
  async countClicks(): Promise<() => Promise<number>> {
    const counter = await this.page.evaluateHandle(() => {
      const counted = { clicks: 0 };
      addEventListener('pointerdown', () => (counted.clicks += 1), true);
      return counted;
    });
    return () => counter.evaluate(({ clicks }) => clicks);
  }

  inside(role: Role, name?: Name): Screen {
    return new Screen(this.page, this.find(role, name));
  }
}

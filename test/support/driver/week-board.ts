import { expect } from '@playwright/test';
import type { IsoWeek } from '@samlad/domain/week.js';
import type { Screen } from './screen.js';
import { spoken } from './weeks.js';

const AREAS = 'Områden denna vecka';

/** Veckan: who has reported, the areas, the joint level, and the steps of the week. */
export class WeekBoard {
  constructor(private readonly screen: Screen) {}

  async look(week: IsoWeek) {
    await this.screen.open(`/vecka/${week}`);
    await expect(this.screen.table(AREAS)).toBeVisible();
  }

  /** The line of a party under "Rapporter". */
  party(name: string) {
    return this.screen.region('Rapporter').find('listitem').filter({ hasText: name });
  }

  area(name: string) {
    return this.screen.row(AREAS, new RegExp(`^${name}`));
  }

  /** The names of the areas from the top of the list. */
  order(): Promise<string[]> {
    return this.screen.table(AREAS).getByRole('rowheader').getByRole('link').allTextContents();
  }

  sortBy(column: string) {
    return this.screen.table(AREAS).getByRole('columnheader').getByRole('button', { name: column }).click();
  }

  assessment(area: string, week: IsoWeek) {
    return this.screen.dialog(`${area}, ${spoken(week)}`);
  }

  /** Opens the dialog where the joint level of an area is set. */
  async assess(area: string, week: IsoWeek) {
    await this.area(area)
      .getByRole('button', { name: `för ${area}` })
      .click();
    return this.assessment(area, week);
  }

  /** Presses the button of a step and says yes where the page asks. */
  async take(step: string) {
    await this.screen.main().button(step).first().click();
    await this.screen.dialog(`${step}?`).button(step).click();
  }
}

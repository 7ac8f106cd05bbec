import { expect } from '@playwright/test';
import type { IsoWeek } from '@samlad/domain/week.js';
import type { Screen } from './screen.js';

/** Möte: the agenda, the decisions, the minutes and the steps of the week. */
export class MeetingTable {
  constructor(private readonly screen: Screen) {}

  async sitDown(week: IsoWeek) {
    await this.screen.open(`/mote/${week}`);
    await expect(this.screen.heading(/^Möte om vecka/)).toBeVisible();
    await expect(this.course.whole).toBeVisible();
  }

  get course() {
    return this.screen.region('Mötets gång');
  }

  get decisions() {
    return this.screen.region(/^Beslut \(\d+\)$/);
  }

  async goTo(point: string | RegExp) {
    await this.screen.inside('navigation', 'Dagordning').link(point).click();
  }

  /** Presses the button of a step, and says yes where the page asks first. */
  async take(step: string) {
    await this.course.button(step).click();
    const question = this.screen.dialog(`${step}?`);
    await question.button(step).click();
    await expect(question.whole).toHaveCount(0);
  }

  async isIn(state: string) {
    await expect(this.course.find('strong').first()).toHaveText(state);
  }
}

import { expect } from '@playwright/test';
import type { IsoWeek } from '@samlad/domain/week.js';
import type { Name, Screen } from './screen.js';
import { spoken } from './weeks.js';

/** The party's own report: written, sent, corrected, compared. */
export class ReportDesk {
  constructor(private readonly screen: Screen) {}

  /** The form of a week, also when a version has been sent. */
  async write(week: IsoWeek) {
    await this.screen.open(`/rapport/${week}?ratta=1`);
    await expect(this.screen.heading('Läget per område')).toBeVisible();
  }

  /** The report as it stands. */
  async read(week: IsoWeek) {
    await this.screen.open(`/rapport/${week}`);
    await expect(this.screen.heading(`Rapport ${spoken(week)}`)).toBeVisible();
  }

  level = (area: string, level: Name) => this.screen.group(`Nivå, ${area}`).find('radio', level);
  trend = (area: string, trend: Name) => this.screen.group(`Trend, ${area}`).find('radio', trend);
  area = (area: string) => this.screen.region(area);

  /** Stands at the level of an area, as somebody who has tabbed there. */
  async standAt(area: string) {
    await this.level(area, /0/).focus();
  }

  /** Level and trend of every area from the first to the last, two keys an area: `1 0` is "iaktta, oförändrat". */
  async assessAll(...keys: string[]) {
    await this.standAt('Flemingsberg');
    await this.screen.press(...keys);
    await this.screen.says('7 av 7 områden har en nivå.');
  }

  async isSaved() {
    await expect(this.sending.whole.getByRole('status')).toContainText(/^Sparat \d\d\.\d\d/);
  }

  async isUnsaved() {
    await expect(this.sending.whole.getByRole('status')).toContainText(
      'Ej sparat – finns på den här enheten.',
    );
  }

  /** Pastes into a field, as from the clipboard. */
  async paste(field: string, text: string) {
    await this.screen.field(field).focus();
    await this.screen.field(field).evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Keeps the text of an area to the own party, and says why. */
  async keepToOwn(area: string, why: string) {
    const row = this.area(area);
    await row.unfold(/^Vem får se\?/);
    await row.choose(`Vem får se texten om ${area}?`, 'E Egen part');
    await row.field('Varför').fill(why);
  }

  /** Goes to what each other party would see if the report were sent now. */
  async lookAsOthers() {
    await this.sending.button('Så här ser de andra').click();
    await expect(this.screen.heading('Så här ser de andra')).toBeVisible();
  }

  /** Looks through what sending means and sends. */
  async send(button: Name = /^Skicka/) {
    await this.sending.button(button).click();
    const dialog = this.screen.dialog(/^Skicka in rapporten/);
    await dialog.says(/När du skickar in blir rapporten en inkommen handling hos Kommunstyrelsen/);
    await dialog.button(/^Skicka in/).click();
    await this.screen.isTold('Rapporten är inskickad.');
  }

  /** What stands over a report that has been sent. */
  async isReceived(words: Name = /^Inskickad/) {
    await this.screen.says(words, /mottagen av Kommunstyrelsen/);
  }

  /** What is left before the report can be sent. */
  get left() {
    return this.sending.inside('list', 'Kvar att fylla i');
  }

  get sending() {
    return this.screen.inside('complementary', 'Spara och skicka in');
  }
}

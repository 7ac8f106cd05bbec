import { expect } from '@playwright/test';
import type { Screen } from './screen.js';
import type { ShownMap } from './shown-map.js';

/** The dialog where an incident is written. */
export class IncidentBook {
  constructor(
    private readonly screen: Screen,
    private readonly map: (name: string) => ShownMap,
  ) {}

  get dialog() {
    return this.screen.dialog(/^Ny händelse/);
  }

  async begin(area: string) {
    await this.screen.button(`Lägg till händelse i ${area}`).click();
    await expect(this.dialog.field('Kategori')).toBeFocused();
  }

  /** `n`, on any page. */
  async beginByKey() {
    await expect(this.screen.button('Lägg in händelse')).toBeVisible();
    await this.screen.press('n');
    await expect(this.dialog.field('Kategori')).toBeFocused();
  }

  get review() {
    return this.screen.dialog('Granska raderna');
  }

  /** Pastes into the list's field, as from the clipboard. */
  async paste(text: string) {
    const field = this.screen.dialog('Klistra in en lista').field('Listan, en händelse på varje rad');
    await field.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await expect(this.review.whole).toBeVisible();
  }

  /** Types a word or a synonym and takes the first that is offered. */
  async categorise(word: string, expected: string) {
    await this.screen.type(word);
    await expect(this.dialog.find('option').first()).toContainText(expected);
    await this.screen.press('Enter');
    await expect(this.dialog.field('Kategori')).toHaveValue(expected);
  }

  async happenedSometimeThisWeek() {
    await this.dialog.button('välj dag …').click();
    await this.dialog.choose('När', /^Någon gång/);
  }

  async happenedToday(at: string) {
    await this.dialog.field('När').fill(`i dag kl ${at}`);
    await this.dialog.says(new RegExp(`kl\\. ${at.replace(':', '.')}`));
  }

  async pointOut(area: string) {
    await this.dialog.button('Peka på kartan').click();
    await this.map('Karta för att peka ut platsen').clickArea(area);
    await this.dialog.says(`Platsen ligger i ${area}.`);
  }

  async findPlace(typed: string, place: RegExp) {
    await this.dialog.field('Var').fill(typed);
    await this.dialog.find('option', place).click();
    await this.dialog.says(/Sparas med punkten|Visas som en ruta/);
  }

  async placeInAreaOnly(area: string) {
    await this.dialog.field('Var').fill(area);
    await expect(this.dialog.find('option').first()).toContainText('bara området');
    await this.dialog.field('Var').press('Enter');
    await this.dialog.says(/^Sparas (bara )?med området/);
  }

  async save() {
    await this.dialog.button('Spara').click();
    await this.screen.isTold('Händelsen är sparad.');
    await expect(this.dialog.whole).toHaveCount(0);
  }

  /** The lines of the incidents under an area in the report. */
  linesIn(area: string) {
    return this.screen.inside('list', `Händelser i ${area}`).find('listitem');
  }
}

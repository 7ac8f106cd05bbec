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

  /** Types a word or a synonym and takes the first that is offered. */
  async categorise(word: string, expected: string) {
    await this.screen.type(word);
    await expect(this.dialog.find('option').first()).toContainText(expected);
    await this.screen.press('Enter');
    await expect(this.dialog.field('Kategori')).toHaveValue(expected);
  }

  async happenedSometimeThisWeek() {
    await this.dialog.choose('När', /^Någon gång/);
  }

  async happenedToday(at: string) {
    await this.dialog.choose('När', 'I dag');
    await this.dialog.choose('Tid på dygnet', 'Klockslag …');
    await this.dialog.field('Klockan').fill(at);
  }

  async pointOut(area: string) {
    await this.dialog.choose('Var', 'Peka på kartan');
    await this.map('Karta för att peka ut platsen').clickArea(area);
    await this.dialog.says(`Platsen ligger i ${area}.`);
  }

  async findPlace(typed: string, place: RegExp) {
    await this.dialog.choose('Var', 'Sök plats');
    await this.dialog.field('Platsens namn').fill(typed);
    await this.dialog.inside('list', 'Platser som passar').button(place).click();
    await this.dialog.says('Platsen finns i listan och får sin punkt.');
  }

  async placeInAreaOnly(area: string) {
    await this.dialog.choose('Var', 'Bara området');
    await this.dialog.field('Område').selectOption(area);
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

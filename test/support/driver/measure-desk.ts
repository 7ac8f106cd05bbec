import { expect } from '@playwright/test';
import type { Screen } from './screen.js';
import type { Corner, ShownMap } from './shown-map.js';

/** What one party is asked to do. */
export interface AskedCommitment {
  party: string;
  what: string;
  function: string;
  unit: string;
  planned: string;
}

const SURFACE: Corner[] = [
  [0.44, 0.4],
  [0.56, 0.4],
  [0.56, 0.6],
  [0.44, 0.6],
];

/** Insatser: proposed from a problem, drawn on the map, answered by each party. */
export class MeasureDesk {
  constructor(
    private readonly screen: Screen,
    private readonly map: (name: string) => ShownMap,
  ) {}

  /** Begins an insats from a problem in the list. */
  async beginFrom(problem: string) {
    await this.screen.open('/insatser?vy=problem');
    await this.screen.link(`Ny insats från ${problem}`).click();
    await expect(this.screen.heading('Ny insats')).toBeVisible();
  }

  async describe(title: string, kind: string) {
    await this.screen.field('Rubrik').fill(title);
    await this.screen.field('Typ av insats').selectOption(kind);
    await this.screen
      .field('Orsak som insatsen riktar sig mot')
      .fill('Öppen infart utan hinder till torget.');
    await this.screen.field('Väntad effekt').fill('Färre mopeder på torget inom fyra veckor.');
    await this.screen.button('4 veckor').click();
  }

  async drawIn(area: string) {
    await this.map(`Karta över ${area} med insatsens yta`).draw(...SURFACE);
    await this.screen.says('Ytan är angiven.');
  }

  /** Fills in the åtagande that has no party yet; a new insats begins with one. */
  async ask(asked: AskedCommitment) {
    await this.screen
      .group(/^Åtagande \d$/)
      .field('Part')
      .selectOption(asked.party);
    const own = this.screen.inside('group', asked.party);
    await own.field('Ansvarig funktion').fill(asked.function);
    await own.field('Vad parten gör').fill(asked.what);
    await own.field('Dosen räknas i').selectOption(asked.unit);
    await own.field(/^Planerad dos/).fill(asked.planned);
  }

  async askOneMore(asked: AskedCommitment) {
    await this.screen.button('Lägg till en part').click();
    await this.ask(asked);
  }

  async propose() {
    await this.screen.says('Allt som mötet behöver finns med.');
    await this.screen.button('Föreslå insatsen').click();
    await this.screen.isTold('Insatsen är föreslagen.');
  }

  async open(title: string) {
    await this.screen.open('/insatser?lage=alla');
    await this.screen.link(title).first().click();
    await expect(this.screen.heading(title)).toBeVisible();
  }

  /** A party's åtagande on the page of the insats. */
  commitment(party: string) {
    return this.screen.inside('article', party);
  }
}

import { expect, type Browser, type BrowserContext, type ConsoleMessage } from '@playwright/test';
import { MapExplorer } from './explorer.js';
import { IncidentBook } from './incident-book.js';
import { Interactions } from './interactions.js';
import { Keyboard } from './keyboard.js';
import { MeasureDesk } from './measure-desk.js';
import { MeetingTable } from './meeting-table.js';
import { ReportDesk } from './report-desk.js';
import { ReportShelf } from './report-shelf.js';
import { Screen } from './screen.js';
import { ShownMap } from './shown-map.js';
import { WeekBoard } from './week-board.js';

/** The people of the demo, by the name on their button. */
export const PEOPLE = {
  samordnare: 'Maja Lindenkrona',
  trygghet: 'Elias Gransäter',
  polis: 'Johanna Ekmarker',
  polis2: 'Viktor Sjöstjärna',
  raddning: 'Henrik Brandelius-Ask',
  skola: 'Amina Ljungåker',
  kultur: 'Petra Visslander',
  social: 'Daniel Fjällbro',
  analytiker: 'Sara Talltorp',
  ledning: 'Birgitta Höganlund',
  dataskydd: 'Omar Stillerud',
  drift: 'Linus Kabelqvist',
  'skola-1': 'Lovisa Almgläntan',
  'skola-2': 'Pernilla Almgläntan',
} as const;
export type User = keyof typeof PEOPLE;

/** Somebody at a window of their own, with everything they can do in it. */
export class Person {
  readonly keyboard = new Keyboard(this.screen);
  readonly report = new ReportDesk(this.screen);
  readonly shelf = new ReportShelf(this.screen.page);
  readonly week = new WeekBoard(this.screen);
  readonly measure = new MeasureDesk(this.screen, (name) => this.map(name));
  readonly meeting = new MeetingTable(this.screen);
  readonly explorer = new MapExplorer(this.screen);
  readonly incident = new IncidentBook(this.screen, (name) => this.map(name));

  constructor(
    private readonly context: BrowserContext,
    readonly screen: Screen,
  ) {}

  /** Chooses who to be on the sign-in page, and comes to `address`. */
  async signIn(user: User, address = '/') {
    const { screen } = this;
    await screen.open(`/logga-in?till=${encodeURIComponent(address)}`);
    await screen.button(new RegExp(PEOPLE[user])).click();
    await expect(screen.page.getByRole('banner')).toContainText(PEOPLE[user]);
  }

  map(name: string) {
    return new ShownMap(this.screen, name);
  }

  /** Another window of the same browser. */
  async openWindow(): Promise<Person> {
    return new Person(this.context, new Screen(await this.context.newPage()));
  }

  /** Counts from now on what this person does at the window. */
  countInteractions(): Promise<Interactions> {
    return Interactions.of(this.context);
  }

  /** The session ends without anybody having signed out. */
  loseSession() {
    return this.context.clearCookies();
  }

  /** What is sent to a path of the server is lost from now on; the rest comes through. */
  loseAnswersOf(path: string) {
    return this.context.route(`**${path}`, (route) => route.abort('connectionfailed'));
  }

  /** What is sent comes through again. */
  findAnswers() {
    return this.context.unrouteAll();
  }

  /** Whatever is asked for at a path waits until what this gives back is called. */
  async holdAnswersOf(path: RegExp): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.context.route(path, (route) => released.then(() => route.continue()));
    return release;
  }

  loseNetwork() {
    return this.context.setOffline(true);
  }

  findNetwork() {
    return this.context.setOffline(false);
  }
}

/** Those who take part in a journey; each has a browser to themselves. */
export class People {
  private readonly contexts: BrowserContext[] = [];
  private readonly faults: string[] = [];

  constructor(private readonly browser: Browser) {}

  /** Somebody who has not signed in. */
  async stranger(): Promise<Person> {
    const context = await this.browser.newContext();
    this.contexts.push(context);
    context.on('weberror', (error) => this.faults.push(error.error().message));
    context.on('console', (message) => this.note(message));
    return new Person(context, new Screen(await context.newPage()));
  }

  /** Somebody who has signed in and stands at `address`. */
  async as(user: User, address = '/'): Promise<Person> {
    const person = await this.stranger();
    await person.signIn(user, address);
    return person;
  }

  /** Everybody leaves; nobody may have met an error that the page did not handle. */
  async leave() {
    for (const context of this.contexts) await context.close();
    expect(this.faults).toEqual([]);
  }

  private note(message: ConsoleMessage) {
    if (/content security policy|react/i.test(message.text())) this.faults.push(message.text());
  }
}

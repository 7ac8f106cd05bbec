import type { WeekState } from '@samlad/domain/week-states.js';
import type { Refusal } from './graph-client.js';
import type { TestApi } from './start-api.js';
import { answersAt, key, mutation, save, type Saved } from './told.js';
import { PEOPLE, REPORT_WEEK } from './world.js';

const STATE = `query ($week: IsoWeek) { weekOverview(week: $week) { state version } }`;
const REPORT = `query ($week: IsoWeek) { reportPage(week: $week) { report { version } } }`;
const ADVANCE = mutation('advanceWeek', 'AdvanceWeekInput');
const SIGN = mutation('signWeek', 'SignWeekInput');

type Purpose = 'REVIEW' | 'MINUTES';

/** Takes week 47 through its states as the people of the town would. */
export class WeekDriver {
  constructor(
    private readonly api: TestApi,
    private readonly week = REPORT_WEEK,
  ) {}

  async now(): Promise<{ state: WeekState; version: number }> {
    const client = await this.api.as('samordnare');
    return (await client.ask(STATE, { week: this.week })).weekOverview;
  }

  async advance(to: WeekState, user = 'samordnare'): Promise<Saved> {
    return save(await this.api.as(user), 'advanceWeek', 'AdvanceWeekInput', await this.advancing(to));
  }

  async advanceRefused(to: WeekState, user = 'samordnare'): Promise<Refusal> {
    return (await this.api.as(user)).refused(ADVANCE, { input: await this.advancing(to) });
  }

  async sign(purpose: Purpose, user: string): Promise<Saved> {
    return save(await this.api.as(user), 'signWeek', 'SignWeekInput', await this.signing(purpose));
  }

  async signRefused(purpose: Purpose, user: string): Promise<Refusal> {
    return (await this.api.as(user)).refused(SIGN, { input: await this.signing(purpose) });
  }

  /** Submits a party's report with every district at one level; a corrected version when it has been submitted before. */
  async report(user: string, level: 0 | 1 | 2 | 3 | 4): Promise<Saved> {
    const client = await this.api.as(user);
    const { report } = (await client.ask(REPORT, { week: this.week })).reportPage;
    const [, kind] = PEOPLE[user] ?? [];
    if (kind === undefined) throw new Error(`${user} is nobody here.`);
    return save(client, 'submitReport', 'SubmitReportInput', {
      clientKey: key(),
      week: this.week,
      expectedVersion: report?.version ?? 0,
      nothingToReport: false,
      answers: answersAt(kind, level),
    });
  }

  /** Sets the joint level and text of an area; the first time unless a version is named. */
  async assess(areaCode: string, level: number, expectedVersion = 0): Promise<Saved> {
    return save(await this.api.as('samordnare'), 'setJointAssessment', 'JointAssessmentInput', {
      clientKey: key(),
      week: this.week,
      areaCode,
      level,
      text: `Gemensamt om ${areaCode}.`,
      expectedVersion,
    });
  }

  async writeMinutes(text: string, expectedVersion = 0): Promise<Saved> {
    return save(await this.api.as('samordnare'), 'saveMinutes', 'MinutesInput', {
      clientKey: key(),
      week: this.week,
      text,
      expectedVersion,
    });
  }

  /** Takes the week from where it is to a state, by the shortest way. */
  async take(to: WeekState): Promise<void> {
    for (let { state } = await this.now(); state !== to; { state } = await this.now()) {
      await this.onwards[state]?.();
    }
  }

  private readonly onwards: Partial<Record<WeekState, () => Promise<unknown>>> = {
    COLLECTING: () => this.advance('DUE'),
    DUE: () => this.advance('COMPILED'),
    COMPILED: async () => {
      await this.sign('REVIEW', 'samordnare');
      await this.sign('REVIEW', 'polis');
    },
    REVIEWED: () => this.advance('IN_MEETING'),
    IN_MEETING: () => this.advance('DECIDED'),
    DECIDED: async () => {
      await this.writeMinutes('Protokoll från mötet.');
      await this.advance('MINUTES_DRAFT');
    },
    MINUTES_DRAFT: async () => {
      await this.sign('MINUTES', 'samordnare');
      await this.sign('MINUTES', 'social');
    },
  };

  private async advancing(to: WeekState) {
    const { version } = await this.now();
    return { clientKey: key(), week: this.week, to, expectedVersion: version };
  }

  private async signing(purpose: Purpose) {
    const { version } = await this.now();
    return { clientKey: key(), week: this.week, purpose, expectedVersion: version };
  }
}

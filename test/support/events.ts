import type { GraphClient, Refusal } from './graph-client.js';
import type { TestApi } from './start-api.js';
import { key, mutation, record, save, type Saved } from './told.js';
import { REPORT_WEEK } from './world.js';

const PAGE = `query ($week: IsoWeek!, $areaCode: String) { sameEventPage(week: $week, first: 50, areaCode: $areaCode) {
  week suggestionCount linkCount
  suggestions { score sentence version parts { part points most text } first { id party { kind } } second { id party { kind } } }
  links { id version verdict first { id } second { id } } } }`;

/** Two parties' reports and what the coordinator says of them. */
export class EventDesk {
  constructor(private readonly api: TestApi) {}

  /** Records an incident and shares it; gives its id. */
  async shared(user: string, over: Record<string, unknown> = {}): Promise<string> {
    const client = await this.api.as(user);
    const told = await record(client, over);
    await save(client, 'shareIncident', 'VersionedInput', {
      clientKey: key(),
      id: told.id,
      expectedVersion: told.version,
    });
    return told.id;
  }

  async page(user = 'samordnare', areaCode: string | null = null, week = REPORT_WEEK) {
    const client: GraphClient = await this.api.as(user);
    return (await client.ask(PAGE, { week, areaCode })).sameEventPage;
  }

  async judge(
    firstId: string,
    secondId: string,
    verdict = 'SAME',
    expectedVersion = 0,
    user = 'samordnare',
  ): Promise<Saved> {
    return save(await this.api.as(user), 'judgeSameEvent', 'SameEventInput', {
      clientKey: key(),
      firstId,
      secondId,
      verdict,
      expectedVersion,
    });
  }

  async judgeRefused(
    firstId: string,
    secondId: string,
    verdict = 'SAME',
    expectedVersion = 0,
    user = 'samordnare',
  ): Promise<Refusal> {
    const input = { clientKey: key(), firstId, secondId, verdict, expectedVersion };
    return (await this.api.as(user)).refused(mutation('judgeSameEvent', 'SameEventInput'), { input });
  }
}

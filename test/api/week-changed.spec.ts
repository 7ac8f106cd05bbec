import { createClient } from 'graphql-ws';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, record, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { PRESENT_WEEK, REPORT_WEEK } from '../support/world.js';

const CHANGED = `subscription ($week: IsoWeek!) { weekChanged(week: $week) { week version } }`;

describe('that a week has changed', () => {
  let api: TestApi;
  let week: WeekDriver;
  beforeAll(async () => {
    api = await startApi();
    week = new WeekDriver(api);
  });
  afterAll(() => api.stop());

  async function cookieOf(user: string): Promise<string> {
    const answer = await request(api.app.getHttpServer())
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .send({ user });
    return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  async function listen(user: string | null, of: string) {
    const cookie = user === null ? '' : await cookieOf(user);
    const { port } = api.app.getHttpServer().address() as { port: number };
    const heard: unknown[] = [];
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { cookie } });
        }
      },
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
    });
    const failed = new Promise<unknown>((resolve) => {
      client.subscribe(
        { query: CHANGED, variables: { week: of } },
        {
          next: ({ data, errors }) => void heard.push(errors ? { errors } : data?.['weekChanged']),
          error: resolve,
          complete: () => undefined,
        },
      );
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { heard, failed, close: () => void client.dispose() };
  }

  it('is heard by those who look at that week in that town, and nothing is heard of rows that are not shared', async () => {
    const looking = await listen('polis', REPORT_WEEK);
    const elsewhere = await listen('social', PRESENT_WEEK);
    const neighbour = await listen('granne-samordnare', REPORT_WEEK);
    const { version } = await week.advance('DUE');
    await expect.poll(() => looking.heard).toEqual([{ week: REPORT_WEEK, version }]);
    await record(await api.as('kultur'));
    await week.assess('HUD-SKO', 1);
    await expect
      .poll(() => looking.heard)
      .toEqual([
        { week: REPORT_WEEK, version },
        { week: REPORT_WEEK, version },
      ]);
    expect([elsewhere.heard, neighbour.heard]).toEqual([[], []]);
    for (const one of [looking, elsewhere, neighbour]) one.close();
  });

  it('is heard of a changed level only by those who may read the row, before or after', async () => {
    const [own, other] = [await listen('polis', REPORT_WEEK), await listen('raddning', REPORT_WEEK)];
    const { id } = await record(await api.as('polis'));
    const level = async (expectedVersion: number, to: string) =>
      save(await api.as('polis'), 'changeLevel', 'ChangeLevelInput', {
        clientKey: key(),
        objectType: 'INCIDENT',
        id,
        expectedVersion,
        level: to,
        reason: 'Prov',
      });
    await level(1, 'OWN');
    await level(2, 'SHARED');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([own.heard, other.heard]).toEqual([[], []]);
    const share = { clientKey: key(), id, expectedVersion: 3 };
    await save(await api.as('polis'), 'shareIncident', 'VersionedInput', share);
    await expect.poll(() => other.heard.length).toBe(1);
    await level(4, 'OWN');
    await expect.poll(() => other.heard.length).toBe(2);
    const heardByOwn = own.heard.length;
    await level(5, 'OWN');
    await expect.poll(() => own.heard.length).toBeGreaterThan(heardByOwn);
    expect(other.heard).toHaveLength(2);
    for (const one of [own, other]) one.close();
  });

  it('is told to no role that may not see the situation', async () => {
    const reporter = await listen('polis2', REPORT_WEEK);
    await week.advance('COMPILED');
    const answer = await Promise.race([
      reporter.failed,
      new Promise((resolve) => setTimeout(() => resolve('nothing'), 1_000)),
    ]);
    expect(reporter.heard.filter((one) => !JSON.stringify(one).includes('errors'))).toEqual([]);
    expect(JSON.stringify([answer, reporter.heard])).toContain('Din roll har inte rätt att göra detta.');
    reporter.close();
  });

  it('is told to nobody who is not signed in', async () => {
    const nobody = await listen(null, REPORT_WEEK);
    await week.advance('COMPILED');
    expect(await nobody.failed).toMatchObject({ message: expect.stringContaining('401') });
    expect(nobody.heard).toEqual([]);
    nobody.close();
  });

  it('is heard again after the database has cut the line', async () => {
    const looking = await listen('polis', REPORT_WEEK);
    await api.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query ilike 'listen %'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { version } = await week.advance('COMPILED');
    await expect.poll(() => looking.heard).toContainEqual({ week: REPORT_WEEK, version });
    looking.close();
  });
});

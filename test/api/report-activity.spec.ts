import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { weekIndexOf } from '@samlad/domain/week.js';
import { createClient } from 'graphql-ws';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { CONFIG, type Config } from '../../apps/api/src/config/config.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK, WORLD_NOW } from '../support/world.js';

const ACTIVITY = `subscription ($week: IsoWeek!, $window: ID!, $field: String) {
  reportActivity(week: $week, window: $window, field: $field) { version writers { name field isYou } } }`;
const PATIENCE = { timeout: 9_000 };

interface Activity {
  version: number | null;
  writers: { name: string; field: string | null; isYou: boolean }[];
}

describe('who else writes the report', () => {
  let api: TestApi;
  let second: NestExpressApplication;
  beforeAll(async () => {
    api = await startApi();
    second = await createApp({ ...api.app.get<Config>(CONFIG), port: 0 }, { now: () => WORLD_NOW });
    await second.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await second.close();
    await api.stop();
  });

  async function open(
    user: string,
    {
      at = api.app,
      field = null as string | null,
      week = REPORT_WEEK as string,
      window = randomUUID() as string,
    } = {},
  ) {
    const answer = await request(api.app.getHttpServer())
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .send({ user });
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const { port } = at.getHttpServer().address() as { port: number };
    const heard: Activity[] = [];
    const faults: unknown[] = [];
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { cookie } });
        }
      },
      retryAttempts: 0,
    });
    const stand = (there: string | null) =>
      client.subscribe<{ reportActivity: Activity }>(
        { query: ACTIVITY, variables: { week, window, field: there } },
        {
          next: ({ data, errors }) => void (data ? heard.push(data.reportActivity) : faults.push(errors)),
          error: (error) => void faults.push(error),
          complete: () => undefined,
        },
      );
    let leave = stand(field);
    return {
      heard,
      faults,
      last: () => heard.at(-1)?.writers.map((writer) => [writer.name, writer.field, writer.isYou]),
      moveTo: (there: string) => {
        const before = leave;
        leave = stand(there);
        before();
      },
      close: () => void client.dispose(),
    };
  }

  const saveDraft = async (expectedVersion: number) =>
    save(await api.as('polis'), 'saveReportDraft', 'SaveReportInput', {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion,
      answers: answersAt('POLICE', 1),
    });

  it('is told by name, with the answer they stand in, whichever process they came to, and until they leave', async () => {
    const one = await open('polis', { field: 'assessments.HUD-FLE.text' });
    const two = await open('polis2', { at: second });
    await expect.poll(one.last, PATIENCE).toEqual([['Prov polis2', null, false]]);
    await expect.poll(two.last, PATIENCE).toEqual([['Prov polis', 'assessments.HUD-FLE.text', false]]);
    two.moveTo('needs.0.text');
    await expect.poll(one.last, PATIENCE).toEqual([['Prov polis2', 'needs.0.text', false]]);
    two.close();
    await expect.poll(one.last, PATIENCE).toEqual([]);
    one.close();
  });

  it('is oneself in another window, and a window that listens again is one', async () => {
    const window = randomUUID();
    const one = await open('polis', { window });
    const same = await open('polis', { window, at: api.app });
    const other = await open('polis', { at: second });
    await expect.poll(same.last, PATIENCE).toEqual([['Prov polis', null, true]]);
    await expect.poll(other.last, PATIENCE).toEqual([['Prov polis', null, true]]);
    for (const window of [one, same, other]) window.close();
  });

  it('is told to the own party alone, of that week alone', async () => {
    const here = await open('polis');
    const rescue = await open('raddning');
    const neighbour = await open('granne-polis');
    const elsewhere = await open('polis2', { week: '2026-W48' });
    await saveDraft(0);
    await expect.poll(() => here.heard.at(-1)?.version, PATIENCE).toBe(1);
    for (const stranger of [rescue, neighbour, elsewhere]) {
      expect(stranger.heard.map(({ version, writers }) => [version, writers.length])).toContainEqual([
        null,
        0,
      ]);
      expect(stranger.heard.filter(({ version, writers }) => version !== null || writers.length > 0)).toEqual(
        [],
      );
      stranger.close();
    }
    here.close();
  });

  it('comes with the version that was saved, submitted and taken into the picture, in either process', async () => {
    const week = new WeekDriver(api);
    const here = await open('polis', { at: second });
    await expect.poll(() => here.heard.length, PATIENCE).toBeGreaterThan(0);
    const [{ version } = { version: 0 }] = await api.sql<{ version: number }>(
      `select version from party_report where week = $1 and party_id in (select id from party where kind = 'POLICE')
         and municipality_id = $2`,
      [weekIndexOf(REPORT_WEEK), api.municipalityId],
    );
    const saved = await saveDraft(version);
    await expect.poll(() => here.heard.at(-1)?.version, PATIENCE).toBe(saved.version);
    const sent = await save(await api.as('polis'), 'submitReport', 'SubmitReportInput', {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion: saved.version,
      nothingToReport: false,
      answers: answersAt('POLICE', 1),
    });
    await expect.poll(() => here.heard.at(-1)?.version, PATIENCE).toBe(sent.version);
    await week.advance('DUE');
    await week.advance('COMPILED');
    await expect.poll(() => here.heard.at(-1)?.version, PATIENCE).toBe(sent.version + 1);
    here.close();
  });

  it('is known again after the database has cut the line, and forgotten when a process is gone without a word', async () => {
    const one = await open('polis');
    const two = await open('polis2', { at: second });
    await expect.poll(() => one.last()?.length, PATIENCE).toBe(1);
    await api.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query ilike 'listen %'`,
    );
    two.moveTo('outlook');
    await expect.poll(one.last, PATIENCE).toEqual([['Prov polis2', 'outlook', false]]);
    two.close();
    await expect.poll(one.last, PATIENCE).toEqual([]);
    one.close();
  });

  it('is told to no role without a report of its own, to nobody unknown, and not in return for nonsense', async () => {
    for (const user of ['analytiker', 'ledning', 'drift']) {
      const outsider = await open(user);
      await expect.poll(() => JSON.stringify(outsider.faults), PATIENCE).toContain('inte rätt');
      expect(outsider.heard).toEqual([]);
      outsider.close();
    }
    for (const odd of [
      { window: 'ett' },
      { field: 'Krongården: han är farlig' },
      { field: 'x'.repeat(121) },
    ]) {
      const one = await open('polis', odd);
      await expect.poll(() => one.faults.length, PATIENCE).toBe(1);
      expect(one.heard).toEqual([]);
      one.close();
    }
  });
});

import { createClient } from 'graphql-ws';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { NoticeBoard } from '../support/notice-board.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';

const ACTIVITY = 'subscription { noticeActivity { unread } }';
const PATIENCE = { timeout: 9_000 };

describe('that notices have changed', () => {
  let api: TestApi;
  let board: NoticeBoard;
  beforeAll(async () => {
    api = await startApi();
    board = new NoticeBoard(api);
  });
  afterAll(() => api.stop());

  async function listen(user: string | null) {
    const { port } = api.app.getHttpServer().address() as { port: number };
    const signIn = request(api.app.getHttpServer()).post('/auth/demo').set('x-samlad-client', '1');
    const answer = user === null ? null : await signIn.send({ user });
    const cookie = answer?.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
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
        { query: ACTIVITY },
        {
          next: ({ data, errors }) => void heard.push(errors ?? data?.['noticeActivity']),
          error: resolve,
          complete: () => undefined,
        },
      );
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { heard, failed, close: () => void client.dispose() };
  }

  it('is heard at once and by whoever it was told, with how many wait for her, and by nobody else', async () => {
    const [told, other, neighbour] = [
      await listen('polis'),
      await listen('raddning'),
      await listen('granne-polis'),
    ];
    const driver = new WeekDriver(api);
    const { id, version } = await driver.report('polis', 1);
    await save(await api.as('samordnare'), 'returnReport', 'ReturnReportInput', {
      clientKey: key(),
      id,
      expectedVersion: version,
      comment: 'Texten pekar ut en person.',
    });
    await board.work('notice.tell');
    await expect.poll(() => told.heard, PATIENCE).toEqual([{ unread: 0 }, { unread: 1 }]);
    await save(await api.as('polis'), 'readNotices', 'ReadNoticesInput', { clientKey: key(), ids: null });
    await expect.poll(() => told.heard, PATIENCE).toEqual([{ unread: 0 }, { unread: 1 }, { unread: 0 }]);
    expect([other.heard, neighbour.heard]).toEqual([[{ unread: 0 }], [{ unread: 0 }]]);
    for (const one of [told, other, neighbour]) one.close();
  });

  it('is told to nobody who is not signed in', async () => {
    const nobody = await listen(null);
    expect(await nobody.failed).toMatchObject({ message: expect.stringContaining('401') });
    expect(nobody.heard).toEqual([]);
    nobody.close();
  });
});

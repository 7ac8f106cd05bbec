import { systemClock } from '@samlad/domain/clock.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CONFIG, type Config } from '../../apps/api/src/config/config.js';
import { PoliceNotices } from '../../apps/api/src/import/police-notices.js';
import { PoliceFeed } from '../../apps/api/src/police-feed/police-feed.js';
import { policeEvent, type PoliceServer, startPoliceServer } from '../support/police-server.js';
import { hasSharedData, sharedBytes } from '../support/shared-data.js';
import { startApi, type TestApi } from '../support/start-api.js';

const WINDOWS = [
  'police/api_window_1.json.gz',
  'police/api_window_2_next_poll.json.gz',
  'police/api_window_3_three_days_later.json.gz',
];

/** An answer each: code, events received, added, changed, unchanged, moved away. */
const EXPECTED = [
  [
    ['0126', 500, 2, 0, 0, 0],
    ['1480', 500, 27, 0, 0, 0],
  ],
  [
    ['0126', 500, 0, 0, 2, 0],
    ['1480', 500, 0, 0, 27, 0],
  ],
  [
    ['0126', 500, 3, 0, 2, 0],
    ['1480', 500, 9, 1, 20, 0],
  ],
];
const HUDDINGE = [
  ['24 oktober 14.27, Motorfordon, stöld, Huddinge', false],
  ['25 oktober 04.14, Brand, Huddinge', false],
  ['28 oktober 22.05, Brand, Huddinge', false],
  ['29 oktober 20.30, Stöld, Stockholms län', true],
  ['30 oktober 18.22, Olaga hot, Stockholms län', true],
];

interface StoredNotice {
  sourceId: string;
  title: string;
  type: string;
  countyWide: boolean;
  eventAt: string | null;
  url: string;
  version: number;
}

/** The feed of an API that has been told of the server, driven call by call. */
function feedOf(api: TestApi, url: string, contact?: string): PoliceFeed {
  const config: Config = { ...api.app.get<Config>(CONFIG), policeFeed: url, contact };
  return new PoliceFeed(config, systemClock, api.database, api.app.get(PoliceNotices));
}

/** Lets the town under test be Huddinge and its neighbour Göteborg. */
async function inSweden(api: TestApi): Promise<void> {
  await api.sql(`update municipality set code = '0126' where code = '9901'`);
  await api.sql(`update municipality set code = '1480' where code = '9902'`);
}

const stored = (api: TestApi) =>
  api.sql<StoredNotice>(
    `select source_id::text "sourceId", title, type, municipality_wide "countyWide", event_at::text "eventAt", url, version
     from police_notice where municipality_id = $1 order by source_id`,
    [api.municipalityId],
  );

describe('the feed of the police’s notices', () => {
  let api: TestApi;
  let server: PoliceServer;
  let feed: PoliceFeed;
  beforeEach(async () => {
    api = await startApi();
    await inSweden(api);
    server = await startPoliceServer();
    feed = feedOf(api, server.url, 'drift@huddinge.example');
  });
  afterEach(async () => {
    await feed.onApplicationShutdown();
    await server.close();
    await api.stop();
  });
  const serve = (events: unknown[], etag?: string) =>
    server.serve({ body: JSON.stringify(events), ...(etag === undefined ? {} : { etag }) });
  const pollHere = async () => {
    const done = await feed.poll();
    if (done.outcome !== 'FETCHED') throw new Error(done.outcome);
    return done.towns.find(({ code }) => code === '0126');
  };

  it('stores what a page needs and never the text', async () => {
    serve([
      policeEvent(),
      policeEvent({
        id: 900_002,
        name: '24 november 06.00, Sammanfattning natt, Stockholms län',
        type: 'Sammanfattning natt',
        location: { name: 'Stockholms län', gps: '59,18' },
      }),
      policeEvent({
        id: 900_003,
        name: '24 november 06.00, Brand, Nacka',
        location: { name: 'Nacka', gps: '59,18' },
      }),
      policeEvent({
        id: 900_004,
        name: '24 november 06.00, Brand, Uppsala län',
        location: { name: 'Uppsala län', gps: '59,18' },
      }),
    ]);
    expect(await pollHere()).toMatchObject({ received: 4, local: 2, added: 2, changed: 0 });
    expect(await stored(api)).toMatchObject([
      { sourceId: '900001', countyWide: false, type: 'Brand', version: 1 },
      { sourceId: '900002', countyWide: true, version: 1 },
    ]);
    const [row] = await api.sql<{ all: string }>(
      `select string_agg(n::text, ' ') "all" from police_notice n`,
    );
    expect(row?.all).not.toContain('Påhittad');
  });

  it('shows a notice in its week to every party, and no week of the neighbour’s', async () => {
    serve([policeEvent()]);
    await feed.poll();
    const asked = `query ($week: IsoWeek) { weekOverview(week: $week) { policeNotices { title municipalityWide url eventAt } } }`;
    const { weekOverview } = await (await api.as('kultur')).ask(asked, { week: '2026-W48' });
    expect(weekOverview.policeNotices).toEqual([
      {
        title: '24 november 08.40, Brand, Huddinge',
        municipalityWide: false,
        url: 'https://polisen.se/aktuellt/handelser/2026/november/24/brand-huddinge/',
        eventAt: '2026-11-24T07:40:00Z',
      },
    ]);
    const before = await (await api.as('kultur')).ask(asked, { week: '2026-W47' });
    expect(before.weekOverview.policeNotices).toEqual([]);
  });

  it('updates an edited notice, leaves missing ones, and lets go of one that moved town', async () => {
    serve([
      policeEvent(),
      policeEvent({ id: 900_002, name: '23 november 08.40, Rån, Huddinge', type: 'Rån' }),
    ]);
    await feed.poll();
    serve([policeEvent({ summary: 'Rättad text.', type: 'Brand ' })]);
    expect(await pollHere()).toMatchObject({ added: 0, changed: 1, moved: 0 });
    expect((await stored(api)).map(({ sourceId, version }) => [sourceId, version])).toEqual([
      ['900001', 2],
      ['900002', 1],
    ]);
    serve([
      policeEvent({
        id: 900_002,
        name: '23 november 08.40, Rån, Nacka',
        location: { name: 'Nacka', gps: '59,18' },
      }),
    ]);
    expect(await pollHere()).toMatchObject({ moved: 1 });
    expect((await stored(api)).map(({ sourceId }) => sourceId)).toEqual(['900001']);
  });

  it('changes nothing on empty, short or broken answers, and says so', async () => {
    serve([policeEvent()]);
    await feed.poll();
    for (const [body, finding] of [
      ['', 'Svaret var tomt (0 händelser). Inget ändrades.'],
      ['[]', 'Svaret innehöll inga händelser. Inget ändrades.'],
      ['<html>', 'Svaret är inte JSON. Inget ändrades.'],
      [JSON.stringify([policeEvent()]), 'Svaret innehöll 1 händelse i stället för de vanliga 500.'],
    ]) {
      server.serve({ body: body ?? '' });
      expect(await pollHere()).toMatchObject({ added: 0, changed: 0, findings: [finding] });
    }
    expect(await stored(api)).toHaveLength(1);
    expect(
      await api.sql(`select 1 from import_batch where municipality_id = $1`, [api.municipalityId]),
    ).toHaveLength(1);
  });

  it('asks politely: names itself, sends the tag back, and counts failures', async () => {
    serve([policeEvent()], '"ett"');
    await feed.poll();
    expect(await feed.poll()).toEqual({ outcome: 'NOT_MODIFIED' });
    server.serve({ status: 503, retryAfter: 120 });
    expect(await feed.poll()).toEqual({
      outcome: 'FAILED',
      reason: 'Polisens tjänst svarade med ett fel (503).',
    });
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"ett"',
      '"ett"',
    ]);
    expect(server.requests[0]?.headers['user-agent']).toBe('Samlad/0.1 (drift@huddinge.example)');
  });

  it('is fetched by one process at a time; another takes over when that one stops', async () => {
    serve([policeEvent()]);
    const other = feedOf(api, server.url);
    await feed.poll();
    expect(await other.poll()).toEqual({ outcome: 'STANDING_BY' });
    expect(server.requests).toHaveLength(1);
    await feed.onApplicationShutdown();
    expect((await other.poll()).outcome).toBe('FETCHED');
    await other.onApplicationShutdown();
  });

  it('says nothing to a municipality outside Sweden', async () => {
    await api.sql(`update municipality set code = 'memphis' where code = '0126'`);
    serve([policeEvent()]);
    const done = await feed.poll();
    expect(done.outcome === 'FETCHED' && done.towns.map(({ code }) => code)).toEqual(['1480']);
  });
});

describe.skipIf(!hasSharedData)('the three real answers, one after the other', () => {
  let api: TestApi;
  let server: PoliceServer;
  beforeAll(async () => {
    api = await startApi();
    await inSweden(api);
    server = await startPoliceServer();
  });
  afterAll(async () => {
    await server.close();
    await api.stop();
  });

  it('add and change exactly what is new in Huddinge and in Göteborg', async () => {
    const feed = feedOf(api, server.url);
    const seen: unknown[] = [];
    for (const [index, window] of WINDOWS.entries()) {
      server.serve({ body: sharedBytes(window), etag: `"${index}"` });
      const done = await feed.poll();
      if (done.outcome !== 'FETCHED') throw new Error(done.outcome);
      seen.push(
        done.towns.map(({ code, received, added, changed, unchanged, moved }) => [
          code,
          received,
          added,
          changed,
          unchanged,
          moved,
        ]),
      );
    }
    await feed.onApplicationShutdown();
    expect(seen).toEqual(EXPECTED);
    expect((await stored(api)).map(({ title, countyWide }) => [title, countyWide])).toEqual(HUDDINGE);
  });
});

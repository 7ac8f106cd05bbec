import { createClient } from 'graphql-ws';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import WebSocket from 'ws';
import { onDatabase } from '../support/database-url.js';
import { Door } from '../visibility/door.js';
import { Draw } from '../visibility/draw.js';
import { type House, openHouse } from '../visibility/house.js';
import { View } from '../visibility/rules/view.js';
import { Bytes } from '../visibility/walk/bytes.js';
import type { Finding } from '../visibility/walk/judge.js';
import { ask, questionOf } from '../visibility/walk/questions.js';
import { queries, readSchema } from '../visibility/walk/schema.js';
import { drawWorld, type DrawnWorld } from '../visibility/world/draw-world.js';
import { Marks } from '../visibility/world/marks.js';
import { storeWorld } from '../visibility/world/store-world.js';
import { type Reader, rowsOf, type Town } from '../visibility/world/world.js';

const SESSIONS = 64;
const WRITERS = 12;
const QUESTIONS_EACH = 6;
/** Pages whose every row is known to the rules; the rest of the schema is the walk's. */
const PAGES = [
  'incidents',
  'incidentMap',
  'weekOverview',
  'measures',
  'problems',
  'meetingPage',
  'reportPage',
];
const BROKEN = 'query ($id: ID!) { incident(id: $id) { id text } problem(id: "x") { id } }';
const TOLD = {
  categoryCode: 'ORD-01',
  occurredFrom: '2026-11-18T20:30:00Z',
  timePrecision: 'HOUR',
  placePrecision: 'AREA_ONLY',
  areaCode: 'D-0',
  count: 1,
  secrecyLevel: 'OWN',
  levelReason: 'Prov',
};
const WRITE = `mutation ($input: IncidentInput!) { recordIncident(input: $input) { id } }`;

describe.each([
  [4, false],
  [2, true],
])('sixty-four sessions of different parties on a pool of %i', (poolSize, withErrors) => {
  const draw = Draw.seeded(4_711 + poolSize);
  const marks = new Marks(99 + poolSize);
  let house: House;
  let drawn: DrawnWorld;
  let door: Door;
  let bytes: Bytes;
  beforeAll(async () => {
    house = await openHouse(inject('ownerUrl'), { poolSize });
    drawn = drawWorld(draw, marks, 0);
    await storeWorld(house.owner, drawn.scenes);
    door = new Door(house.port);
    bytes = new Bytes(marks);
    bytes.know(drawn.world);
  });
  afterAll(() => house.close());

  it('see not one row that is not theirs, with reads, writes, listening and broken calls all at once', async () => {
    const { world } = drawn;
    const fields = queries(readSchema()).filter(({ name }) => PAGES.includes(name));
    const [town] = world.towns;
    const sessions = Array.from({ length: SESSIONS - WRITERS }, () => draw.pick(town.readers));
    const questions = sessions.map((reader) => {
      const view = new View(reader, town);
      return Array.from({ length: QUESTIONS_EACH }, () => ({
        view,
        question: questionOf({ draw, world, town }, 'query', draw.pick(fields)),
      }));
    });
    const sockets = sessions.slice(0, 8).map((reader) => listening(reader));
    const findings: Finding[] = [];
    const written = Promise.all(Array.from({ length: WRITERS }, () => write(world.towns[1])));
    await Promise.all(
      sessions.map(async (reader, index) => {
        for (const { view, question } of questions[index] ?? []) {
          if (withErrors) await disturb(reader, index);
          findings.push(...(await ask(door, bytes, view, question)).judge.findings);
        }
      }),
    );
    expect((await written).flat().filter(Boolean).length).toBeGreaterThan(0);
    for (const socket of sockets) await socket.close();
    const busy = findings.filter(({ kind, what }) => kind === 'missing' && what.includes('UNAVAILABLE'));
    expect(findings.filter((finding) => !busy.includes(finding))).toEqual([]);
    expect(busy.length).toBeLessThan(SESSIONS);
    expect(marks.in(sockets.map(({ heard }) => heard.join('\n')).join('\n'))).toEqual([]);
    expect(await idle()).toBe(0);
  }, 120_000);

  /** Writes what only its own party may read, in the neighbouring town, whose marks nobody here may see. */
  async function write(town: Town): Promise<boolean[]> {
    const writers = town.readers.filter(({ role, gone }) => role === 'PARTY_REPRESENTATIVE' && !gone);
    const [row] = rowsOf(town, 'incident');
    const done: boolean[] = [];
    for (let index = 0; index < QUESTIONS_EACH && row; index += 1) {
      const input = { ...TOLD, clientKey: crypto.randomUUID(), text: `Skrivet ${marks.word(row, 'text')}` };
      const { body } = await door.graphql(draw.pick(writers), WRITE, { input });
      done.push(Boolean(body?.data));
    }
    return done;
  }

  /** What goes wrong beside the questions: refused writes, calls that are given up, documents that break half way. */
  async function disturb(reader: Reader, index: number): Promise<void> {
    const kinds = [
      () => door.graphql(reader, BROKEN, { id: 'x' }),
      () => door.graphql(reader, WRITE, { input: { clientKey: crypto.randomUUID(), count: -1 } }),
      () => door.abandoned(reader, '{ weekOverview { areas { count } points { ids } } }'),
    ];
    await kinds[index % kinds.length]?.();
  }

  function listening(reader: Reader) {
    const heard: string[] = [];
    const client = createClient({
      url: `ws://127.0.0.1:${house.port}/graphql`,
      retryAttempts: 0,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { cookie: door.cookieOf(reader) } });
          this.on('message', (message: Buffer) => heard.push(message.toString()));
        }
      },
    });
    const none = { next: () => undefined, error: () => undefined, complete: () => undefined };
    client.subscribe({ query: 'subscription { weekChanged(week: "2026-W47") { version } }' }, none);
    return { heard, close: async () => client.dispose() };
  }

  /** Connections of the application that were left in the middle of a transaction. */
  async function idle(): Promise<number> {
    const look = new pg.Client({ connectionString: onDatabase(inject('ownerUrl'), house.database) });
    await look.connect();
    const { rows } = await look.query<{ n: number }>(
      `select count(*)::int n from pg_stat_activity where datname = $1 and state like 'idle in transaction%'`,
      [house.database],
    );
    await look.end();
    return rows[0]?.n ?? -1;
  }
});

import { randomUUID } from 'node:crypto';
import { weekIndexOf } from '@samlad/domain/week.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { REPORT_WEEK } from '../support/world.js';

const PARTIES = ['POLICE', 'RESCUE', 'SCHOOL'] as const;
const READERS: [user: string, party: string][] = [
  ['samordnare', 'SAFETY_OFFICE'],
  ['polis', 'POLICE'],
  ['raddning', 'RESCUE'],
];
const STATES = ['SHARED', 'OPEN', 'OWN', 'UNSHARED', 'REMOVED'] as const;
const FIGURES = `query ($filter: IncidentFilterInput!, $viewport: ViewportInput!) {
  weekOverview(week: "${REPORT_WEEK}") { municipalityCount overlayCount }
  incidentMap(filter: $filter, viewport: $viewport) { total inViewport withoutPosition } }`;
const VARIABLES = {
  filter: { fromWeek: REPORT_WEEK, toWeek: REPORT_WEEK },
  viewport: { west: 17, south: 59, east: 19, north: 60, zoom: 10 },
};

interface Told {
  party: (typeof PARTIES)[number];
  state: (typeof STATES)[number];
  count: number;
  placed: boolean;
}

/** Rows that are one event by the links between them, each named once: the other way of counting. */
function eventsAmong(rows: number[], links: [number, number][]): number[][] {
  const left = new Set(rows);
  const events: number[][] = [];
  for (const row of rows) {
    if (!left.delete(row)) continue;
    const event = [row];
    for (let at = 0; at < event.length; at += 1)
      for (const [a, b] of links)
        for (const [here, there] of [
          [a, b],
          [b, a],
        ])
          if (event[at] === here && there !== undefined && left.delete(there)) event.push(there);
    events.push(event);
  }
  return events;
}

describe('figures of linked reports', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  async function put(rows: Told[], links: [number, number][]): Promise<string[]> {
    await api.sql('delete from incident');
    const ids = rows.map(() => randomUUID());
    for (const [index, { party, state, count, placed }] of rows.entries())
      await api.sql(
        `insert into incident (municipality_id, id, week, party_id, secrecy_level, shared, shared_at, category_code, occurred_from,
           time_precision, area_id, area_ids, place_precision, longitude, latitude, z, count, external_key, removed_at, updated_at)
         select a.municipality_id, $2, $3, p.id, $4, $5, case when $5 then now() end, 'ORD-01', '2026-11-18T20:00:00Z', 'MINUTE',
           a.id, array[a.id, a.parent_id], 'POINT', $6, $7, $8, $9, $2::uuid::text, $10, now()
         from area a join party p on p.municipality_id = a.municipality_id and p.kind = $11
         where a.municipality_id = $1 and a.code = 'HUD-FLE'`,
        [
          api.municipalityId,
          ids[index],
          weekIndexOf(REPORT_WEEK),
          state === 'OPEN' || state === 'OWN' ? state : 'SHARED',
          state !== 'UNSHARED',
          ...(placed ? [17.91, 59.205, 1] : [null, null, null]),
          count,
          state === 'REMOVED' ? '2026-11-20T00:00:00Z' : null,
          party,
        ],
      );
    for (const [one, other] of links)
      await api.sql(
        `insert into event_link (municipality_id, id, first_id, second_id, verdict, score, party_id, judged_at)
         select $1, $2, least($3::uuid, $4::uuid), greatest($3::uuid, $4::uuid), 'SAME', 1, p.id, now()
         from party p where p.municipality_id = $1 and p.kind = 'SAFETY_OFFICE' on conflict do nothing`,
        [api.municipalityId, randomUUID(), ids[one], ids[other]],
      );
    return ids;
  }

  async function read(user: string): Promise<Record<string, number>> {
    const { weekOverview, incidentMap } = await (await api.as(user)).ask(FIGURES, VARIABLES);
    return {
      ...weekOverview,
      total: incidentMap.total,
      drawn: incidentMap.inViewport + incidentMap.withoutPosition,
    };
  }

  const anyWorld = fc
    .array(
      fc.record<Told>({
        party: fc.constantFrom(...PARTIES),
        state: fc.constantFrom(...STATES),
        count: fc.integer({ min: 1, max: 4 }),
        placed: fc.boolean(),
      }),
      { minLength: 3, maxLength: 8 },
    )
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.array(
          fc.tuple(fc.nat(rows.length - 1), fc.nat(rows.length - 1)).filter(([a, b]) => a !== b),
          {
            minLength: 1,
            maxLength: 7,
          },
        ),
      ),
    );

  it('are what the rows that the reader may read add up to with each event once, and hidden reports change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async ([rows, links]) => {
        const ids = await put(rows, links);
        const before = new Map<string, Record<string, number>>();
        for (const [user, party] of READERS) {
          const indexes = rows.map((_, index) => index);
          const joint = indexes.filter((index) => ['SHARED', 'OPEN'].includes(rows[index]?.state ?? ''));
          const once = eventsAmong(joint, links).map((event) => {
            const told = event.map((index) => rows[index] as Told);
            const placed = told.filter((one) => one.placed);
            return Math.max(...(placed.length > 0 ? placed : told).map(({ count }) => count));
          });
          const beside = rows.filter((row) => row.party === party && ['OWN', 'UNSHARED'].includes(row.state));
          const overlay = beside.reduce((sum, { count }) => sum + count, 0);
          const joined = once.reduce((sum, count) => sum + count, 0);
          const got = await read(user);
          expect(got).toEqual({
            municipalityCount: joined,
            overlayCount: overlay,
            total: joined + overlay,
            drawn: joined + overlay,
          });
          before.set(user, got);
        }
        const [user, party] = READERS[0] as [string, string];
        const isHidden = (row: Told) =>
          row.state === 'REMOVED' || (row.party !== party && ['OWN', 'UNSHARED'].includes(row.state));
        const hidden = ids.filter((_, index) => isHidden(rows[index] as Told));
        await api.sql('delete from incident where id = any ($1)', [hidden]);
        expect(await read(user)).toEqual(before.get(user));
      }),
      { numRuns: 25 },
    );
  });
});

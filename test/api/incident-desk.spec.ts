import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../apps/api/src/database/transaction.js';
import type { GraphClient } from '../support/graph-client.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { record } from '../support/told.js';

const DESK = '{ incidentDesk { week areas { code kind } recentCategories } }';
const REVIEW = `query ($rows: [IncidentRowQuestion!]!) {
  incidentRowReview(rows: $rows) { places { name areaCode } isSurePlace like { id categoryCode party { kind } } }
}`;

describe('what is at hand when an incident is written', () => {
  let api: TestApi;
  let police: GraphClient;
  const review = async (rows: object[], client = police) =>
    (await client.ask(REVIEW, { rows: rows.map((row) => ({ isOnlyPlace: false, ...row })) }))
      .incidentRowReview;
  const at = { categoryCode: 'EGE-07', occurredFrom: '2026-11-18T20:00:00Z', areaCode: 'HUD-FLE' };

  beforeAll(async () => {
    api = await startApi();
    police = await api.as('polis');
    const places = [
      ['Skolgränd torg', '{}', 17.91],
      ['Ekparken', '{"Eken vid dammen"}', 18.03],
    ] as const;
    for (const [name, aliases, longitude] of places) {
      await api.sql(
        `insert into place (municipality_id, id, name, search_name, aliases, place_type, longitude, latitude, source)
         values ($1, $2, $3, lower($3), $4, 'PARK', $5, 59.205, 'Prov')`,
        [api.municipalityId, newId(), name, aliases, longitude],
      );
    }
  });
  afterAll(() => api.stop());

  it('is the present week’s districts, and what one has recorded before the party’s other categories', async () => {
    await record(await api.as('polis2'), { categoryCode: 'TRA-01' });
    await record(await api.as('polis2'), { categoryCode: 'TRA-01' });
    await record(police, { categoryCode: 'ORD-06' });
    await record(await api.as('raddning'), { categoryCode: 'BRA-03' });
    const { incidentDesk } = await police.ask(DESK);
    expect(incidentDesk.recentCategories).toEqual(['ORD-06', 'TRA-01']);
    expect(incidentDesk.areas.map(({ kind }: { kind: string }) => kind)).toEqual(
      incidentDesk.areas.map(() => 'DISTRICT'),
    );
    expect(incidentDesk.areas.length).toBeGreaterThan(1);
  });

  it('tells the place that a line names, by its other names too, and where it lies', async () => {
    expect(
      await review([
        { placeText: 'slagsmål vid Skolgränds torg i fredags' },
        { placeText: 'klotter vid eken vid dammen' },
        { placeText: 'bråk någonstans' },
        { placeText: 'skolgrand tor', isOnlyPlace: true },
        {},
      ]),
    ).toEqual([
      { places: [{ name: 'Skolgränd torg', areaCode: 'HUD-FLE' }], isSurePlace: true, like: null },
      { places: [{ name: 'Ekparken', areaCode: 'HUD-VAR' }], isSurePlace: true, like: null },
      { places: [], isSurePlace: false, like: null },
      { places: [{ name: 'Skolgränd torg', areaCode: 'HUD-FLE' }], isSurePlace: false, like: null },
      { places: [], isSurePlace: false, like: null },
    ]);
  });

  it('marks what the own party has recorded already, within an hour, and nobody else’s', async () => {
    const own = await record(police, { categoryCode: 'EGE-07', occurredFrom: '2026-11-18T20:30:00Z' });
    const rescue = await api.as('raddning');
    expect(await review([at])).toMatchObject([{ like: { id: own.id, party: { kind: 'POLICE' } } }]);
    expect(await review([at], rescue)).toMatchObject([{ like: null }]);
    expect(
      await review([
        { ...at, categoryCode: 'EGE-06' },
        { ...at, occurredFrom: '2026-11-18T18:00:00Z' },
        { ...at, areaCode: 'HUD-VAR' },
        { ...at, areaCode: 'HUD-XXX' },
        { ...at, occurredFrom: null },
      ]),
    ).toMatchObject(Array.from({ length: 5 }, () => ({ like: null })));
  });

  it('takes a hundred rows and no more, and only lines of text', async () => {
    expect(await review(Array.from({ length: 100 }, () => at))).toHaveLength(100);
    const refused = (rows: object[]) => police.refused(REVIEW, { rows });
    const many = Array.from({ length: 101 }, () => ({ isOnlyPlace: false }));
    expect((await refused(many)).message).toBe(
      'Högst 100 rader granskas åt gången, här är 101. Dela upp listan.',
    );
    expect((await refused([{ isOnlyPlace: false, placeText: 'a\u0000' }])).code).toBe('BAD_USER_INPUT');
    expect((await refused([{ isOnlyPlace: false, placeText: 'a'.repeat(501) }])).code).toBe('BAD_USER_INPUT');
  });

  it.each(['ledning', 'analytiker', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    const client = await api.as(user);
    expect(await client.refused(DESK)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await client.refused(REVIEW, { rows: [] })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is for those who write for their unit, too', async () => {
    expect((await (await api.as('polis2')).ask(DESK)).incidentDesk.week).toMatch(/^2026-W/);
  });
});

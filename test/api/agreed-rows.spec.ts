import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partyReader } from '../../apps/api/src/access/readers.js';
import { actorOf } from '../support/actor-of.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { INCIDENT, key, record, save } from '../support/told.js';

/** What is changed in the only agreement of the town, for one test. */
type Change = (api: TestApi) => Promise<unknown>;

const agreement =
  (assignment: string): Change =>
  (api) =>
    api.sql(`update agreement set ${assignment} where municipality_id = $1`, [api.municipalityId]);
const signature =
  (kind: string, assignment: string): Change =>
  (api) =>
    api.sql(
      `update agreement_party s set ${assignment} from party p where p.municipality_id = s.municipality_id and p.id = s.party_id
         and s.municipality_id = $1 and p.kind = $2`,
      [api.municipalityId, kind],
    );
const only =
  (...codes: string[]): Change =>
  async (api) => {
    await agreement('all_areas = false')(api);
    await api.sql(
      `insert into agreement_area (municipality_id, agreement_id, area_id)
       select g.municipality_id, g.id, a.id from agreement g join area a on a.municipality_id = g.municipality_id
       where g.municipality_id = $1 and a.code = any ($2)`,
      [api.municipalityId, codes],
    );
  };

describe('what one party shares is seen by another', () => {
  let api: TestApi;
  let shared: string;
  let west: string;
  beforeAll(async () => {
    api = await startApi();
    const police = await api.as('polis');
    for (const longitude of [17.91, 17.93]) {
      const { id, version } = await record(police, { longitude });
      await save(police, 'shareIncident', 'VersionedInput', {
        clientKey: key(),
        id,
        expectedVersion: version,
      });
      if (longitude === 17.91) west = id;
      shared = id;
    }
  });
  afterAll(() => api.stop());

  const TOLD_AT_FIRST = `title = 'Samverkan', purposes = array['SITUATION', 'MEASURES'], all_areas = true, valid_from = date '2020-01-01',
    valid_to = null, ended_at = null`;
  async function seen(changes: Change[], user = 'raddning', id = shared): Promise<boolean> {
    for (const change of changes) await change(api);
    const client = await api.as(user);
    const { incident } = await client.ask(INCIDENT, { id });
    const { incidents } = await client.ask(
      `{ incidents(filter: { fromWeek: "2026-W47", toWeek: "2026-W47" }, first: 50) { nodes { id } } }`,
    );
    const isListed = incidents.nodes.some((node: { id: string }) => node.id === id);
    await agreement(TOLD_AT_FIRST)(api);
    await api.sql('delete from agreement_area where municipality_id = $1', [api.municipalityId]);
    await api.sql(
      `update agreement_party set accepted_at = timestamptz '2020-01-01 00:00Z', left_at = null where municipality_id = $1`,
      [api.municipalityId],
    );
    expect(isListed).toBe(incident !== null);
    return isListed;
  }

  it('under an agreement that both have accepted, for its purpose, within its dates and areas', async () => {
    expect(await seen([])).toBe(true);
    expect(await seen([agreement(`purposes = array['SITUATION']`)])).toBe(true);
    expect(await seen([agreement(`valid_to = date '2026-11-25'`)])).toBe(true);
    expect(await seen([only('HUD-SEG')])).toBe(true);
    expect(await seen([only('KOMMUN')])).toBe(true);
  });

  it.each<[string, Change[]]>([
    ['for another purpose', [agreement(`purposes = array['MEASURES']`)]],
    ['that has run out', [agreement(`valid_to = date '2026-11-24'`)]],
    ['that has not begun', [agreement(`valid_from = date '2026-11-26'`)]],
    ['that was ended', [agreement(`ended_at = timestamptz '2026-11-25 07:59Z'`)]],
    ['that the reader has not accepted', [signature('RESCUE', 'accepted_at = null')]],
    ['that the author has not accepted', [signature('POLICE', 'accepted_at = null')]],
    ['that the author has left', [signature('POLICE', `left_at = timestamptz '2026-11-25 07:00Z'`)]],
    ['of other areas', [only('HUD-FLE', 'HUD-VAR')]],
    ['of no area', [only()]],
  ])('but not under one %s', async (_, changes) => {
    expect(await seen(changes)).toBe(false);
    expect(await seen(changes, 'polis')).toBe(true);
  });

  it('area by area, and the figures follow', async () => {
    await only('HUD-FLE')(api);
    const { incidentMap } = await (
      await api.as('raddning')
    ).ask(
      `{ incidentMap(filter: { fromWeek: "2026-W47", toWeek: "2026-W47" }, viewport: { west: 17, south: 59, east: 19, north: 60, zoom: 10 }) {
        total points { ids } perArea { areaCode count } } }`,
    );
    expect(incidentMap.total).toBe(1);
    expect(incidentMap.points.ids).toEqual([west]);
    await agreement(TOLD_AT_FIRST)(api);
    await api.sql('delete from agreement_area where municipality_id = $1', [api.municipalityId]);
  });

  it('with the same rights as a reader who stands for the party', async () => {
    await only('HUD-FLE', 'HUD-SEG')(api);
    const rescue = await actorOf(api, 'raddning');
    const standing = await api.database.read(await actorOf(api, 'polis'), (tx) =>
      partyReader(tx, rescue.partyId),
    );
    expect(standing.rights).toEqual(rescue.rights);
    expect(rescue.rights.situationAll).toEqual([]);
    expect(rescue.rights.situationIn).toHaveLength(10);
    await agreement(TOLD_AT_FIRST)(api);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawDoor, refused } from '../support/raw-door.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, told } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

const RECORD = mutation('recordIncident', 'IncidentInput');

describe('an odd value is answered with a sentence', () => {
  let api: TestApi;
  let door: RawDoor;
  beforeAll(async () => {
    api = await startApi();
    door = await RawDoor.of(api, 'polis');
  });
  afterAll(() => api.stop());

  const answered = async (query: string, variables: string) => {
    const answer = await door.send(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
    return refused(answer, null);
  };
  const FILTER = `filter: { fromWeek: "2026-W40", toWeek: "2026-W47"`;

  it.each(['-1', '0', '101', '1.5', '"1"', '1e400', '2147483648', 'null'])('first: %s', async (first) => {
    const query = `query ($first: Int!) { incidents(first: $first, ${FILTER} }) { totalCount } }`;
    expect(await answered(query, `{"first":${first}}`)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it.each(['0000-W01', '2026-W54', '2025-W53', '2026-W00', '-001-W01', '10000-W01', '2026-W47\\u0000', ''])(
    'week: %s',
    async (week) => {
      const query = 'query ($week: IsoWeek) { weekOverview(week: $week) { week } }';
      const { code } = await answered(query, `{"week":"${week}"}`);
      expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(code);
    },
  );

  it.each(['', 'x', '\\u0000', key(), key().toUpperCase()])('id: %s', async (id) => {
    for (const field of ['incident(id: $id) { id }', 'measure(id: $id) { id }', 'problem(id: $id) { id }']) {
      const answer = await door.send(
        `{"query":${JSON.stringify(`query ($id: ID!) { ${field} }`)},"variables":{"id":"${id}"}}`,
      );
      const { data, errors } = answer.body;
      expect(errors ? refused(answer, null).code : Object.values(data)[0]).toBeOneOf(['NOT_FOUND', null]);
    }
  });

  it.each(['\\u0000', '\\ud800', '\\u0007'])('a text with %s', async (text) => {
    const ask = (field: string, type: string) =>
      answered(
        `query ($t: ${type}) { ${field} { totalCount } }`,
        type.startsWith('[') ? `{"t":["${text}"]}` : `{"t":"${text}"}`,
      );
    const bad = { code: 'BAD_USER_INPUT' };
    expect(await ask(`incidents(first: 1, ${FILTER}, categoryCodes: $t })`, '[String!]')).toMatchObject(bad);
    expect(await ask(`incidents(first: 1, ${FILTER}, areaCodes: $t })`, '[String!]')).toMatchObject(bad);
    expect(await ask('measures(first: 1, filter: { search: $t })', 'String')).toMatchObject(bad);
    expect(await ask('measures(first: 1, filter: {}, after: $t)', 'String')).toMatchObject(bad);
    const input = JSON.stringify(told({ text: '?' })).replace('"?"', `"${text}"`);
    expect(await answered(RECORD, `{"input":${input}}`)).toMatchObject(bad);
  });

  it.each([
    '9999-99-99 99:99:99+00',
    '2026-02-30 10:00:00+00',
    '0000-01-01 00:00:00+00',
    '2026-01-01 00:00:00+99',
  ])('a page after %s', async (time) => {
    const after = Buffer.from(`2961|${time}|${key()}`).toString('base64url');
    const query = `query ($after: String) { incidents(first: 1, after: $after, ${FILTER} }) { totalCount } }`;
    expect(await answered(query, JSON.stringify({ after }))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it.each(['0000-01-01', '2026-02-30', '2026-13-01', '2026-11-19T00:00:00Z', '26-11-19'])(
    'date: %s',
    async (date) => {
      const query = 'mutation ($input: ProposeMeasureInput!) { proposeMeasure(input: $input) { id } }';
      const input = {
        clientKey: key(),
        problemId: key(),
        areaCode: 'HUD-FLE',
        title: 'x',
        kind: 'PRESENCE',
        commitments: [],
      };
      const { code } = await answered(query, JSON.stringify({ input: { ...input, startsOn: date } }));
      expect(code).toBe('BAD_USER_INPUT');
    },
  );

  it.each([
    '0000-01-01T00:00:00Z',
    '2026-02-30T10:00:00Z',
    '2026-11-18T10:00:60Z',
    '2026-11-18',
    '1999-12-31T00:00:00Z',
  ])('time: %s', async (occurredFrom) => {
    const { code } = await answered(RECORD, JSON.stringify({ input: told({ occurredFrom }) }));
    expect(code).toBe('BAD_USER_INPUT');
  });

  it.each([
    '{"type":"Polygon","coordinates":[]}',
    '{"type":"Polygon","coordinates":[[]]}',
    '{"type":"Polygon","coordinates":[[[1e400,1],[2,2],[3,3],[1e400,1]]]}',
    '{"type":"Polygon","coordinates":[[[null,1],[2,2],[3,3],[null,1]]]}',
    '{"type":"Polygon","coordinates":[[[17,59],[17,60],[18,60],[17,58]]]}',
    `{"type":"Polygon","coordinates":[[${'[17,59],'.repeat(25_000)}[17,59]]]}`,
    `[${'0,'.repeat(300_000)}0]`,
    `{"type":"Polygon","coordinates":${'['.repeat(45)}${']'.repeat(45)}}`,
    '{"type":"Point","coordinates":[17,59]}',
    '"x"',
  ])('GeoJSON: %.60s', async (polygon) => {
    const query = 'mutation ($input: ProposeMeasureInput!) { proposeMeasure(input: $input) { id } }';
    const input = `{"clientKey":"${key()}","problemId":"${key()}","areaCode":"HUD-FLE","title":"x","kind":"PRESENCE","commitments":[],"polygon":${polygon}}`;
    const answer = await door.send(`{"query":${JSON.stringify(query)},"variables":{"input":${input}}}`);
    expect(refused(answer, null).code).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain('call stack');
  });

  it('a hundred odd values, of which five are told', async () => {
    const query = 'mutation ($input: ProposeMeasureInput!) { proposeMeasure(input: $input) { id } }';
    const input = { clientKey: key(), commitments: Array.from({ length: 100 }, () => 0) };
    const answer = await door.send(JSON.stringify({ query, variables: { input } }));
    expect(refused(answer).code).toBe('BAD_USER_INPUT');
    expect(answer.body.errors).toHaveLength(5);
    const unknown = await door.document(`{ ${Array.from({ length: 9 }, (_, i) => `x${i}`).join(' ')} }`);
    expect(refused(unknown).code).toBe('BAD_USER_INPUT');
    expect(unknown.body.errors).toHaveLength(5);
  });

  it('a value that speaks of a lost connection', async () => {
    const query = 'query ($first: Int!) { placeSearch(first: $first, text: "a") { id } }';
    expect(await answered(query, '{"first":"ECONNREFUSED"}')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('a party of a decision that is not there or in another town', async () => {
    const [neighbour] = await api.sql<{ id: string }>(
      'select id from party where municipality_id <> $1 limit 1',
      [api.municipalityId],
    );
    await new WeekDriver(api).take('IN_MEETING');
    const coordinator = await api.as('samordnare');
    const DECIDE = mutation('recordDecision', 'DecisionInput');
    for (const responsiblePartyId of [key(), neighbour?.id]) {
      const input = { clientKey: key(), week: REPORT_WEEK, kind: 'OTHER', text: 'x', responsiblePartyId };
      expect(await coordinator.refused(DECIDE, { input })).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'NOT_FOUND',
      });
    }
  });
});

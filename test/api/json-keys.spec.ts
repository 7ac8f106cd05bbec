import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyMutation } from '../support/every-mutation.js';
import { RawDoor, refused } from '../support/raw-door.js';
import { MAIL_TO_NOBODY } from '../support/mail-house.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, told } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

const KEYS = ['__proto__', 'constructor', 'prototype'] as const;
const STAIN = { smittad: 'smittad', first: 7, user: 'drift', id: 'smittad', toString: 'smittad' };

/** A value in which every object also has a key of its own by the name, with things to be smuggled in. */
function stained(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((each) => stained(each, name));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([own, inner]) => [own, stained(inner, name)]));
  return Object.defineProperty(copy, name, { value: STAIN, enumerable: true });
}

const poisoned = (value: unknown, name: string): string => JSON.stringify(stained(value, name));

describe.each(KEYS)('the key %s in JSON', (name) => {
  let api: TestApi;
  let door: RawDoor;
  beforeAll(async () => {
    api = await startApi(MAIL_TO_NOBODY);
    door = await RawDoor.of(api, 'polis');
  });
  afterAll(() => api.stop());

  const send = (query: string, variables: string) =>
    door.send(`{"query":${JSON.stringify(query)},"variables":${variables}}`);

  /** No object of the program has anything that was not there, and no row holds what was sent. */
  const isClean = async () => {
    expect('smittad' in {}).toBe(false);
    expect('smittad' in Object).toBe(false);
    expect(String({})).toBe('[object Object]');
    const columns = await api.sql<{ t: string; c: string }>(
      `select table_name t, column_name c from information_schema.columns
       where table_schema = 'public' and data_type in ('jsonb', 'json', 'text')`,
    );
    expect(columns.length).toBeGreaterThan(60);
    const looks = columns.map(
      ({ t, c }) =>
        `select '${t}.${c}' place from "${t}" where "${c}"::text ~ 'smittad|__proto__|"prototype"'`,
    );
    expect(await api.sql(looks.join(' union all '))).toEqual([]);
  };

  it('is no field of the input of any mutation that is done without it, however deep it lies', async () => {
    const refusals: Record<string, string[]> = {};
    const asked = async (user: string) => {
      const client = await api.as(user);
      const ask = async (document: string, variables: Record<string, unknown> = {}) => {
        const { input } = variables as { input: object };
        const operation = /^mutation.*?\{ (\w+)\(/.exec(document)?.[1];
        if (operation !== undefined) {
          // GeoJSON may have members of its own (RFC 7946 §6.1); what is stored has none of them.
          const inside = Object.entries(input).filter(
            ([own, value]) => own !== 'polygon' && poisoned(value, name).includes(`"${name}"`),
          );
          const bad = [
            stained(input, name),
            ...inside.map(([own, value]) => ({ ...input, [own]: stained(value, name) })),
          ];
          const codes = [];
          for (const each of bad) codes.push((await client.refused(document, { input: each })).code);
          refusals[operation] = codes;
        }
        const drawn =
          'polygon' in (input ?? {})
            ? { polygon: stained((input as { polygon: unknown }).polygon, name) }
            : {};
        return client.ask(document, operation === undefined ? variables : { input: { ...input, ...drawn } });
      };
      return Object.assign(Object.create(client) as typeof client, { ask });
    };
    const done = await everyMutation({ ...api, as: asked });
    expect(Object.keys(refusals).sort()).toEqual([...done.keys()].sort());
    expect(
      Object.entries(refusals).filter(([, codes]) => codes.some((code) => code !== 'BAD_USER_INPUT')),
    ).toEqual([]);
    await isClean();
  });

  it('among the variables and in the body is nobody’s variable', async () => {
    const LIST = `query ($first: Int!) { placeSearch(first: $first, text: "a") { id } }`;
    const stain = JSON.stringify(STAIN);
    expect(refused(await send(LIST, `{"${name}":${stain}}`), null).code).toBe('BAD_USER_INPUT');
    expect(refused(await door.send(`{"${name}":{"query":"{ __typename }"}}`), 400).code).toBe(
      'BAD_USER_INPUT',
    );
    const asked = await door.send(
      `{"query":"{ session { role } }","${name}":${stain},"extensions":{"${name}":${stain}}}`,
    );
    expect(asked.body.data?.session).toEqual({ role: 'PARTY_REPRESENTATIVE' });
  });

  it('in the answers of a report, in a drawn area and in a list’s columns is refused', async () => {
    const answers = answersAt('POLICE', 1, { outlook: 'Prov' });
    const input = (more: string) => `{"input":{"clientKey":"${key()}",${more}}}`;
    const SAVE = mutation('saveReportDraft', 'SaveReportInput');
    const report = (text: string) => input(`"week":"${REPORT_WEEK}","expectedVersion":0,"answers":${text}`);
    expect(refused(await send(SAVE, report(poisoned(answers, name))), null).code).toBe('BAD_USER_INPUT');
    const assessments = { ...answers, assessments: poisoned(answers.assessments, name) };
    const inOne = JSON.stringify(assessments).replace(
      JSON.stringify(assessments.assessments),
      assessments.assessments,
    );
    expect(refused(await send(SAVE, report(inOne)), null).code).toBe('BAD_USER_INPUT');

    const polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [17.9, 59.2],
          [17.91, 59.2],
          [17.91, 59.21],
          [17.9, 59.2],
        ],
      ],
    };
    const measure = `"problemId":"${key()}","areaCode":"HUD-FLE","title":"x","kind":"PRESENCE","commitments":[]`;
    const drawn = await send(
      mutation('proposeMeasure', 'ProposeMeasureInput'),
      input(`${measure},"polygon":${poisoned(polygon, name)}`),
    );
    expect(refused(drawn, null).code).toBeOneOf(['BAD_USER_INPUT', 'NOT_FOUND']);

    const columns = `"fileId":"${key()}","mapping":{"${name}":${JSON.stringify(STAIN)}}`;
    const read = await send(mutation('previewImport', 'PreviewImportInput'), input(columns));
    expect(refused(read, null).code).toBeOneOf(['BAD_USER_INPUT', 'NOT_FOUND']);
    await isClean();
  });

  it('in the body of a route is not what the route reads', async () => {
    const stain = JSON.stringify(STAIN);
    expect(refused(await door.signIn(`{"${name}":{"user":"drift"}}`), 400).code).toBe('BAD_USER_INPUT');
    const own = await door.signIn(`{"user":"skola","${name}":${stain}}`);
    const cookie = String(own.headers['set-cookie']?.[0]).split(';')[0] ?? '';
    const asked = await door.post().set('cookie', cookie).send('{"query":"{ session { role } }"}');
    expect(asked.body.data.session).toEqual({ role: 'SCHOOL_CONTACT' });
    for (const path of ['/auth/assignment', '/auth/step-up', '/auth/sign-in', '/export/log']) {
      const answer = await door.post(path).set('cookie', door.cookie).send(`{"${name}":${stain}}`);
      expect(answer.status, `${path} ${answer.text}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, answer.text).toBeLessThan(500);
    }
    await isClean();
  });

  it('is in no row and no object after an incident that has it was refused and one without was kept', async () => {
    const RECORD = mutation('recordIncident', 'IncidentInput');
    const input = told({ text: 'Prov' });
    const bad = await send(RECORD, poisoned({ input }, name));
    expect(refused(bad, null).code).toBe('BAD_USER_INPUT');
    const good = await send(RECORD, `{"${name}":${JSON.stringify(STAIN)},"input":${JSON.stringify(input)}}`);
    expect(good.body.data.recordIncident).toMatchObject({ version: 1, replayed: false });
    await isClean();
  });
});

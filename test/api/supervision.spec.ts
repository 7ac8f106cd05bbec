import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadLog } from '../../apps/api/src/read-log/read-log.js';
import { actorOf } from '../support/actor-of.js';
import { everyMutation } from '../support/every-mutation.js';
import { MAIL_TO_NOBODY } from '../support/mail-house.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { record } from '../support/told.js';

const MARKER = 'Hemligtordkvist';
const WHO = 'at person account party authority role purpose requestId';
const CHANGES = `query ($filter: LogFilterInput!, $first: Int, $after: String) { changeLog(filter: $filter, first: $first, after: $after) {
  totalCount hasMore endCursor nodes { ${WHO} sequence action objectType objectId digestBefore digestAfter hash } } }`;
const READS = `query ($filter: LogFilterInput!, $first: Int, $after: String) { readLog(filter: $filter, first: $first, after: $after) {
  totalCount hasMore endCursor nodes { ${WHO} id kind operation digest author objectType objectIds objectCount } } }`;
const VERIFY = `query ($after: Float) { auditVerification(after: $after) { sound complete sequence brokenAt sentence heads latestHeadAt } }`;
const LIST = `query ($filter: IncidentFilterInput!) { incidents(first: 100, filter: $filter) { nodes { id } } }`;
const PERIOD = { fromWeek: '2026-W40', toWeek: '2026-W48' };
const STRANGERS = ['polis', 'samordnare', 'analytiker', 'ledning', 'polis2', 'skola'];

describe('data protection', () => {
  let api: TestApi;
  let incident: string;
  beforeAll(async () => {
    api = await startApi(MAIL_TO_NOBODY);
    incident = (await record(await api.as('polis'), { text: MARKER })).id;
    await everyMutation(api);
    for (let time = 0; time < 3; time += 1) await (await api.as('polis')).ask(LIST, { filter: PERIOD });
    await api.app.get(ReadLog).flush();
  });
  afterAll(() => api.stop());

  const asked = async (document: string, variables: Record<string, unknown>) =>
    (await api.as('dataskydd')).ask(document, variables);
  const changes = async (filter: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    (await asked(CHANGES, { filter, ...more })).changeLog;
  const reads = async (filter: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    (await asked(READS, { filter, ...more })).readLog;
  const cookieOf = async (user: string) => {
    const answer = await request(api.app.getHttpServer())
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .send({ user });
    return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  };
  const taken = async (user: string, body: object) =>
    request(api.app.getHttpServer())
      .post('/export/log')
      .set('x-samlad-client', '1')
      .set('cookie', await cookieOf(user))
      .send(body);

  it('finds a change by thing, person, party, kind and time, without its content', async () => {
    const police = await actorOf(api, 'polis');
    const [entry, ...others] = (await changes({ objectId: incident })).nodes;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      person: 'Prov polis',
      account: 'demo polis',
      party: 'Polis',
      authority: 'Polismyndigheten',
      role: 'PARTY_REPRESENTATIVE',
      purpose: 'SITUATION',
      action: 'incident.record',
      objectType: 'INCIDENT',
      digestBefore: null,
      digestAfter: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const at = new Date(entry.at).getTime();
    const near = { from: new Date(at - 1_000).toISOString(), to: new Date(at + 1_000).toISOString() };
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(at);
    const day = { from: today, to: today };
    for (const filter of [
      { person: 'prov POL' },
      { partyId: police.partyId },
      { group: 'INCIDENT' },
      near,
      day,
    ]) {
      const found = await changes({ objectId: incident, ...filter });
      expect([filter, found.totalCount]).toEqual([filter, 1]);
    }
    const past = { to: new Date(at - 60_000).toISOString() };
    for (const filter of [
      { person: 'raddning' },
      { person: '%' },
      { group: 'MEETING' },
      past,
      { to: '2020-01-01' },
    ]) {
      const found = await changes({ objectId: incident, ...filter });
      expect([filter, found.totalCount]).toEqual([filter, 0]);
    }
  });

  it('turns the pages of the log without missing or repeating one entry', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: { endCursor: string; hasMore: boolean; nodes: { sequence: number }[] } = await changes(
        {},
        { first: 7, after },
      );
      seen.push(...page.nodes.map(({ sequence }) => sequence));
      after = page.hasMore ? page.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index));
    const everything = (await reads({ person: 'polis' })).nodes.map(({ id }: { id: string }) => id);
    const turned: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page: { endCursor: string; hasMore: boolean; nodes: { id: string }[] } = await reads(
        { person: 'polis' },
        { first: 1, after: cursor },
      );
      turned.push(...page.nodes.map(({ id }) => id));
      if (!page.hasMore) break;
      cursor = page.endCursor;
    }
    expect(everything.length).toBeGreaterThan(1);
    expect(turned).toEqual(everything);
  });

  it('finds who has read a thing', async () => {
    const { nodes } = await reads({ objectId: incident });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes).toContainEqual(
      expect.objectContaining({ person: 'Prov polis', operation: 'incidents', kind: 'ORDINARY' }),
    );
    expect((await reads({ objectId: incident, person: 'kultur' })).nodes).toEqual([]);
  });

  it('sees no content, in the logs or anywhere else', async () => {
    const answers = [await changes({}, { first: 100 }), await reads({}, { first: 100 })];
    for (const log of ['CHANGES', 'READS'])
      answers.push((await taken('dataskydd', { log, filter: {} })).text);
    expect(JSON.stringify(answers)).not.toContain(MARKER);
    expect(await (await api.as('dataskydd')).refused(LIST, { filter: PERIOD })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const actor = await actorOf(api, 'dataskydd');
    expect(await api.database.read(actor, (tx) => tx.query('select 1 from incident'))).toEqual([]);
  });

  it('takes out a search as a file, and that is in the log before the file is', async () => {
    const answer = await taken('dataskydd', { log: 'CHANGES', filter: { objectId: incident } });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="samlad-andringslogg.csv"',
      'cache-control': 'no-store',
    });
    const rows = parse(answer.text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(rows).toMatchObject([{ person: 'Prov polis', vad: 'Händelse registrerad', id: incident }]);
    const { nodes } = await changes({ group: 'TRANSFER', person: 'dataskydd' });
    expect(nodes[0]).toMatchObject({ action: 'log.export', objectId: 'CHANGES', purpose: 'SUPERVISION' });
  });

  it('is told in plain words whether the chain holds, also when the walk is done in parts', async () => {
    const whole = (await asked(VERIFY, {})).auditVerification;
    expect(whole).toMatchObject({ sound: true, complete: true, brokenAt: null });
    expect(whole.sentence).toMatch(/^Kedjan är hel: \d+ poster i följd/);
    expect(whole.heads).toBeGreaterThan(0);
    const rest = (await asked(VERIFY, { after: 5 })).auditVerification;
    expect(rest).toMatchObject({ sound: true, complete: true });
    await api.sql(`alter table audit_entry no force row level security`);
    await api.sql(
      `update audit_entry set action = 'incident.fel' where municipality_id = $1 and sequence = 3`,
      [api.municipalityId],
    );
    expect((await asked(VERIFY, {})).auditVerification).toMatchObject({
      sound: false,
      complete: true,
      brokenAt: 3,
      sentence: 'Kedjan är bruten. Innehållet i post 3 har ändrats: det stämmer inte med postens hash.',
    });
    expect((await (await api.as('drift')).ask(VERIFY)).auditVerification).toMatchObject({ brokenAt: 3 });
  });

  it.each(STRANGERS)('is what %s is not: no search, no file, no verification', async (user) => {
    const client = await api.as(user);
    for (const document of [CHANGES, READS]) {
      expect(await client.refused(document, { filter: {} })).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await client.refused(VERIFY)).toMatchObject({ code: 'FORBIDDEN' });
    const file = await taken(user, { log: 'READS', filter: {} });
    expect([file.status, file.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('refuses what is no search', async () => {
    const client = await api.as('dataskydd');
    for (const filter of [
      { from: 'igår' },
      { objectId: 'x' },
      { person: '\u0000' },
      { partyId: '1 or 1=1' },
    ]) {
      expect([filter, (await client.refused(CHANGES, { filter })).code]).toEqual([filter, 'BAD_USER_INPUT']);
    }
    expect((await client.refused(CHANGES, { filter: {}, after: "1'" })).code).toBe('BAD_USER_INPUT');
    expect((await client.refused(READS, { filter: {}, first: 101 })).code).toBe('BAD_USER_INPUT');
    expect((await taken('dataskydd', { log: 'CONTENT', filter: {} })).status).toBe(400);
  });
});

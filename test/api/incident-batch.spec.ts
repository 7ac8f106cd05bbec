import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphClient } from '../support/graph-client.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { INCIDENT, key, told } from '../support/told.js';

const RECORD = `mutation ($input: RecordIncidentsInput!) {
  recordIncidents(input: $input) { id version replayed incidents { rowKey id version } }
}`;
const REMOVE = `mutation ($input: RemoveIncidentsInput!) { removeIncidents(input: $input) { id version replayed } }`;

interface Row {
  rowKey: string;
  id: string;
  version: number;
}

function row(over: Record<string, unknown> = {}): Record<string, unknown> {
  const { clientKey: _, ...incident } = told(over);
  return { ...incident, rowKey: key() };
}

describe('a pasted list of incidents', () => {
  let api: TestApi;
  let police: GraphClient;
  const count = async () => Number((await api.sql<{ n: string }>('select count(*) n from incident'))[0]?.n);
  const record = async (incidents: object[], clientKey = key(), client = police) =>
    (await client.ask(RECORD, { input: { clientKey, incidents } })).recordIncidents as {
      id: string;
      replayed: boolean;
      incidents: Row[];
    };

  beforeAll(async () => {
    api = await startApi();
    police = await api.as('polis');
  });
  afterAll(() => api.stop());

  it('is recorded whole, each row under its own key, and logged row by row', async () => {
    const rows = Array.from({ length: 100 }, (_, number) => row({ text: `Rad ${number}` }));
    const before = await count();
    const saved = await record(rows);
    expect(await count()).toBe(before + 100);
    expect(saved.incidents.map(({ rowKey }) => rowKey)).toEqual(rows.map(({ rowKey }) => rowKey).sort());
    const { incident } = await police.ask(INCIDENT, { id: saved.incidents[0]?.id });
    expect(incident).toMatchObject({ categoryCode: 'ORD-01', shared: false, party: { kind: 'POLICE' } });
    const logged = await api.sql(
      `select 1 from audit_entry where action = 'incident.record' and object_id = any($1)`,
      [saved.incidents.map(({ id }) => id)],
    );
    expect(logged).toHaveLength(100);
  });

  it('is recorded once, though the answer was lost and it is sent again', async () => {
    const rows = [row(), row()];
    const clientKey = key();
    const first = await record(rows, clientKey);
    const before = await count();
    const again = await record(rows, clientKey);
    expect(again).toEqual({ ...first, replayed: true });
    expect(await count()).toBe(before);
  });

  it('adds only what is new when a row comes back in another list, and nothing when all do', async () => {
    const [known, fresh] = [row(), row()];
    await record([known]);
    const before = await count();
    const saved = await record([known, fresh]);
    expect(saved.incidents).toHaveLength(2);
    expect(await count()).toBe(before + 1);
    const refusal = await police.refused(RECORD, { input: { clientKey: key(), incidents: [known, fresh] } });
    expect(refusal).toMatchObject({ reason: 'ALREADY_EXISTS', message: 'Alla raderna finns redan.' });
  });

  it('does not meet another party’s rows, whatever their keys', async () => {
    const mine = row();
    await record([mine]);
    const theirs = await record([mine], key(), await api.as('raddning'));
    expect(theirs.incidents).toHaveLength(1);
  });

  it.each([
    [
      { categoryCode: 'XXX-99' },
      'Rad 2: Kategorin XXX-99 finns inte eller används inte längre. Välj en annan.',
    ],
    [{ count: 0 }, 'Rad 2: Antalet ska vara ett heltal från 1 till 1000.'],
    [{ occurredFrom: '2027-01-01T00:00:00Z' }, 'Rad 2: Tiden ligger i framtiden. Ange när det hände.'],
    [
      { areaCode: 'HUD-XXX', placePrecision: 'AREA_ONLY', longitude: null, latitude: null },
      /^Rad 2: Området HUD-XXX/,
    ],
    [{ text: 'a\u0000b' }, /^Rad 2: Texten innehåller ett styrtecken/],
  ])('is refused whole for one row, which is named: %j', async (fault, sentence) => {
    const before = await count();
    const refusal = await police.refused(RECORD, {
      input: { clientKey: key(), incidents: [row(), row(fault), row()] },
    });
    expect(refusal.message).toMatch(sentence);
    expect(await count()).toBe(before);
  });

  it('has from one to a hundred rows with keys of their own', async () => {
    const refused = async (incidents: object[]) =>
      (await police.refused(RECORD, { input: { clientKey: key(), incidents } })).message;
    expect(await refused([])).toBe('Ta med minst en rad.');
    expect(await refused(Array.from({ length: 101 }, () => row()))).toBe(
      'Högst 100 rader sparas åt gången, här är 101. Dela upp listan eller läs in den som fil.',
    );
    const twice = row();
    expect(await refused([twice, twice])).toMatch(/^Varje rad ska ha en egen UUID/);
    expect(await refused([{ ...twice, rowKey: 'rad 1' }])).toMatch(/^Varje rad ska ha en egen UUID/);
  });

  it('stores nothing of any row when one tells of concern for one child', async () => {
    const before = await count();
    const concern = {
      text: 'Jag är orolig för en pojke i fyran, han har blåmärken och vill inte gå hem till pappa.',
    };
    const refusal = await police.refused(RECORD, {
      input: { clientKey: key(), incidents: [row(), row(concern)] },
    });
    expect(refusal.reason).toBe('CHILD_CONCERN');
    expect(JSON.stringify(refusal)).not.toContain('blåmärken');
    expect(await count()).toBe(before);
  });

  it('keeps each row no finer than its category allows', async () => {
    const { incidents } = await record([row({ categoryCode: 'VLD-05' })]);
    const { incident } = await police.ask(INCIDENT, { id: incidents[0]?.id });
    expect(incident).toMatchObject({
      secrecyLevel: 'RESTRICTED',
      placePrecision: 'AREA_ONLY',
      longitude: null,
    });
  });

  it('can be taken back whole, by its own party and in its version', async () => {
    const { incidents } = await record([row(), row()]);
    const back = incidents.map(({ id, version }) => ({ id, expectedVersion: version }));
    const other = await api.as('raddning');
    expect(await other.refused(REMOVE, { input: { clientKey: key(), incidents: back } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const [first, second] = back;
    const stale = [first, { ...second, expectedVersion: 7 }];
    expect(await police.refused(REMOVE, { input: { clientKey: key(), incidents: stale } })).toMatchObject({
      reason: 'VERSION_CONFLICT',
    });
    const standing = `select 1 from incident where removed_at is null and id = any($1)`;
    expect(await api.sql(standing, [back.map(({ id }) => id)])).toHaveLength(2);
    await police.ask(REMOVE, { input: { clientKey: key(), incidents: back } });
    expect(await api.sql(standing, [back.map(({ id }) => id)])).toEqual([]);
  });

  it.each(['ledning', 'analytiker', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    const client = await api.as(user);
    expect(await client.refused(RECORD, { input: { clientKey: key(), incidents: [row()] } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is not for a party that reports levels only', async () => {
    const refusal = await (
      await api.as('social')
    ).refused(RECORD, { input: { clientKey: key(), incidents: [row()] } });
    expect(refusal.reason).toBe('PARTY_REPORTS_NO_INCIDENTS');
  });
});

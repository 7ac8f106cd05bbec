import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { INCIDENT, key, mutation, record, save, told } from '../support/told.js';

const RECORD = mutation('recordIncident', 'IncidentInput');

describe('recording incidents', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const see = async (user: string, id: string) => (await (await api.as(user)).ask(INCIDENT, { id })).incident;
  const by = async (user: string, over: Record<string, unknown> = {}) => record(await api.as(user), over);

  it('keeps everything that is told', async () => {
    const receipt = await by('polis', {
      categoryCode: 'VLD-01',
      occurredTo: '2026-11-18T21:30:00Z',
      severity: 3,
      sourceType: 'OWN_STAFF',
      reliability: 'B',
      reportedToPolice: 'YES',
      placeName: 'Torget',
      placeType: 'SQUARE',
      text: 'Två grupper möttes.\nEtt slag.',
      actionTaken: 'Dialog på plats.',
      oslProvision: '18:1',
      count: 2,
    });
    expect(receipt).toMatchObject({ version: 1, replayed: false });
    expect(await see('polis', receipt.id)).toEqual({
      id: receipt.id,
      version: 1,
      week: '2026-W47',
      party: { kind: 'POLICE' },
      secrecyLevel: 'SHARED',
      oslProvision: '18:1',
      shared: false,
      removed: false,
      fromOwnSystem: false,
      mayEdit: true,
      categoryCode: 'VLD-01',
      occurredFrom: '2026-11-18T20:30:00Z',
      occurredTo: '2026-11-18T21:30:00Z',
      timePrecision: 'HOUR',
      area: { code: 'HUD-FLE', name: 'Område FLE' },
      placePrecision: 'POINT',
      placeName: 'Torget',
      placeType: 'SQUARE',
      longitude: 17.91,
      latitude: 59.205,
      count: 2,
      severity: 3,
      sourceType: 'OWN_STAFF',
      reliability: 'B',
      reportedToPolice: 'YES',
      text: 'Två grupper möttes.\nEtt slag.',
      actionTaken: 'Dialog på plats.',
      updatedAt: '2026-11-25T08:00:00Z',
    });
  });

  it('is allowed for a reporter of the party', async () => {
    const { id } = await by('polis2');
    expect(await see('polis', id)).toMatchObject({ mayEdit: true });
  });

  it.each([
    ['VLD-05', 'RESTRICTED', { code: 'HUD-FLE' }],
    ['VLD-11', 'RESTRICTED', { code: 'KOMMUN' }],
    ['SKO-01', 'SHARED', { code: 'HUD-FLE' }],
  ])('stores of %s only the area that its category allows', async (categoryCode, secrecyLevel, area) => {
    const { id } = await by('polis', { categoryCode, placeName: 'Skogås torg' });
    expect(await see('polis', id)).toMatchObject({
      secrecyLevel,
      area,
      placePrecision: 'AREA_ONLY',
      placeName: null,
      longitude: null,
      latitude: null,
    });
  });

  it('never stores the point of a burglary, only its square', async () => {
    const { id } = await by('polis', { categoryCode: 'EGE-01' });
    const incident = await see('polis', id);
    expect(incident.placePrecision).toBe('SNAPPED');
    expect([incident.longitude, incident.latitude]).not.toEqual([17.91, 59.205]);
    expect(Math.abs(incident.longitude - 17.91)).toBeLessThan(0.005);
    const rows = await api.sql<{ row: string }>(`select i::text as row from incident i where id = $1`, [id]);
    expect(rows[0]?.row).not.toContain('17.91,');
  });

  it('counts an area and everything that it lies in', async () => {
    const { id } = await by('polis', {
      placePrecision: 'AREA_ONLY',
      longitude: null,
      latitude: null,
      areaCode: 'HUD-VAR',
    });
    const rows = await api.sql<{ codes: string[] }>(
      `select array(select a.code from area a where a.id = any (i.area_ids) order by a.code) codes from incident i where id = $1`,
      [id],
    );
    expect(rows[0]?.codes).toEqual(['HUD-VAR', 'KOMMUN']);
  });

  it('counts a long interval in the week of its middle', async () => {
    const { id } = await by('polis', {
      occurredFrom: '2026-11-15T12:00:00Z',
      occurredTo: '2026-11-18T12:00:00Z',
      timePrecision: 'DAY',
    });
    expect(await see('polis', id)).toMatchObject({ week: '2026-W47' });
  });

  it('counts an hour after midnight in Stockholm in the new week', async () => {
    const { id } = await by('polis', { occurredFrom: '2026-11-15T23:30:00Z' });
    expect(await see('polis', id)).toMatchObject({ week: '2026-W47' });
  });

  const refusals: [string, Record<string, unknown>, string, string][] = [
    [
      'an unknown category',
      { categoryCode: 'XXX-99' },
      'UNKNOWN_CATEGORY',
      'Kategorin XXX-99 finns inte eller används inte längre. Välj en annan.',
    ],
    [
      'a category that is a level',
      { categoryCode: 'SKO-04' },
      'INVALID_INPUT',
      'Kränkningar rapporteras som nivå i partens rapport, inte som händelse.',
    ],
    [
      'a time to come',
      { occurredFrom: '2026-11-25T08:06:00Z' },
      'TIME_IN_FUTURE',
      'Tiden ligger i framtiden. Ange när det hände.',
    ],
    [
      'an interval backwards',
      { occurredTo: '2026-11-18T20:00:00Z' },
      'INTERVAL_REVERSED',
      'Sluttiden är före starttiden. Byt plats på dem eller rätta den ena.',
    ],
    [
      'a year mistyped',
      { occurredFrom: '1926-11-18T20:00:00Z' },
      'INVALID_INPUT',
      'Tiden ligger före år 2000. Kontrollera årtalet.',
    ],
    [
      'another week than meant',
      { week: '2026-W48' },
      'INVALID_INPUT',
      'Tiden räknas till vecka 2026-W47, inte 2026-W48. Ändra tiden eller byt vecka.',
    ],
    [
      'a point outside',
      { longitude: 18.4 },
      'PLACE_OUTSIDE',
      'Punkten ligger utanför kommunens områden. Flytta den eller välj bara område.',
    ],
    [
      'half a point',
      { latitude: null },
      'INVALID_INPUT',
      'Ange både longitud (−180 till 180) och latitud (−90 till 90).',
    ],
    [
      'no place',
      { longitude: null, latitude: null },
      'INVALID_INPUT',
      'Peka ut platsen på kartan eller välj bara område.',
    ],
    [
      'no area',
      { longitude: null, latitude: null, placePrecision: 'AREA_ONLY' },
      'INVALID_INPUT',
      'Ange var det hände: en punkt eller ett område.',
    ],
    [
      'an unknown area',
      { placePrecision: 'AREA_ONLY', areaCode: 'HUD-XXX' },
      'UNKNOWN_AREA',
      'Området HUD-XXX finns inte i den valda veckan. Välj ett område ur listan.',
    ],
    ['no one', { count: 0 }, 'INVALID_INPUT', 'Antalet ska vara ett heltal från 1 till 1000.'],
    [
      'a severity of five',
      { severity: 5 },
      'INVALID_INPUT',
      'Allvaret anges från 1 (lågt) till 4 (mycket högt).',
    ],
    [
      'an unknown source',
      { sourceType: 'GOSSIP' },
      'INVALID_INPUT',
      'Källtypen finns inte. Välj en ur listan.',
    ],
    [
      'a control character',
      { text: 'a\u0000b' },
      'INVALID_INPUT',
      'Texten innehåller ett styrtecken (U+0000) som inte får förekomma. Ta bort det.',
    ],
    [
      'too long a text',
      { text: 'x'.repeat(2001) },
      'INVALID_INPUT',
      'Texten är 2001 tecken lång, högst 2000 får plats. Korta den.',
    ],
    [
      'a level below the category',
      { categoryCode: 'VLD-05', secrecyLevel: 'OPEN' },
      'INVALID_INPUT',
      'Sexuellt ofredande, offentlig miljö har nivån Begränsad krets. Den kan höjas men inte sänkas.',
    ],
  ];
  it.each(refusals)('refuses %s', async (_, over, reason, message) => {
    const refusal = await (await api.as('polis')).refused(RECORD, { input: told(over) });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', reason, message });
  });

  it('is not for a party that reports levels only', async () => {
    const refusal = await (await api.as('social')).refused(RECORD, { input: told() });
    expect(refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'PARTY_REPORTS_NO_INCIDENTS',
      message: 'Socialtjänst rapporterar bara nivåer per område, inga händelser.',
    });
  });

  it.each(['analytiker', 'ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    expect(await (await api.as(user)).refused(RECORD, { input: told() })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is not for somebody who is not signed in', async () => {
    expect(await api.anonymous().refused(RECORD, { input: told() })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is done once for one client key', async () => {
    const input = told();
    const polis = await api.as('polis');
    const first = await save(polis, 'recordIncident', 'IncidentInput', input);
    const again = await save(polis, 'recordIncident', 'IncidentInput', input);
    expect(again).toEqual({ ...first, replayed: true });
    const rows = await api.sql(`select 1 from client_request where key = $1`, [input['clientKey']]);
    expect(rows).toHaveLength(1);
    expect(await api.sql(`select 1 from incident where id = $1`, [first.id])).toHaveLength(1);
  });

  it('refuses a client key that was used for something else', async () => {
    const clientKey = key();
    await by('polis', { clientKey });
    const refusal = await (await api.as('polis')).refused(RECORD, { input: told({ clientKey, count: 2 }) });
    expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'CLIENT_KEY_REUSED' });
  });

  it('writes an audit row without the text', async () => {
    const { id } = await by('polis', { text: 'hemlig ordalydelse' });
    const rows = await api.sql<{ action: string; detail: unknown }>(
      `select action, detail from audit_entry where object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ action: 'incident.record', detail: { week: '2026-W47' } }]);
  });
});

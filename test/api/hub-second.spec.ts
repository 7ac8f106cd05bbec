import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubHall, INBOX } from '../support/hub-hall.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

const UNIT = mutation('saveHubUnit', 'SaveHubUnitInput');
const MERGE = mutation('mergeHub', 'MergeHubInput');

/** Two hubs in one town, of two parties, made of rows alone. */
describe('a second hub', () => {
  let api: TestApi;
  let schools: HubHall;
  let houses: HubHall;
  beforeAll(async () => {
    api = await startApi();
    schools = await HubHall.open(api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [
      ['ek', 'HUD-FLE'],
      ['lonn', 'HUD-SEG'],
      ['alm', 'HUD-SEG'],
    ]);
    houses = await HubHall.open(api, 'HOUSING', 'SAFETY_OFFICE', 'trygghet', [
      ['huge', 'HUD-FLE'],
      ['stockholmshem', 'HUD-FLE'],
    ]);
  });
  afterAll(() => api.stop());

  it('has a form, words and a contact of its own, and goes all the way as the first does', async () => {
    const page = await houses.page('huge');
    expect(page).toMatchObject({ hub: { kind: 'HOUSING', name: 'Bostadsbolag' }, unitName: 'Enhet huge' });
    await houses.send('huge', houses.said({ level: 2, text: 'Källarbränder.' }, { fires: 2, gatherings: 3 }));
    await houses.send('stockholmshem', houses.said({ level: 2 }, { fires: 1 }));
    const [proposal] = (await houses.inbox()).areas;
    expect(proposal).toMatchObject({
      level: 2,
      figures: { fires: 3 },
      explanation: '2 av 2 bolag har svarat. Medianen av nivåerna, avrundad uppåt, är 2.',
    });
    await houses.merge(['HUD-FLE']);
    expect((await houses.draft()).answers.assessments['HUD-FLE'].level).toBe(2);
    const { id } = await houses.relay(['huge'], 'Vi tar upp det på mötet.');
    await houses.read('huge', id);
    expect((await houses.page('huge')).history[0].state).toBe('READ');
    expect((await houses.page('stockholmshem')).history[0].state).toBe('MERGED');
  });

  it('may be run by those its row names, here the coordinator as well', async () => {
    expect((await houses.inbox('samordnare')).hub.kind).toBe('HOUSING');
    expect((await (await api.as('samordnare')).ask('{ session { hubs } }')).session.hubs).toEqual([
      'HOUSING',
    ]);
    expect((await (await api.as('analytiker')).refused(INBOX, { kind: 'HOUSING' })).code).toBe('FORBIDDEN');
  });

  it('of the same party adds its figures to the first one’s, and writes over none of them', async () => {
    const upper = await HubHall.open(api, 'UPPER_SECONDARY', 'SCHOOL', 'skola', [
      ['gymnasium', 'HUD-SEG'],
      ['yrkesgymnasium', 'HUD-SEG'],
    ]);
    const lower = schools;
    await lower.send('lonn', lower.said({ level: 2 }, { conflicts: 2, vandalism: 1 }));
    await lower.send('alm', lower.said({ level: 2 }, { conflicts: 1 }));
    await upper.send('gymnasium', upper.said({ level: 1 }, { conflicts: 4, vandalism: 2 }));
    await upper.send('yrkesgymnasium', upper.said({ level: 1 }, { conflicts: 1 }));
    await lower.merge(['HUD-SEG']);
    const cells = async () => (await lower.draft()).answers.added;
    expect((await cells()).aggregates['HUD-SEG']).toEqual({ CONFLICTS: 3, OUTSIDERS: 0, FIRE_ATTEMPTS: 0 });
    await upper.merge(['HUD-SEG']);
    expect((await cells()).aggregates['HUD-SEG']).toMatchObject({ CONFLICTS: 8, VANDALISM: 3 });
    expect((await cells()).schools['HUD-SEG']).toEqual({ ANSWERED: 4, ASKED: 4 });
    await lower.merge(['HUD-SEG']);
    expect((await cells()).aggregates['HUD-SEG']).toMatchObject({ CONFLICTS: 8, VANDALISM: 3 });
  });

  it('is closed to the first one’s people, and the first to its', async () => {
    expect((await (await api.as('skola')).refused(INBOX, { kind: 'HOUSING' })).code).toBe('NOT_FOUND');
    expect((await (await api.as('trygghet')).refused(INBOX, { kind: 'PRIMARY_SCHOOL' })).code).toBe(
      'NOT_FOUND',
    );
    const foreign = { ...(await houses.merging(['HUD-FLE'])), hubId: schools.hubId };
    expect((await (await api.as('trygghet')).refused(MERGE, { input: foreign })).code).toBe('NOT_FOUND');
    await schools.send('ek', schools.said({ text: 'Ekens.' }));
    const { units } = await schools.inbox();
    const smuggled = await houses.merging([], {
      areas: [
        {
          areaCode: 'HUD-FLE',
          level: 1,
          trend: 'STABLE',
          text: '',
          forms: [{ id: units[0].form.id, expectedVersion: units[0].form.version }],
        },
      ],
    });
    expect((await (await api.as('trygghet')).refused(MERGE, { input: smuggled })).reason).toBe(
      'VERSION_CONFLICT',
    );
    expect((await schools.inbox()).units[0].form.state).toBe('SENT');
  });

  it('has its units added, moved and retired by whoever runs it', async () => {
    const input = (over: Record<string, unknown> = {}) => ({
      clientKey: key(),
      hubId: houses.hubId,
      name: 'Balder',
      shortName: 'Balder',
      areaCode: 'HUD-SKO',
      retired: false,
      ...over,
    });
    const keeper = await api.as('trygghet');
    const { id } = await save(keeper, 'saveHubUnit', 'SaveHubUnitInput', input());
    const unit = async () => (await houses.inbox()).units.find((one: { id: string }) => one.id === id);
    expect(await unit()).toMatchObject({ name: 'Balder', areaCode: 'HUD-SKO', reporters: [] });
    expect((await keeper.refused(UNIT, { input: input() })).reason).toBe('ALREADY_EXISTS');
    for (const field of ['name', 'shortName']) {
      const worried = input({ [field]: 'Pojken blir slagen hemma av sin pappa' });
      expect((await keeper.refused(UNIT, { input: worried })).reason).toBe('CHILD_CONCERN');
      expect((await keeper.refused(UNIT, { input: input({ [field]: '811218-9876' }) })).reason).toBe(
        'GUARD_BLOCKED',
      );
    }
    const moved = input({ id, expectedVersion: 1, name: 'Balder Syd', areaCode: 'HUD-VAR' });
    await save(keeper, 'saveHubUnit', 'SaveHubUnitInput', moved);
    expect(await unit()).toMatchObject({ name: 'Balder Syd', areaCode: 'HUD-VAR', version: 2 });
    expect((await keeper.refused(UNIT, { input: { ...moved, clientKey: key() } })).reason).toBe(
      'VERSION_CONFLICT',
    );
    const retired = { ...moved, clientKey: key(), expectedVersion: 2, retired: true };
    await save(keeper, 'saveHubUnit', 'SaveHubUnitInput', retired);
    expect(await unit()).toMatchObject({ retired: true });
    expect((await houses.inbox()).areas.map(({ area }: any) => area.code)).toEqual(['HUD-FLE']);
    const unknown = input({ name: 'Ingenstans', areaCode: 'HUD-XXX' });
    expect((await keeper.refused(UNIT, { input: unknown })).reason).toBe('UNKNOWN_AREA');
    for (const [user, code] of [
      ['skola', 'NOT_FOUND'],
      ['drift', 'FORBIDDEN'],
      ['huge', 'FORBIDDEN'],
    ] as const) {
      const other = input({ name: `Av ${user}` });
      expect((await (await api.as(user)).refused(UNIT, { input: other })).code).toBe(code);
    }
  });

  it('takes a unit that is asked no longer off the form, and lets its reporter do nothing', async () => {
    const { units } = await schools.inbox();
    const [unit] = units;
    await save(await api.as('skola'), 'saveHubUnit', 'SaveHubUnitInput', {
      clientKey: key(),
      hubId: schools.hubId,
      id: unit.id,
      expectedVersion: unit.version,
      name: unit.name,
      shortName: unit.shortName,
      areaCode: unit.areaCode,
      retired: true,
    });
    const ek = await api.as('ek');
    expect((await ek.refused('{ hubForm { week } }')).code).toBe('NOT_FOUND');
    expect((await ek.ask('{ session { hubs } }')).session.hubs).toEqual([]);
    expect((await schools.inbox('skola', REPORT_WEEK)).areas[0]).toMatchObject({ answered: 1 });
  });
});

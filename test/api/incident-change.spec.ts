import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { INCIDENT, key, mutation, record, save, told, weekInState } from '../support/told.js';

const EDIT = mutation('editIncident', 'IncidentInput');
const onVersion = (name: string) => mutation(name, 'VersionedInput');

describe('an incident', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const see = async (user: string, id: string) => (await (await api.as(user)).ask(INCIDENT, { id })).incident;
  const by = async (user: string, over: Record<string, unknown> = {}) => record(await api.as(user), over);

  describe('seen by others', () => {
    it('is missing until it is shared', async () => {
      const { id, version } = await by('polis');
      expect(await see('raddning', id)).toBeNull();
      expect(await see('samordnare', id)).toBeNull();
      await save(await api.as('polis'), 'shareIncident', 'VersionedInput', {
        clientKey: key(),
        id,
        expectedVersion: version,
      });
      expect(await see('raddning', id)).toMatchObject({ shared: true, mayEdit: false, version: 2 });
      expect(await see('granne-polis', id)).toBeNull();
    });

    it('is missing for a reporter of another party even when it is open and shared', async () => {
      const { id, version } = await by('raddning', { secrecyLevel: 'OPEN', categoryCode: 'TRA-01' });
      await save(await api.as('raddning'), 'shareIncident', 'VersionedInput', {
        clientKey: key(),
        id,
        expectedVersion: version,
      });
      expect(await see('polis', id)).toMatchObject({ shared: true });
      expect(await see('polis2', id)).toBeNull();
    });

    it.each(['RESTRICTED', 'OWN'])(
      'is missing at level %s even when it has been shared',
      async (secrecyLevel) => {
        const polis = await api.as('polis');
        const { id } = await by('polis');
        await save(polis, 'shareIncident', 'VersionedInput', { clientKey: key(), id, expectedVersion: 1 });
        const raised = told({ id, expectedVersion: 2, secrecyLevel, levelReason: 'Rör en pågående insats' });
        await save(polis, 'editIncident', 'IncidentInput', raised);
        expect(await see('raddning', id)).toBeNull();
        expect(await see('polis2', id)).toMatchObject({ secrecyLevel, oslProvision: '18:1' });
        expect(
          await api.sql('select previous_level, level, reason from level_change where object_id = $1', [id]),
        ).toEqual([{ previous_level: 'SHARED', level: secrecyLevel, reason: 'Rör en pågående insats' }]);
      },
    );

    it('changes level only with a reason, and is no point to a circle', async () => {
      const polis = await api.as('polis');
      const { id } = await by('polis');
      const raise = { id, expectedVersion: 1, secrecyLevel: 'RESTRICTED', levelReason: null };
      const refusal = await polis.refused(mutation('editIncident', 'IncidentInput'), { input: told(raise) });
      expect(refusal.message).toBe('Skriv varför nivån ändras.');
      expect(await see('polis', id)).toMatchObject({ secrecyLevel: 'SHARED', placePrecision: 'POINT' });
      await save(polis, 'editIncident', 'IncidentInput', told({ ...raise, levelReason: 'Känsligt' }));
      expect(await see('polis', id)).toMatchObject({ secrecyLevel: 'RESTRICTED', placePrecision: 'SNAPPED' });
    });

    it('is marked from the first only with a reason, unless its category has the level', async () => {
      const polis = await api.as('polis');
      const record = mutation('recordIncident', 'IncidentInput');
      for (const secrecyLevel of ['RESTRICTED', 'OWN']) {
        const input = told({ secrecyLevel, levelReason: ' ' });
        expect((await polis.refused(record, { input })).message).toBe('Skriv varför nivån sätts.');
      }
      const { id } = await by('polis', { categoryCode: 'VLD-05' });
      expect(await see('polis', id)).toMatchObject({ secrecyLevel: 'RESTRICTED' });
      const lower = told({ id, expectedVersion: 1, secrecyLevel: 'SHARED', levelReason: null });
      expect((await polis.refused(EDIT, { input: lower })).message).toBe('Skriv varför nivån ändras.');
    });

    it('gets another circle or provision only with a reason, which is logged as a change of who may read', async () => {
      await api.raise();
      const polis = await api.as('polis');
      const circle = async (name: string) =>
        (await save(polis, 'saveCircle', 'CircleInput', { clientKey: key(), name, purpose: 'Prov' })).id;
      const [first, second] = [await circle('Första'), await circle('Andra')];
      const { id } = await by('polis', { secrecyLevel: 'RESTRICTED', circleId: first });
      const edit = (over: Record<string, unknown>) => told({ id, expectedVersion: 1, ...over });
      for (const over of [{ circleId: second }, { oslProvision: '18:2' }]) {
        const refusal = await polis.refused(EDIT, { input: edit(over) });
        expect(refusal.message).toBe('Skriv varför nivån ändras.');
      }
      await save(polis, 'editIncident', 'IncidentInput', edit({ text: 'Bara texten' }));
      const moved = edit({ expectedVersion: 2, circleId: second, levelReason: 'Fel krets' });
      await save(polis, 'editIncident', 'IncidentInput', moved);
      expect(
        await api.sql(
          'select previous_level, level, circle_id, reason from level_change where object_id = $1',
          [id],
        ),
      ).toEqual([
        { previous_level: 'RESTRICTED', level: 'RESTRICTED', circle_id: second, reason: 'Fel krets' },
      ]);
      expect(
        await api.sql(`select action from audit_entry where object_id = $1 and action like 'level.%'`, [id]),
      ).toEqual([{ action: 'level.move' }]);
    });

    it('has no name of its place where less than a point may be kept', async () => {
      const polis = await api.as('polis');
      const place = { longitude: 17.9123, latitude: 59.2051, placeName: 'Hemliga Porten 17' };
      const { id } = await by('polis', { ...place, secrecyLevel: 'RESTRICTED' });
      expect(await see('polis', id)).toMatchObject({ placePrecision: 'SNAPPED', placeName: null });
      for (const over of [{}, { placePrecision: 'NAMED' }, { placeType: 'STREET' }]) {
        const { id: other } = await by('polis', { ...place, ...over });
        expect(await see('polis', other)).toMatchObject({ placeName: 'Hemliga Porten 17' });
      }
      for (const home of [{ placeType: 'HOUSING' }, { categoryCode: 'EGE-08' }]) {
        const { id: other } = await by('raddning', { categoryCode: 'BRA-01', ...place, ...home });
        const seen = await see('raddning', other);
        expect(seen).toMatchObject({ placePrecision: 'SNAPPED', placeName: null });
        expect([seen.longitude, seen.latitude]).not.toEqual([17.9123, 59.2051]);
      }
      await api.sql(
        `insert into place (municipality_id, id, name, search_name, place_type, longitude, latitude, source)
         values ($1, gen_random_uuid(), 'Krongården', 'krongarden', 'HOUSING', 17.9123, 59.2051, 'Prov')`,
        [api.municipalityId],
      );
      const known = { ...place, placeName: 'Krongården', placeType: 'HOUSING' };
      const { id: quarter } = await by('raddning', { categoryCode: 'BRA-03', ...known });
      expect(await see('raddning', quarter)).toMatchObject({
        placePrecision: 'SNAPPED',
        placeName: 'Krongården',
      });
      const { id: victim } = await by('raddning', { categoryCode: 'EGE-08', ...known });
      expect(await see('raddning', victim)).toMatchObject({ placePrecision: 'SNAPPED', placeName: null });
      const named = { placePrecision: 'NAMED', placeName: 'Porten', longitude: null, latitude: null };
      const { id: raised } = await by('polis', { ...named, areaCode: 'HUD-FLE' });
      const restrict = { ...named, id: raised, expectedVersion: 1, areaCode: 'HUD-FLE' };
      const input = told({ ...restrict, secrecyLevel: 'RESTRICTED' });
      await save(polis, 'editIncident', 'IncidentInput', input);
      expect(await see('polis', raised)).toMatchObject({ placePrecision: 'AREA_ONLY', placeName: null });
    });

    it('names only an own circle, and only when it is restricted', async () => {
      const polis = await api.as('polis');
      for (const secrecyLevel of ['RESTRICTED', 'SHARED']) {
        const input = told({ secrecyLevel, circleId: key() });
        expect(await polis.refused(mutation('recordIncident', 'IncidentInput'), { input })).toMatchObject({
          reason: 'INVALID_INPUT',
        });
      }
    });

    it('answers the same for a hidden id, an unknown one and one that is no id', async () => {
      const { id } = await by('polis');
      for (const asked of [id, key(), 'x']) expect(await see('raddning', asked)).toBeNull();
      const raddning = await api.as('raddning');
      for (const [name, type] of [
        ['removeIncident', 'VersionedInput'],
        ['shareIncident', 'VersionedInput'],
        ['editIncident', 'IncidentInput'],
      ] as const) {
        const answers = await Promise.all(
          [id, key(), 'x'].map((asked) =>
            raddning.refused(mutation(name, type), {
              input:
                type === 'IncidentInput'
                  ? told({ id: asked, expectedVersion: 1 })
                  : { clientKey: key(), id: asked, expectedVersion: 1 },
            }),
          ),
        );
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
        expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
      }
    });

    it('cannot be changed by them once it is shared either', async () => {
      const { id } = await by('polis');
      await save(await api.as('polis'), 'shareIncident', 'VersionedInput', {
        clientKey: key(),
        id,
        expectedVersion: 1,
      });
      const refusal = await (
        await api.as('raddning')
      ).refused(EDIT, { input: told({ id, expectedVersion: 2 }) });
      expect(refusal.code).toBe('NOT_FOUND');
    });

    it('is not shared by a reporter, twice, or at the own level', async () => {
      const { id } = await by('polis', { secrecyLevel: 'OWN' });
      const input = { clientKey: key(), id, expectedVersion: 1 };
      expect(await (await api.as('polis2')).refused(onVersion('shareIncident'), { input })).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect((await (await api.as('polis')).refused(onVersion('shareIncident'), { input })).message).toBe(
        'Händelsen har nivån Egen part och delas inte. Ändra nivån först.',
      );
      const other = await by('polis');
      const polis = await api.as('polis');
      await save(polis, 'shareIncident', 'VersionedInput', {
        clientKey: key(),
        id: other.id,
        expectedVersion: 1,
      });
      const again = await polis.refused(onVersion('shareIncident'), {
        input: { clientKey: key(), id: other.id, expectedVersion: 2 },
      });
      expect(again.message).toBe('Händelsen är redan delad.');
    });
  });

  describe('changing one', () => {
    it('gives the next version and keeps a raised level', async () => {
      const { id } = await by('polis', { secrecyLevel: 'OWN' });
      const receipt = await save(
        await api.as('polis2'),
        'editIncident',
        'IncidentInput',
        told({ id, expectedVersion: 1, count: 4 }),
      );
      expect(receipt.version).toBe(2);
      expect(await see('polis', id)).toMatchObject({ count: 4, secrecyLevel: 'OWN', version: 2 });
    });

    it('refuses a version that is no longer the current one', async () => {
      const { id } = await by('polis');
      const polis = await api.as('polis');
      await save(polis, 'editIncident', 'IncidentInput', told({ id, expectedVersion: 1 }));
      const refusal = await polis.refused(EDIT, { input: told({ id, expectedVersion: 1, count: 9 }) });
      expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'VERSION_CONFLICT', params: { version: 2 } });
      expect(await see('polis', id)).toMatchObject({ count: 1 });
    });

    it('lets one of two at the same time through', async () => {
      const { id } = await by('polis');
      const answers = await Promise.all(
        ['polis', 'polis2'].map(async (user) =>
          (await api.as(user)).raw(EDIT, { input: told({ id, expectedVersion: 1, count: 7 }) }),
        ),
      );
      expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
      expect(await see('polis', id)).toMatchObject({ version: 2, count: 7 });
    });

    it('needs the id and the version', async () => {
      expect((await (await api.as('polis')).refused(EDIT, { input: told() })).message).toBe(
        'Ange vilken händelse (id) och version som ändras.',
      );
    });

    it('removes softly and restores', async () => {
      const polis = await api.as('polis');
      const { id } = await by('polis');
      await save(polis, 'shareIncident', 'VersionedInput', { clientKey: key(), id, expectedVersion: 1 });
      await save(polis, 'removeIncident', 'VersionedInput', { clientKey: key(), id, expectedVersion: 2 });
      expect(await see('polis', id)).toMatchObject({ removed: true, version: 3 });
      expect(await see('raddning', id)).toBeNull();
      expect(await polis.refused(EDIT, { input: told({ id, expectedVersion: 3 }) })).toMatchObject({
        code: 'NOT_FOUND',
      });
      await save(polis, 'restoreIncident', 'VersionedInput', { clientKey: key(), id, expectedVersion: 3 });
      expect(await see('raddning', id)).toMatchObject({ removed: false, version: 4 });
      expect(
        await polis.refused(onVersion('restoreIncident'), {
          input: { clientKey: key(), id, expectedVersion: 4 },
        }),
      ).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('moves to the week of its new time', async () => {
      const { id } = await by('polis');
      await save(
        await api.as('polis'),
        'editIncident',
        'IncidentInput',
        told({ id, expectedVersion: 1, occurredFrom: '2026-11-24T12:00:00Z' }),
      );
      expect(await see('polis', id)).toMatchObject({ week: '2026-W48' });
    });
  });

  describe('in a closed week', () => {
    const late = { occurredFrom: '2026-09-16T12:00:00Z' };
    it('is recorded and shared as known late, and then stays as it is', async () => {
      const polis = await api.as('polis');
      const before = await by('polis', late);
      await weekInState(api, '2026-W38', 'CLOSED');
      const { id } = await by('polis', late);
      expect(await see('polis', id)).toMatchObject({ week: '2026-W38', mayEdit: false });
      await save(polis, 'shareIncident', 'VersionedInput', { clientKey: key(), id, expectedVersion: 1 });
      expect(await see('raddning', id)).toMatchObject({ shared: true });
      const locked = {
        code: 'CONFLICT',
        reason: 'WEEK_LOCKED',
        message: 'Vecka 2026-W38 är stängd och kan inte ändras.',
      };
      const input = { clientKey: key(), id: before.id, expectedVersion: 1 };
      expect(await polis.refused(EDIT, { input: told(input) })).toMatchObject(locked);
      expect(await polis.refused(onVersion('removeIncident'), { input })).toMatchObject(locked);
    });

    it('cannot be edited into another week either', async () => {
      const { id } = await by('polis', late);
      expect(
        await (await api.as('polis')).refused(EDIT, { input: told({ id, expectedVersion: 1 }) }),
      ).toMatchObject({
        reason: 'WEEK_LOCKED',
      });
    });
  });
});

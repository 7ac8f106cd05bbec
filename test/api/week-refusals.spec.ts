import { roleMay } from '@samlad/domain/permissions.js';
import { mayMove } from '@samlad/domain/state-machine.js';
import { WEEK_MACHINE, WEEK_STATES } from '@samlad/domain/week-states.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APP_ROLE, loginUrl } from '../../apps/api/src/database/logins.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { PEOPLE, REPORT_WEEK } from '../support/world.js';

const ADVANCE = mutation('advanceWeek', 'AdvanceWeekInput');
const SIGN = mutation('signWeek', 'SignWeekInput');
const ASSESS = mutation('setJointAssessment', 'JointAssessmentInput');
const HELD = ['COLLECTING', 'DUE', 'COMPILED', 'REVIEWED', 'IN_MEETING', 'DECIDED', 'MINUTES_DRAFT'] as const;

const without = (permission: 'week.advance' | 'week.review' | 'picture.assess') =>
  Object.entries(PEOPLE)
    .filter(([, [role]]) => !roleMay(role, permission))
    .map(([user]) => user);

describe('what may not be done to a week', () => {
  let api: TestApi;
  let week: WeekDriver;
  beforeAll(async () => {
    api = await startApi();
    week = new WeekDriver(api);
  });
  afterAll(() => api.stop());

  const advance = (version: number) => ({
    clientKey: key(),
    week: REPORT_WEEK,
    to: 'DUE',
    expectedVersion: version,
  });

  describe.each(HELD)('in %s', (state) => {
    beforeAll(() => week.take(state));

    it('takes no step that the domain does not know', async () => {
      const { version } = await week.now();
      const impossible = WEEK_STATES.filter((to) => !mayMove(WEEK_MACHINE, state, to));
      const client = await api.as('samordnare');
      for (const to of impossible) {
        expect(await client.refused(ADVANCE, { input: { ...advance(version), to } })).toMatchObject({
          code: 'CONFLICT',
          reason: 'STATE_NOT_ALLOWED',
        });
      }
      expect(await week.now()).toEqual({ state, version });
    });

    it.each(without('week.advance'))('lets %s press no button', async (user) => {
      const refusal = await (await api.as(user)).refused(ADVANCE, { input: advance(1) });
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_ALLOWED' });
    });

    it.each(without('week.review'))('takes no signature from %s', async (user) => {
      const input = { clientKey: key(), week: REPORT_WEEK, expectedVersion: 1 };
      for (const purpose of ['REVIEW', 'MINUTES']) {
        const refusal = await (await api.as(user)).refused(SIGN, { input: { ...input, purpose } });
        expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_ALLOWED' });
      }
    });

    it('takes signatures only where they belong', async () => {
      const misplaced = (['REVIEW', 'MINUTES'] as const).filter(
        (purpose) => ({ REVIEW: 'COMPILED', MINUTES: 'MINUTES_DRAFT' })[purpose] !== state,
      );
      for (const purpose of misplaced) {
        expect(await week.signRefused(purpose, 'polis')).toMatchObject({ reason: 'WEEK_NOT_OPEN' });
      }
    });

    it.each(without('picture.assess'))('lets %s set no joint level', async (user) => {
      const input = {
        clientKey: key(),
        week: REPORT_WEEK,
        areaCode: 'HUD-FLE',
        level: 1,
        text: '',
        expectedVersion: 0,
      };
      expect(await (await api.as(user)).refused(ASSESS, { input })).toMatchObject({ code: 'FORBIDDEN' });
    });

    it('refuses a step made from an older version, and says which is the newest', async () => {
      const { version } = await week.now();
      const refusal = await (await api.as('samordnare')).refused(ADVANCE, { input: advance(version - 1) });
      expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'VERSION_CONFLICT', params: { version } });
    });

    it('is not there for the neighbouring town', async () => {
      const { version } = await week.now();
      const refusal = await (await api.as('granne-samordnare')).refused(ADVANCE, { input: advance(version) });
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', reason: 'NOT_FOUND' });
    });
  });
});

describe('signing a week', () => {
  let api: TestApi;
  let week: WeekDriver;
  beforeEach(async () => {
    api = await startApi();
    week = new WeekDriver(api);
  });
  afterEach(() => api.stop());

  it('does not let a button stand for the signatures', async () => {
    await week.take('COMPILED');
    expect(await week.advanceRefused('REVIEWED')).toMatchObject({ reason: 'REVIEW_NEEDS_OTHER_PARTY' });
    await week.take('MINUTES_DRAFT');
    expect(await week.advanceRefused('APPROVED')).toMatchObject({ reason: 'MINUTES_NEED_TWO' });
  });

  it('takes no review by a second person of the same party', async () => {
    await week.take('COMPILED');
    await week.sign('REVIEW', 'samordnare');
    expect(await week.signRefused('REVIEW', 'trygghet')).toMatchObject({
      reason: 'REVIEW_NEEDS_OTHER_PARTY',
    });
    expect((await week.now()).state).toBe('COMPILED');
    await week.sign('REVIEW', 'raddning');
    expect((await week.now()).state).toBe('REVIEWED');
  });

  it('is not reviewed by two parties without the coordinator, nor by one office alone', async () => {
    await week.take('COMPILED');
    await week.sign('REVIEW', 'trygghet');
    await week.sign('REVIEW', 'polis');
    expect((await week.now()).state).toBe('COMPILED');
    await week.sign('REVIEW', 'samordnare');
    expect((await week.now()).state).toBe('REVIEWED');
  });

  it('takes nobody twice', async () => {
    await week.take('COMPILED');
    await week.sign('REVIEW', 'samordnare');
    expect(await week.signRefused('REVIEW', 'samordnare')).toMatchObject({
      code: 'CONFLICT',
      reason: 'ALREADY_SIGNED',
    });
    await week.sign('REVIEW', 'kultur');
    await week.take('MINUTES_DRAFT');
    await week.sign('MINUTES', 'polis');
    expect(await week.signRefused('MINUTES', 'polis')).toMatchObject({ reason: 'ALREADY_SIGNED' });
    expect((await week.now()).state).toBe('MINUTES_DRAFT');
  });

  it('takes nobody’s signature on minutes that she may not read, as if there were none', async () => {
    await week.take('MINUTES_DRAFT');
    const hidden = (level: string) => api.sql('update minutes set secrecy_level = $1', [level]);
    await hidden('OWN');
    expect(await week.signRefused('MINUTES', 'polis')).toMatchObject({
      code: 'CONFLICT',
      reason: 'MINUTES_MISSING',
    });
    await hidden('SHARED');
    await week.sign('MINUTES', 'polis');
  });

  it('closes once for two who sign the minutes at the same moment', async () => {
    await week.take('MINUTES_DRAFT');
    await week.sign('MINUTES', 'polis');
    const { version } = await week.now();
    const signing = async (user: string) =>
      (await api.as(user)).raw(SIGN, {
        input: { clientKey: key(), week: REPORT_WEEK, purpose: 'MINUTES', expectedVersion: version },
      });
    const answers = await Promise.all(['social', 'kultur', 'skola'].map(signing));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(await api.sql('select 1 from frozen_picture')).toHaveLength(1);
  });

  it('answers a repeated key with the first receipt and does nothing more', async () => {
    const input = { clientKey: key(), week: REPORT_WEEK, to: 'DUE', expectedVersion: 1 };
    const client = await api.as('samordnare');
    const { advanceWeek } = await client.ask(ADVANCE, { input });
    expect((await client.ask(ADVANCE, { input })).advanceWeek).toEqual({ ...advanceWeek, replayed: true });
    expect(await week.now()).toEqual({ state: 'DUE', version: advanceWeek.version });
    expect(await client.refused(ADVANCE, { input: { ...input, to: 'COMPILED' } })).toMatchObject({
      reason: 'CLIENT_KEY_REUSED',
    });
  });
});

describe('the database, asked past the service', () => {
  let api: TestApi;
  let client: pg.Client;
  beforeAll(async () => {
    api = await startApi();
    client = new pg.Client({ connectionString: loginUrl(api.ownerUrl, APP_ROLE) });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await api.stop();
  });

  const attempt = async (...statements: string[]) => {
    const [party] = await api.sql<{ id: string }>(
      `select id from party where municipality_id = $1 and kind = 'SAFETY_OFFICE'`,
      [api.municipalityId],
    );
    await client.query('begin');
    await client.query(
      `set local app.municipality_id = '${api.municipalityId}'; set local app.party_id = '${party?.id}'; set local app.role = 'COORDINATOR'`,
    );
    try {
      for (const statement of statements) await client.query(statement);
      await client.query('commit');
      return 'stored';
    } catch (error) {
      await client.query('rollback');
      return (error as { code: string }).code;
    }
  };
  const WEEK = weekIndexOf(REPORT_WEEK);
  const step = (from: string, to: string) =>
    `insert into state_change (municipality_id, object_id, sequence, object_type, previous_sequence, previous_state, state, party_id)
     select municipality_id, id, 2, 'WEEK', 1, '${from}', '${to}', samlad.party_id() from week where week = ${WEEK}`;

  it('closes no week without a frozen picture', async () => {
    expect(await attempt(`update week set state = 'CLOSED' where week = ${WEEK}`)).toBe('23514');
  });

  it('moves no week without a step in its history', async () => {
    expect(await attempt(`update week set state = 'DUE' where week = ${WEEK}`)).toBe('23503');
    expect(await attempt(`update week set state = 'DUE', state_sequence = 2 where week = ${WEEK}`)).toBe(
      '23503',
    );
  });

  it('knows no step that the domain does not know', async () => {
    expect(await attempt(step('COLLECTING', 'COMPILED'))).toBe('23503');
    expect(await attempt(step('DUE', 'COMPILED'))).toBe('23503');
  });

  it('compiles no week without a compilation and reviews none without two persons', async () => {
    expect(await attempt(`update week set state = 'COMPILED' where week = ${WEEK}`)).toBe('23514');
    expect(
      await attempt(`update week set state = 'REVIEWED', compilation_number = 1 where week = ${WEEK}`),
    ).toBe('23514');
  });

  it('opens no week and removes none', async () => {
    expect(await attempt(`delete from week where week = ${WEEK}`)).toBe('42501');
    expect(
      await attempt(
        `insert into week (municipality_id, week, id, state, state_sequence)
         values (samlad.municipality_id(), 9999, gen_random_uuid(), 'COLLECTING', 1)`,
      ),
    ).toBe('42501');
  });

  it('takes no signature in another person’s name', async () => {
    const forged = `insert into week_signature (municipality_id, week, purpose, signed_number, user_id, role, party_id, signed_at)
      select samlad.municipality_id(), ${WEEK}, 'REVIEW', 1, id, 'COORDINATOR', samlad.party_id(), now() from app_user limit 1`;
    expect(await attempt(forged)).toBe('42501');
  });
});

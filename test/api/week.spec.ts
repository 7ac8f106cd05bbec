import { createHash } from 'node:crypto';
import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Pictures } from '../../apps/api/src/week/pictures.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, record } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

const WEEK = weekIndexOf(REPORT_WEEK);
const OVERVIEW = `query ($week: IsoWeek) { weekOverview(week: $week) {
  state version compilationNumber frozenHash steps { to allowed obstacle } signatures { purpose userName own }
  parties { party { kind } status versionNumber } toDo { kind count primary } } }`;

describe('a week from collection to closing', () => {
  let api: TestApi;
  let week: WeekDriver;
  beforeAll(async () => {
    api = await startApi();
    week = new WeekDriver(api);
  });
  afterAll(() => api.stop());

  const overview = async (user = 'samordnare') =>
    (await (await api.as(user)).ask(OVERVIEW, { week: REPORT_WEEK })).weekOverview;
  const reportStates = () =>
    api.sql<{ state: string; count: number }>(
      'select state, count(*)::integer count from party_report where week = $1 group by 1 order by 1',
      [WEEK],
    );
  const pictureNow = () =>
    api.database.maintain(api.municipalityId, (tx) => api.app.get(Pictures).pictureOf(tx, WEEK));

  it('says who has not reported, and lets the coordinator go on all the same', async () => {
    await record(await api.as('polis'), { count: 3 });
    await week.report('polis', 2);
    await week.report('raddning', 1);
    await week.advance('DUE');
    const { steps } = await overview();
    expect(steps).toEqual([
      {
        to: 'COMPILED',
        allowed: true,
        obstacle:
          '4 parter har inte rapporterat: Skola, KoF, Soc, Trygghet. Du kan gå vidare ändå; de markeras som sena.',
      },
    ]);
    expect((await overview('polis')).steps).toEqual([
      { to: 'COMPILED', allowed: false, obstacle: 'Samordnaren tar detta steg.' },
    ]);
  });

  it('compiles the handed-in reports into the first picture, made of shared rows only', async () => {
    await record(await api.as('polis'), { count: 5, secrecyLevel: 'RESTRICTED' });
    await week.advance('COMPILED');
    expect(await reportStates()).toEqual([{ state: 'INCLUDED', count: 2 }]);
    const [compilation] = await api.sql<{ number: number; figures: any }>(
      'select number, figures from compilation',
    );
    expect(compilation?.number).toBe(1);
    expect(compilation?.figures.counts).toEqual([
      { code: 'HUD-FLE', category: 'ORD', count: 3 },
      { code: 'KOMMUN', category: 'ORD', count: 3 },
    ]);
    expect(compilation?.figures.levels[0]).toEqual({
      code: 'HUD-FLE',
      level: 2,
      isProposal: true,
      text: null,
    });
  });

  it('compiles anew by itself when a report comes late, and tells the reporter the version that is true now', async () => {
    const receipt = await week.report('skola', 3);
    expect((await overview()).compilationNumber).toBe(2);
    const [row] = await api.sql<{ state: string; version: number }>(
      'select state, version from party_report where id = $1',
      [receipt.id],
    );
    expect(row).toEqual({ state: 'INCLUDED', version: receipt.version });
    const [figures] = await api.sql<{ level: number }>(
      `select (figures #>> '{levels,0,level}')::integer as level from compilation where number = 2`,
    );
    expect(figures?.level).toBe(3);
  });

  it('compiles anew by the button', async () => {
    await week.advance('COMPILED');
    expect((await overview()).compilationNumber).toBe(3);
  });

  it('drops a signature on a picture that has been compiled anew', async () => {
    await week.sign('REVIEW', 'samordnare');
    expect((await overview()).signatures).toEqual([
      { purpose: 'REVIEW', userName: 'Prov samordnare', own: true },
    ]);
    await week.report('kultur', 1);
    expect((await overview()).signatures).toEqual([]);
    expect((await week.now()).state).toBe('COMPILED');
  });

  it('is reviewed by the second signature, in the same breath', async () => {
    await week.sign('REVIEW', 'polis');
    expect((await overview()).steps).toContainEqual({
      to: 'REVIEWED',
      allowed: true,
      obstacle: 'Väntar på godkännande av samordnaren och av en part till.',
    });
    await week.sign('REVIEW', 'samordnare');
    expect((await week.now()).state).toBe('REVIEWED');
    const [row] = await api.sql<{ coordinator: string; party: string }>(
      `select c.name coordinator, p.name party from week w
       join app_user c on c.id = w.review_coordinator_user_id join app_user p on p.id = w.review_party_user_id
       where w.week = $1`,
      [WEEK],
    );
    expect(row).toEqual({ coordinator: 'Prov samordnare', party: 'Prov polis' });
  });

  it('takes a report after the review as an addendum and computes nothing anew', async () => {
    await week.report('social', 1);
    expect((await overview()).compilationNumber).toBe(4);
    expect((await week.now()).state).toBe('REVIEWED');
    expect(await reportStates()).toEqual([
      { state: 'INCLUDED', count: 4 },
      { state: 'SUBMITTED', count: 1 },
    ]);
  });

  it('starts and ends the meeting', async () => {
    await week.assess('HUD-FLE', 4);
    expect((await overview()).steps[0].obstacle).toMatch(/^6 områden saknar gemensam nivå/);
    await week.advance('IN_MEETING');
    api.clock.set('2026-11-25T08:45:00Z');
    await week.advance('DECIDED');
    const [meeting] = await api.sql('select started_at, ended_at from meeting where week = $1', [WEEK]);
    expect(meeting).toEqual({
      started_at: new Date('2026-11-25T08:00:00Z'),
      ended_at: new Date('2026-11-25T08:45:00Z'),
    });
  });

  it('lays no empty minutes before anybody', async () => {
    expect(await week.advanceRefused('MINUTES_DRAFT')).toMatchObject({
      code: 'CONFLICT',
      reason: 'MINUTES_MISSING',
    });
    expect((await overview()).steps).toEqual([
      { to: 'MINUTES_DRAFT', allowed: false, obstacle: 'Protokollet har ingen text än.' },
    ]);
    await week.writeMinutes('Mötet gick igenom läget.');
    await week.advance('MINUTES_DRAFT');
  });

  it('drops a signature on minutes that have been changed', async () => {
    await week.sign('MINUTES', 'polis');
    await api.sql('update minutes set version = version + 1, text = $1', [
      'Mötet gick igenom läget i alla områden.',
    ]);
    expect((await overview()).signatures.filter((one: any) => one.purpose === 'MINUTES')).toEqual([]);
  });

  it('is closed with its picture frozen by the second signature on the minutes', async () => {
    await week.sign('MINUTES', 'social');
    const before = await pictureNow();
    const receipt = await week.sign('MINUTES', 'samordnare');
    const { state, version, frozenHash, steps, toDo } = await overview();
    expect({ state, version, steps, toDo }).toEqual({
      state: 'CLOSED',
      version: receipt.version,
      steps: [],
      toDo: [],
    });
    const [frozen] = await api.sql<{ content: string; hash: string }>(
      'select content, hash from frozen_picture',
    );
    expect(frozen?.hash).toBe(frozenHash);
    expect(
      createHash('sha256')
        .update(frozen?.content ?? '')
        .digest('hex'),
    ).toBe(frozenHash);
    expect(frozen).toEqual(before);
    expect(await pictureNow()).toEqual(before);
    expect(await reportStates()).toEqual([{ state: 'ARCHIVED', count: 5 }]);
  });

  it('keeps in the frozen picture what the group agreed on, and nobody’s own rows', async () => {
    const [frozen] = await api.sql<{ content: string }>('select content from frozen_picture');
    const picture = JSON.parse(frozen?.content ?? '{}');
    expect(picture).toMatchObject({ week: '2026-W47', municipality: '9901', compilation: 4 });
    expect(picture.minutes).toBe('Mötet gick igenom läget i alla områden.');
    expect(picture.levels.slice(0, 2)).toEqual([
      { code: 'HUD-FLE', level: 4, isProposal: false, text: 'Gemensamt om HUD-FLE.' },
      { code: 'HUD-SEG', level: 3, isProposal: true, text: null },
    ]);
    expect(picture.counts).toEqual([
      { code: 'HUD-FLE', category: 'ORD-01', count: 3 },
      { code: 'KOMMUN', category: 'ORD-01', count: 3 },
    ]);
    expect(picture.reports.map((report: any) => [report.party, report.isAddendum])).toEqual([
      ['Polis', false],
      ['Rtj', false],
      ['Skola', false],
      ['KoF', false],
      ['Soc', true],
    ]);
    expect(picture.areas[0].boundary).toMatch(/^[0-9a-f]{64}$/);
  });

  it('can then be changed by nobody', async () => {
    expect(await week.advanceRefused('COMPILED')).toMatchObject({ reason: 'WEEK_LOCKED' });
    expect(await week.signRefused('MINUTES', 'polis')).toMatchObject({ reason: 'WEEK_LOCKED' });
    const assess = mutation('setJointAssessment', 'JointAssessmentInput');
    const input = {
      clientKey: key(),
      week: REPORT_WEEK,
      areaCode: 'HUD-FLE',
      level: 0,
      text: '',
      expectedVersion: 1,
    };
    expect(await (await api.as('samordnare')).refused(assess, { input })).toMatchObject({
      reason: 'WEEK_LOCKED',
    });
  });

  it('has left an audit row for every step', async () => {
    const rows = await api.sql<{ action: string; count: number }>(
      `select action, count(*)::integer count from audit_entry where action like 'week.%' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { action: 'week.advance', count: 7 },
      { action: 'week.compile', count: 4 },
      { action: 'week.open', count: expect.any(Number) },
      { action: 'week.sign', count: 6 },
    ]);
  });
});

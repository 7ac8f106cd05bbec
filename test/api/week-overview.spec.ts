import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { past } from '../support/past.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, record, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { DISTRICTS, PRESENT_WEEK, REPORT_WEEK } from '../support/world.js';

const OVERVIEW = `query ($week: IsoWeek) { weekOverview(week: $week) {
  week state version startsOn endsOn previousWeek nextWeek municipalityCount overlayCount withoutPosition
  deadlines { state label at passed }
  parties { party { kind } status nothingToReport reportId reportVersion versionNumber submittedAt }
  toDo { kind count due primary week }
  areas { area { code } jointLevel jointLevelIsProposal jointText jointVersion previousJointLevel count previousCount
    expected { median lower upper weeks } deviation overlayCount levels { partyId level trend text }
    openMeasures overdueCommitments attention }
  points { ids longitudes latitudes categoryCodes counts } measures { id overdue areaCode }
  policeNotices { title municipalityWide eventAt } } }`;
const ASSESS = mutation('setJointAssessment', 'JointAssessmentInput');

let api: TestApi;
let week: WeekDriver;
const overview = async (user = 'samordnare', of: string | null = REPORT_WEEK) =>
  (await (await api.as(user)).ask(OVERVIEW, { week: of })).weekOverview;
const areaOf = async (code: string, user = 'samordnare', of = REPORT_WEEK) =>
  (await overview(user, of)).areas.find((row: any) => row.area.code === code);
const kinds = async (user: string) => (await overview(user)).toDo.map((item: any) => item.kind);

beforeAll(async () => {
  api = await startApi();
  week = new WeekDriver(api);
});
afterAll(() => api.stop());

describe('Veckan', () => {
  it('opens on the oldest undecided week, with its days and neighbours', async () => {
    expect(await overview('polis', null)).toMatchObject({
      week: '2026-W47',
      state: 'COLLECTING',
      startsOn: '2026-11-16',
      endsOn: '2026-11-22',
      previousWeek: null,
      nextWeek: '2026-W48',
    });
    expect(await overview('polis', PRESENT_WEEK)).toMatchObject({ previousWeek: '2026-W47', nextWeek: null });
  });

  it('knows its deadlines on the town’s clock', async () => {
    const { deadlines } = await overview();
    expect(deadlines[0]).toEqual({
      state: 'DUE',
      label: 'Rapporterna ska vara inne',
      at: '2026-11-25T11:00:00Z',
      passed: false,
    });
    expect(deadlines.map((one: any) => one.state)).toEqual([
      'DUE',
      'COMPILED',
      'REVIEWED',
      'IN_MEETING',
      'MINUTES_DRAFT',
      'APPROVED',
    ]);
  });

  it.each(['polis2', 'ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    expect(await (await api.as(user)).refused(OVERVIEW)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'NOT_ALLOWED',
    });
  });

  it('is not there for a week that has not been opened', async () => {
    expect(await (await api.as('polis')).refused(OVERVIEW, { week: '2026-W30' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('shows how each party stands, and of a draft no more than that it exists', async () => {
    const statusOf = async (kind: string) =>
      (await overview('social')).parties.find((one: any) => one.party.kind === kind);
    expect(await statusOf('SCHOOL')).toMatchObject({ status: 'NOT_STARTED', reportId: null });
    const { id } = await save(await api.as('skola'), 'saveReportDraft', 'SaveReportInput', {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion: 0,
      answers: answersAt('SCHOOL', 0),
    });
    expect(await statusOf('SCHOOL')).toMatchObject({ status: 'DRAFT', reportId: null, reportVersion: null });
    await week.report('skola', 1);
    expect(await statusOf('SCHOOL')).toMatchObject({ status: 'SUBMITTED', reportId: id, versionNumber: 1 });
    const { reportVersion } = await statusOf('SCHOOL');
    await save(await api.as('samordnare'), 'returnReport', 'ReturnReportInput', {
      clientKey: key(),
      id,
      expectedVersion: reportVersion,
      comment: 'Nivån i Skogås stämmer inte med texten.',
    });
    expect(await statusOf('SCHOOL')).toMatchObject({ status: 'RETURNED' });
    expect(await kinds('skola')).toEqual(['MEND_RETURNED_REPORT']);
  });

  it('tells each role what to do, one thing first', async () => {
    expect(await kinds('polis')).toEqual(['WRITE_REPORT']);
    expect(await kinds('analytiker')).toEqual([]);
    expect((await overview()).toDo).toEqual([
      { kind: 'WRITE_REPORT', count: 1, due: '2026-11-25T11:00:00Z', primary: true, week: '2026-W47' },
      { kind: 'CLOSE_COLLECTION', count: 1, due: '2026-11-25T11:00:00Z', primary: false, week: '2026-W47' },
    ]);
  });

  it('calls a party late once the deadline has passed', async () => {
    const late = await startApi();
    late.clock.set('2026-11-25T11:00:00Z');
    const page = (await (await late.as('polis')).ask(OVERVIEW, { week: REPORT_WEEK })).weekOverview;
    expect(page.parties.map((one: any) => one.status)).toEqual(Array(6).fill('LATE'));
    expect(page.deadlines[0].passed).toBe(true);
    await late.stop();
  });
});

describe('what is counted', () => {
  it('is the rows that are shared with everybody; a party’s own are told apart and told to nobody else', async () => {
    const police = await api.as('polis');
    const told = [
      await record(police, { count: 3 }),
      await record(police, { count: 5, secrecyLevel: 'RESTRICTED' }),
      await record(police, { count: 7, secrecyLevel: 'OWN' }),
      await record(police, {
        count: 11,
        categoryCode: 'EVE-05',
        placePrecision: 'AREA_ONLY',
        areaCode: 'KOMMUN',
        longitude: null,
        latitude: null,
      }),
    ];
    await week.report('polis', 2);
    const late = await record(police, { count: 13 });

    const joint = { count: 3, overlayCount: 0 };
    for (const user of ['social', 'samordnare', 'analytiker']) {
      expect(await areaOf('HUD-FLE', user)).toMatchObject(joint);
      const { municipalityCount, overlayCount, withoutPosition, points } = await overview(user);
      expect({ municipalityCount, overlayCount, withoutPosition }).toEqual({
        municipalityCount: 14,
        overlayCount: 0,
        withoutPosition: 1,
      });
      expect(points).toEqual({
        ids: [told[0]?.id],
        longitudes: [17.91],
        latitudes: [59.205],
        categoryCodes: ['ORD-01'],
        counts: [3],
      });
    }
    expect(await areaOf('HUD-FLE', 'polis')).toMatchObject({ count: 3, overlayCount: 25 });
    const own = await overview('polis');
    expect(own).toMatchObject({ municipalityCount: 14, overlayCount: 25 });
    expect([...own.points.ids].sort()).toEqual(
      [told[0], told[1], told[2], late].map((one) => one?.id).sort(),
    );
  });

  it('forgets what has been removed', async () => {
    const police = await api.as('polis');
    const [row] = await api.sql<{ id: string; version: number }>(
      'select id, version from incident where count = 3',
    );
    await save(police, 'removeIncident', 'VersionedInput', {
      clientKey: key(),
      id: row?.id,
      expectedVersion: row?.version,
    });
    expect(await areaOf('HUD-FLE', 'social')).toMatchObject({ count: 0 });
    expect((await overview('social')).points.ids).toEqual([]);
  });

  it('is measured against the preceding eight weeks, by median and quartiles', async () => {
    const counts = [4, 0, 2, 6, 3, 1, 5, 7];
    for (const [index, count] of counts.entries()) {
      const of = `2026-W${39 + index}`;
      await past(api, { week: of, count: 1, areaCode: 'HUD-VAR' });
      if (count > 0) await past(api, { week: of, count, areaCode: 'HUD-SEG' });
    }
    await past(
      api,
      { week: '2026-W38', count: 500, areaCode: 'HUD-SEG' },
      { week: '2026-W46', count: 90, areaCode: 'HUD-SEG', shared: false },
      { week: '2026-W45', count: 90, areaCode: 'HUD-SEG', secrecyLevel: 'RESTRICTED' },
      { week: '2026-W44', count: 90, areaCode: 'HUD-SEG', removed: true },
      { week: REPORT_WEEK, count: 6, areaCode: 'HUD-SEG' },
    );
    expect(await areaOf('HUD-SEG', 'social')).toMatchObject({
      count: 6,
      previousCount: 7,
      expected: { median: 3.5, lower: 1.75, upper: 5.25, weeks: 8 },
      deviation: 'ABOVE',
    });
    expect(await areaOf('HUD-VAR', 'social')).toMatchObject({
      count: 0,
      expected: { median: 1, lower: 1, upper: 1, weeks: 8 },
      deviation: 'BELOW',
    });
    expect(await areaOf('HUD-TRA', 'polis')).toMatchObject({
      expected: { median: 0, lower: 0, upper: 0, weeks: 8 },
      deviation: 'WITHIN',
    });
  });

  it('shows the police’s notices of the week as context and counts them nowhere', async () => {
    const before = (await overview('kultur')).municipalityCount;
    await api.sql(
      `insert into police_notice (municipality_id, id, source_id, week, title, type, is_summary, municipality_wide,
         event_at, published_at, url, content_hash)
       values ($1, gen_random_uuid(), 1, $2, 'Rån, Provkommun', 'Rån', false, false, '2026-11-18T20:00:00Z', now(), 'https://polisen.se/1', 'x'),
              ($1, gen_random_uuid(), 2, $2 - 1, 'Förra veckan', 'Rån', false, false, now(), now(), 'https://polisen.se/2', 'x'),
              ($1, gen_random_uuid(), 3, $2, 'Sammanfattning natt, Länet', 'Sammanfattning natt', true, true, '2026-11-19T05:00:00Z', now(), 'https://polisen.se/3', 'x')`,
      [api.municipalityId, weekIndexOf(REPORT_WEEK)],
    );
    const { policeNotices, municipalityCount } = await overview('kultur');
    expect(policeNotices).toEqual([
      { title: 'Sammanfattning natt, Länet', municipalityWide: true, eventAt: '2026-11-19T05:00:00Z' },
      { title: 'Rån, Provkommun', municipalityWide: false, eventAt: '2026-11-18T20:00:00Z' },
    ]);
    expect(municipalityCount).toBe(before);
  });

  it('is nothing in the neighbouring town', async () => {
    const page = (await (await api.as('granne-polis')).ask(OVERVIEW, { week: PRESENT_WEEK })).weekOverview;
    expect(page).toMatchObject({ municipalityCount: 0, points: { ids: [] }, policeNotices: [] });
    expect(page.areas).toHaveLength(DISTRICTS.length);
  });
});

describe('the joint level', () => {
  it('is not set before the collection is closed', async () => {
    const input = {
      clientKey: key(),
      week: REPORT_WEEK,
      areaCode: 'HUD-FLE',
      level: 1,
      text: '',
      expectedVersion: 0,
    };
    expect(await (await api.as('samordnare')).refused(ASSESS, { input })).toMatchObject({
      code: 'CONFLICT',
      reason: 'WEEK_NOT_OPEN',
    });
  });

  it('is a proposal, the highest of the open and shared, until the coordinator sets it', async () => {
    await week.report('raddning', 1);
    expect(await areaOf('HUD-SKO')).toMatchObject({
      jointLevel: 2,
      jointLevelIsProposal: true,
      jointText: null,
      jointVersion: 0,
    });
    await week.advance('DUE');
    const receipt = await week.assess('HUD-SKO', 3);
    expect(receipt.version).toBe(1);
    expect(await areaOf('HUD-SKO', 'kultur')).toMatchObject({
      jointLevel: 3,
      jointLevelIsProposal: false,
      jointText: 'Gemensamt om HUD-SKO.',
      jointVersion: 1,
      previousJointLevel: null,
    });
  });

  it('leaves out what a party keeps in its own circle, and what has been returned', async () => {
    await week.report('skola', 4);
    expect(await areaOf('HUD-STS')).toMatchObject({ jointLevel: 4 });
    await api.sql(
      `update area_assessment s set secrecy_level = 'RESTRICTED' from party p
       where p.id = s.party_id and p.kind = 'SCHOOL'`,
    );
    const own = await areaOf('HUD-STS', 'skola');
    const others = await areaOf('HUD-STS', 'social');
    expect([own.jointLevel, others.jointLevel]).toEqual([2, 2]);
    const levels = (row: any) => row.levels.map((one: any) => one.level);
    expect(levels(own)).toEqual([2, 1, 4, null, null, null]);
    expect(levels(others)).toEqual([2, 1, null, null, null, null]);
  });

  it('is changed by version, and refused when somebody else was first', async () => {
    expect((await week.assess('HUD-SKO', 2, 1)).version).toBe(2);
    const input = {
      clientKey: key(),
      week: REPORT_WEEK,
      areaCode: 'HUD-SKO',
      level: 0,
      text: 'Annat',
      expectedVersion: 1,
    };
    const client = await api.as('samordnare');
    expect(await client.refused(ASSESS, { input })).toMatchObject({ reason: 'VERSION_CONFLICT' });
    const again = { ...input, clientKey: key(), expectedVersion: 0 };
    expect(await client.refused(ASSESS, { input: again })).toMatchObject({ reason: 'VERSION_CONFLICT' });
    expect(await areaOf('HUD-SKO')).toMatchObject({ jointLevel: 2, jointText: 'Gemensamt om HUD-SKO.' });
  });

  it.each([
    [{ level: 5 }, 'INVALID_INPUT'],
    [{ level: -1 }, 'INVALID_INPUT'],
    [{ areaCode: 'FINNS-EJ' }, 'UNKNOWN_AREA'],
    [{ areaCode: 'KOMMUN' }, 'UNKNOWN_AREA'],
    [{ text: 'x'.repeat(4001) }, 'INVALID_INPUT'],
  ])('is refused as %o', async (over, reason) => {
    const input = {
      clientKey: key(),
      week: REPORT_WEEK,
      areaCode: 'HUD-FLE',
      level: 1,
      text: '',
      expectedVersion: 0,
      ...over,
    };
    expect(await (await api.as('samordnare')).refused(ASSESS, { input })).toMatchObject({ reason });
  });

  it('orders the areas by what needs attention', async () => {
    await week.assess('HUD-TRA', 4);
    const { areas } = await overview();
    expect(areas[0]).toMatchObject({ area: { code: 'HUD-TRA' }, jointLevel: 4 });
    const scores = areas.map((row: any) => row.attention);
    expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a));
  });

  it('is compared with the level of the week before', async () => {
    await week.report('social', 0);
    const next = new WeekDriver(api, PRESENT_WEEK);
    await next.report('polis', 1);
    expect(await areaOf('HUD-TRA', 'polis', PRESENT_WEEK)).toMatchObject({
      jointLevel: 1,
      previousJointLevel: 4,
    });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WeekTurn } from '../../apps/api/src/cycle/week-turn.js';
import { HubHall } from '../support/hub-hall.js';
import { ListDesk } from '../support/list-desk.js';
import { NoticeBoard } from '../support/notice-board.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { DISTRICTS, REPORT_WEEK, WORLD_NOW } from '../support/world.js';

/** Those who read the joint picture, but for the police, who did it. */
const OTHERS = ['analytiker', 'kultur', 'raddning', 'samordnare', 'skola', 'social', 'trygghet'];
const REPORT = `query ($week: IsoWeek) { reportPage(week: $week) { report { id version } } }`;
const POLYGON = {
  type: 'Polygon',
  coordinates: [
    [
      [17.91, 59.202],
      [17.915, 59.202],
      [17.915, 59.206],
      [17.91, 59.202],
    ],
  ],
};

describe('what happens in the week is told', () => {
  let api: TestApi;
  let board: NoticeBoard;
  let driver: WeekDriver;
  beforeAll(async () => {
    api = await startApi();
    board = new NoticeBoard(api);
    driver = new WeekDriver(api);
  });
  afterAll(() => api.stop());
  afterEach(() => board.clear());

  const report = async (user: string) =>
    (await (await api.as(user)).ask(REPORT, { week: REPORT_WEEK })).reportPage.report as {
      id: string;
      version: number;
    };
  const reportAcute = async (areas: readonly string[]) => {
    const answers = answersAt('POLICE', 1);
    for (const code of areas)
      answers.assessments[code] = { level: 4, trend: 'RISING', text: 'Oro vid torget' };
    const version = (await report('polis'))?.version ?? 0;
    return { clientKey: key(), week: REPORT_WEEK, expectedVersion: version, nothingToReport: false, answers };
  };

  it('an acute level: at once to everybody who may read it, once, and only as long as it is acute', async () => {
    const [first = '', second = ''] = DISTRICTS;
    const polis = await api.as('polis');
    const input = await reportAcute([first]);
    await polis.refused(mutation('submitReport', 'SubmitReportInput'), {
      input: { ...input, clientKey: key(), expectedVersion: 9 },
    });
    expect(await board.told()).toEqual({});
    await save(polis, 'submitReport', 'SubmitReportInput', input);
    expect(await board.told()).toEqual({ AREA_ACUTE: OTHERS });
    expect(await board.sentences('social', 'AREA_ACUTE')).toEqual([
      'Polis har rapporterat akut läge i Område FLE för vecka 47. Samordnaren kan kalla till extra möte.',
    ]);
    await save(polis, 'submitReport', 'SubmitReportInput', await reportAcute([first, second]));
    expect((await board.told())['AREA_ACUTE']).toHaveLength(2 * OTHERS.length);
    expect(await board.sentences('social', 'AREA_ACUTE')).toHaveLength(2);
    await save(polis, 'submitReport', 'SubmitReportInput', await reportAcute([second]));
    expect(await board.sentences('social', 'AREA_ACUTE')).toEqual([
      'Polis har rapporterat akut läge i Område SEG för vecka 47. Samordnaren kan kalla till extra möte.',
    ]);
    expect((await board.seenBy('social')).unreadCount).toBe(1);
  });

  it('an acute level not to a party that has left the agreement, and no more to one that leaves it', async () => {
    const leave = async (user: string) => {
      const client = await api.as(user);
      const { nodes } = (await client.ask(`{ agreements(first: 1, filter: {}) { nodes { id version } } }`))
        .agreements;
      await save(client, 'leaveAgreement', 'LeaveAgreementInput', {
        clientKey: key(),
        id: nodes[0]?.id,
        expectedVersion: nodes[0]?.version,
        reason: 'Prov',
      });
    };
    await leave('kultur');
    const [, , third = ''] = DISTRICTS;
    await save(await api.as('polis'), 'submitReport', 'SubmitReportInput', await reportAcute([third]));
    expect((await board.told())['AREA_ACUTE']).toEqual(OTHERS.filter((user) => user !== 'kultur'));
    expect(await board.sentences('social', 'AREA_ACUTE')).toHaveLength(1);
    await leave('social');
    expect(await board.sentences('social', 'AREA_ACUTE')).toEqual([]);
    expect(await board.sentences('raddning', 'AREA_ACUTE')).toHaveLength(1);
  });

  it('a report that is given back: to its party, until it has been sent again', async () => {
    const { id, version } = await report('polis');
    await save(await api.as('samordnare'), 'returnReport', 'ReturnReportInput', {
      clientKey: key(),
      id,
      expectedVersion: version,
      comment: 'Texten pekar ut en person.',
    });
    expect(await board.told()).toEqual({ REPORT_RETURNED: ['polis', 'polis2'] });
    const [told] = (await board.seenBy('polis', true)).nodes;
    expect(told).toMatchObject({
      sentence:
        'Er rapport för vecka 47 har lämnats tillbaka med en kommentar. Rätta den och skicka den igen.',
      path: '/rapport/2026-W47',
      readAt: null,
    });
    await driver.report('polis', 1);
    expect(await board.seenBy('polis', true)).toMatchObject({ unreadCount: 0, nodes: [] });
    expect((await board.seenBy('polis')).totalCount).toBe(1);
  });

  it('the picture once, however often it is compiled; the review by its last signature; the minutes to those who approve', async () => {
    await driver.advance('DUE');
    expect(await board.told()).toEqual({});
    await driver.advance('COMPILED');
    await driver.advance('COMPILED');
    await driver.report('raddning', 1);
    const readers = [
      'analytiker',
      'kultur',
      'polis',
      'raddning',
      'samordnare',
      'skola',
      'social',
      'trygghet',
    ];
    expect(await board.told()).toEqual({
      WEEK_COMPILED: readers.filter((user) => user !== 'samordnare'),
    });
    await board.clear();
    await driver.sign('REVIEW', 'samordnare');
    expect(await board.told()).toEqual({});
    await driver.sign('REVIEW', 'polis');
    expect(await board.told()).toEqual({ MEETING_READY: readers.filter((user) => user !== 'polis') });
    await board.clear();
    await driver.take('MINUTES_DRAFT');
    expect(await board.told()).toEqual({
      MINUTES_READY: ['kultur', 'polis', 'raddning', 'skola', 'social', 'trygghet'],
    });
  });
});

describe('an åtagande is told', () => {
  let api: TestApi;
  let board: NoticeBoard;
  beforeAll(async () => {
    api = await startApi();
    board = new NoticeBoard(api);
  });
  afterAll(() => api.stop());

  it('to the party that is asked and no other, until it has answered', async () => {
    const partyOf = async (user: string) =>
      (await (await api.as(user)).ask('{ session { party { id } } }')).session.party.id as string;
    const commitment = async (user: string) => ({
      partyId: await partyOf(user),
      what: 'Två kvällspass i veckan',
      responsibleFunction: 'Gruppchef',
      dueOn: '2026-12-10',
      dosageUnit: 'SHIFTS',
      dosagePlanned: 8,
    });
    const polis = await api.as('polis');
    const problem = await save(polis, 'recordProblem', 'ProblemInput', {
      clientKey: key(),
      title: 'Störningar vid torget',
      areaCode: 'HUD-FLE',
      week: REPORT_WEEK,
      categoryGroup: 'ORD',
    });
    await save(polis, 'proposeMeasure', 'ProposeMeasureInput', {
      clientKey: key(),
      problemId: problem.id,
      areaCode: 'HUD-FLE',
      title: 'Närvaro vid torget',
      kind: 'PRESENCE',
      cause: 'Ingen vuxen på plats kvällstid',
      expectedEffect: 'Färre störningar inom åtta veckor',
      polygon: POLYGON,
      startsOn: '2026-11-27',
      endsOn: '2027-01-29',
      commitments: [await commitment('polis'), await commitment('kultur')],
    });
    expect(await board.told()).toEqual({ COMMITMENT_GIVEN: ['kultur'] });
    const [told] = (await board.seenBy('kultur', true)).nodes;
    expect(told?.sentence).toBe(
      'Er part har fått ett åtagande att svara på. Det ska vara klart 10 december.',
    );
    const [row] = await api.sql<{ id: string }>('select id from commitment where party_id = $1', [
      await partyOf('kultur'),
    ]);
    await save(await api.as('kultur'), 'answerCommitment', 'AnswerCommitmentInput', {
      clientKey: key(),
      id: row?.id,
      accept: true,
      expectedVersion: 1,
    });
    expect((await board.seenBy('kultur')).unreadCount).toBe(0);
  });

  it('to the party that has taken it on, a week before it is to be done and in the morning, once, until it is done', async () => {
    const kultur = await api.as('kultur');
    const [measure] = await api.sql<{ id: string }>('select id from measure');
    const [taken] = await api.sql<{ id: string; version: number }>(
      `select id, version from commitment where state = 'ACCEPTED'`,
    );
    const driver = new WeekDriver(api);
    const dueSoon = async (now: string) => {
      api.clock.set(now);
      await api.app.get(WeekTurn).turn({ id: api.municipalityId, timeZone: 'Europe/Stockholm' });
      return (await board.told())['COMMITMENT_DUE_SOON'];
    };
    await driver.take('IN_MEETING');
    expect(await dueSoon('2026-12-03T07:00:00Z')).toBeUndefined();
    api.clock.set(WORLD_NOW);
    await save(await api.as('samordnare'), 'agreeMeasure', 'AgreeMeasureInput', {
      clientKey: key(),
      id: measure?.id,
      expectedVersion: 1,
      week: REPORT_WEEK,
    });
    expect(await dueSoon('2026-12-03T06:59:59Z')).toBeUndefined();
    expect(await dueSoon('2026-12-03T07:00:00Z')).toEqual(['kultur']);
    expect(await dueSoon('2026-12-04T07:00:00Z')).toEqual(['kultur']);
    api.clock.set(WORLD_NOW);
    expect(await board.sentences('kultur', 'COMMITMENT_DUE_SOON')).toEqual([
      'Ett åtagande som er part har tagit på sig ska vara klart 10 december.',
    ]);
    const waiting = async () =>
      (await board.seenBy('kultur', true)).nodes.filter(({ kind }) => kind === 'COMMITMENT_DUE_SOON').length;
    expect(await waiting()).toBe(1);
    for (const [to, step] of [
      ['ONGOING', 0],
      ['DONE', 1],
    ] as const) {
      await save(kultur, 'moveCommitment', 'MoveCommitmentInput', {
        clientKey: key(),
        id: taken?.id,
        expectedVersion: (taken?.version ?? 0) + step,
        to,
      });
    }
    expect(await waiting()).toBe(0);
  });
});

describe('a unit of a hub is told', () => {
  let api: TestApi;
  let board: NoticeBoard;
  let hall: HubHall;
  beforeAll(async () => {
    api = await startApi();
    board = new NoticeBoard(api);
    hall = await HubHall.open(api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [
      ['eken', 'HUD-FLE'],
      ['linden', 'HUD-FLE'],
      ['boken', 'HUD-SEG'],
    ]);
  });
  afterAll(() => api.stop());
  afterEach(() => board.clear());

  const nudge = async (...users: string[]) =>
    save(await api.as('skola'), 'nudgeHub', 'NudgeHubInput', {
      clientKey: key(),
      hubId: hall.hubId,
      week: REPORT_WEEK,
      unitIds: users.map((user) => hall.unitId(user)),
    });

  it('that its form is waited for, when it has not sent it, until it has', async () => {
    await hall.send('eken', hall.said());
    await nudge('eken', 'linden');
    expect(await board.told()).toEqual({ HUB_NUDGED: ['linden'] });
    expect((await board.seenBy('linden', true)).nodes).toMatchObject([
      { sentence: 'Skolkontakten väntar på formuläret för vecka 47.', path: '/skolformular/2026-W47' },
    ]);
    await nudge('linden');
    expect((await board.told())['HUB_NUDGED']).toEqual(['linden', 'linden']);
    await hall.send('linden');
    expect((await board.seenBy('linden')).unreadCount).toBe(0);
    await nudge('linden');
    expect((await board.told())['HUB_NUDGED']).toHaveLength(2);
  });

  it('that its form is taken in or left out, and of an answer, each its own', async () => {
    await hall.send('boken', hall.said());
    const boken = (await hall.inbox()).units.find(
      ({ shortName }: { shortName: string }) => shortName === 'boken',
    );
    await hall.merge(['HUD-FLE']);
    await save(await api.as('skola'), 'leaveOutHubForm', 'LeaveOutHubFormInput', {
      clientKey: key(),
      id: boken.form.id,
      expectedVersion: boken.form.version,
      reason: 'Uppgiften finns redan i rapporten.',
    });
    expect(await board.told()).toEqual({ HUB_FORM_LEFT_OUT: ['boken'], HUB_FORM_MERGED: ['eken', 'linden'] });
    await board.clear();
    await hall.relay(['eken'], 'Belysningen lagas i vecka 49.');
    expect(await board.told()).toEqual({ HUB_RELAYED: ['eken'] });
    expect(JSON.stringify(await board.seenBy('eken'))).not.toContain('Belysningen');
  });
});

describe('an import is told', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
  });
  afterAll(() => api.stop());

  it('to whoever asked for it and nobody else of her party, when it has ended well or not, and a preview not at all', async () => {
    const desk = new ListDesk(api);
    const list = ['typ;datum;lon;lat', 'Skadegörelse;2026-11-17 08:00;17,9311;59,2052'].join('\r\n');
    const told = () =>
      api.sql(
        `select u.subject "user", n.kind from notice n join app_user u on u.id = n.user_id
         where n.kind in ('IMPORT_FINISHED', 'IMPORT_FAILED') order by n.at, n.kind`,
      );
    await desk.previewed('polis', 'Lista.csv', list);
    expect(await desk.readIn('polis', 'Lista.csv', list)).toMatchObject({ state: 'DONE' });
    const finished = { user: 'polis', kind: 'IMPORT_FINISHED' };
    await vi.waitFor(async () => expect(await told()).toEqual([finished]), 15_000);
    expect(await desk.readIn('polis', 'Tom.csv', 'typ;datum;lon;lat\r\nTrolleri;;;')).toMatchObject({
      state: 'FAILED',
    });
    await vi.waitFor(
      async () =>
        expect(await told()).toEqual(
          expect.arrayContaining([finished, { user: 'polis', kind: 'IMPORT_FAILED' }]),
        ),
      15_000,
    );
    expect(await told()).toHaveLength(2);
  });
});

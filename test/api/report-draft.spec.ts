import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { begun, PAGE, SAVE, ReportDesk } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';
import { DISTRICTS, PEOPLE, PRESENT_WEEK, REPORT_WEEK } from '../support/world.js';

describe('the weekly report', () => {
  let api: TestApi;
  let desk: ReportDesk;
  beforeAll(async () => {
    api = await startApi();
    desk = new ReportDesk(api);
  });
  afterAll(() => api.stop());
  beforeEach(() => desk.clear());

  describe('its page', () => {
    it('opens in the home week with the deadline, the form and the areas', async () => {
      const opened = await desk.page('polis', null);
      expect(opened).toMatchObject({
        week: REPORT_WEEK,
        previousWeek: '2026-W46',
        weekState: 'COLLECTING',
        deadline: '2026-11-25T11:00:00Z',
        formKind: 'police',
        formVersion: 1,
        mayEdit: true,
        maySubmit: true,
        party: { kind: 'POLICE' },
        report: null,
        previousAnswers: null,
        previousLevels: [],
        incidents: [],
        commitments: [],
      });
      expect(opened.parties).toHaveLength(6);
      expect(
        opened.areas
          .filter(({ kind }: { kind: string }) => kind === 'DISTRICT')
          .map(({ code }: { code: string }) => code),
      ).toEqual(DISTRICTS);
    });

    it.each(
      Object.entries(PEOPLE).filter(([, [role]]) =>
        ['PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT', 'COORDINATOR'].includes(role),
      ),
    )('gives %s the form of the own party', async (user, [, kind]) => {
      expect(await desk.page(user)).toMatchObject({ party: { kind }, mayEdit: true, maySubmit: true });
    });

    it('lets a reporter write but not submit', async () => {
      expect(await desk.page('polis2')).toMatchObject({ mayEdit: true, maySubmit: false });
    });

    it.each(['analytiker', 'ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
      expect(await (await api.as(user)).refused(PAGE)).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'NOT_ALLOWED',
      });
    });

    it('is not for somebody who is not signed in', async () => {
      const asked = '{ reportPage { week } }';
      expect(await api.anonymous().refused(asked)).toMatchObject({ code: 'UNAUTHENTICATED' });
    });

    it('has no page for a week that is not opened', async () => {
      expect(await (await api.as('polis')).refused(PAGE, { week: '2027-W10' })).toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('shows what the party said the week before', async () => {
      await desk.submit('polis', 0);
      const next = await desk.page('polis', PRESENT_WEEK);
      expect(next.previousAnswers.assessments['HUD-FLE']).toEqual({
        level: 1,
        trend: 'RISING',
        text: 'Läget i HUD-FLE.',
      });
      expect(next.previousLevels).toHaveLength(7);
      expect(next.previousLevels[0]).toEqual({
        areaCode: 'HUD-FLE',
        level: 1,
        trend: 'RISING',
        text: 'Läget i HUD-FLE.',
      });
      expect((await desk.page('raddning', PRESENT_WEEK)).previousAnswers).toBeNull();
    });
  });

  describe('a draft', () => {
    it('is begun at version 0, kept and resumed by a colleague', async () => {
      const first = await desk.draft('polis', 0, begun('Börjat.'));
      expect(first.version).toBe(1);
      const second = await desk.draft('polis2', 1, begun('Fortsatt.'));
      expect(second).toMatchObject({ id: first.id, version: 2 });
      const { report } = await desk.page('polis');
      expect(report).toMatchObject({
        id: first.id,
        version: 2,
        state: 'DRAFT',
        versionNumber: 0,
        versions: [],
        submittedAt: null,
      });
      expect(report.answers.outlook).toBe('Fortsatt.');
    });

    it('refuses a version that is no longer the current one', async () => {
      await desk.draft('polis', 0);
      await desk.draft('polis', 1);
      const refusal = await (
        await api.as('polis2')
      ).refused(SAVE, {
        input: { clientKey: key(), week: REPORT_WEEK, expectedVersion: 1, answers: begun('') },
      });
      expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'VERSION_CONFLICT', params: { version: 2 } });
    });

    it('is begun once when two begin at the same time', async () => {
      const answers = await Promise.all(
        ['polis', 'polis2'].map(async (user) =>
          (await api.as(user)).raw(SAVE, {
            input: { clientKey: key(), week: REPORT_WEEK, expectedVersion: 0, answers: begun('') },
          }),
        ),
      );
      const refused = answers.flatMap(({ errors }) => errors ?? []);
      expect(refused.map(({ extensions }) => extensions['reason'])).toEqual(['VERSION_CONFLICT']);
      expect(await api.sql('select 1 from party_report')).toHaveLength(1);
    });

    it.each([
      ['an unknown field', { ...begun(''), gossip: 'x' }, '”gossip” finns inte'],
      [
        'an unknown area',
        { ...begun(''), assessments: { 'HUD-XXX': { level: 1, trend: 'STABLE', text: '' } } },
        'HUD-XXX',
      ],
      [
        'a level of nine',
        { ...begun(''), assessments: { 'HUD-FLE': { level: 9, trend: 'STABLE', text: '' } } },
        'Område FLE, Nivå: Välj en nivå från 0 till 4.',
      ],
      ['a control character', { ...begun(''), outlook: 'a\u0007' }, 'styrtecken'],
      [
        'somebody else’s åtagande',
        { ...begun(''), dosage: [{ commitmentId: key(), amount: 1, note: '' }] },
        'egna öppna',
      ],
      ['no object', 'text', 'Uppgifterna saknas eller är fel ordnade.'],
    ])('refuses %s', async (_, answers, sentence) => {
      const refusal = await (
        await api.as('polis')
      ).refused(SAVE, {
        input: { clientKey: key(), week: REPORT_WEEK, expectedVersion: 0, answers },
      });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_INPUT' });
      expect(refusal.message).toContain(sentence);
    });

    it('is seen by nobody else, in any way', async () => {
      const { id } = await desk.draft('polis', 0, begun('Hemligt.'));
      for (const user of ['raddning', 'samordnare', 'analytiker'])
        expect(await desk.version(user, id)).toBeNull();
      expect((await desk.page('samordnare')).report).toBeNull();
      const rows = await api.sql<{ detail: unknown }>('select detail from audit_entry where object_id = $1', [
        id,
      ]);
      expect(JSON.stringify(rows)).not.toContain('Hemligt');
    });

    it('is not written by an analyst', async () => {
      const input = { clientKey: key(), week: REPORT_WEEK, expectedVersion: 0, answers: begun('') };
      expect(await (await api.as('analytiker')).refused(SAVE, { input })).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(await api.anonymous().refused(SAVE, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { submission, SUBMIT, VERSION, ReportDesk } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, record, save } from '../support/told.js';

describe('the weekly report', () => {
  let api: TestApi;
  let desk: ReportDesk;
  beforeAll(async () => {
    api = await startApi();
    desk = new ReportDesk(api);
  });
  afterAll(() => api.stop());
  beforeEach(() => desk.clear());

  describe('submitting', () => {
    it('makes version 1 with its facts, and tells who received it', async () => {
      const { version: saved } = await desk.draft('polis', 0);
      const receipt = await desk.submit('polis', saved, {
        answers: answersAt('POLICE', 2, {
          needs: [
            { toPartyKind: 'SAFETY_OFFICE', areaCode: 'HUD-FLE', text: 'Lagad belysning.' },
            { toPartyKind: 'ANY', areaCode: null, text: 'Fler vuxna ute.' },
          ],
        }),
      });
      const { report } = await desk.page('polis');
      expect(report).toMatchObject({
        version: receipt.version,
        state: 'SUBMITTED',
        versionNumber: 1,
        receivedBy: 'Kommunstyrelsen',
        submittedAt: '2026-11-25T08:00:00Z',
        versions: [
          {
            number: 1,
            submittedBy: 'Prov polis',
            nothingToReport: false,
            submittedAt: '2026-11-25T08:00:00Z',
          },
        ],
      });
      expect(await api.sql('select level, trend from area_assessment')).toEqual(
        Array(7).fill({ level: 2, trend: 'RISING' }),
      );
      expect(
        await api.sql(
          'select position, to_party_kind, area_id is null anywhere, text from need order by position',
        ),
      ).toEqual([
        { position: 0, to_party_kind: 'SAFETY_OFFICE', anywhere: false, text: 'Lagad belysning.' },
        { position: 1, to_party_kind: null, anywhere: true, text: 'Fler vuxna ute.' },
      ]);
    });

    it('needs no draft before it', async () => {
      expect((await desk.submit('skola', 0)).version).toBe(2);
      expect((await desk.page('skola')).report).toMatchObject({ state: 'SUBMITTED', versionNumber: 1 });
    });

    it('shows the others the submitted version and never the coming correction', async () => {
      const { id, version: submitted } = await desk.submit('polis', 0);
      await desk.draft('polis', submitted, answersAt('POLICE', 4, { outlook: 'Kommande rättelse.' }));
      expect((await desk.page('polis')).report).toMatchObject({
        state: 'SUBMITTED',
        answers: { outlook: 'Kommande rättelse.' },
      });
      for (const user of ['samordnare', 'raddning', 'analytiker']) {
        const seen = await desk.version(user, id);
        expect(seen).toMatchObject({
          number: 1,
          state: 'SUBMITTED',
          party: { kind: 'POLICE' },
          submittedBy: 'Prov polis',
          formKind: 'police',
        });
        expect(seen.answers.assessments['HUD-FLE'].level).toBe(1);
        expect(JSON.stringify(seen)).not.toContain('Kommande rättelse');
      }
      expect(await desk.version('granne-samordnare', id)).toBeNull();
      expect(await (await api.as('ledning')).refused(VERSION, { reportId: id })).toMatchObject({
        code: 'FORBIDDEN',
      });
    });

    it('shares the incidents of the week, but not the own party’s alone', async () => {
      const polis = await api.as('polis');
      const shown = await record(polis, { text: 'Bråk.' });
      const restricted = await record(polis, { secrecyLevel: 'RESTRICTED' });
      const own = await record(polis, { secrecyLevel: 'OWN' });
      const otherWeek = await record(polis, { occurredFrom: '2026-11-24T12:00:00Z' });
      const { id } = await desk.submit('polis', 0);
      const seen = await desk.version('raddning', id);
      expect(seen.incidents).toEqual([{ id: shown.id, text: 'Bråk.' }]);
      expect((await desk.version('polis', id)).incidents).toHaveLength(3);
      const rows = await api.sql<{ id: string; shared: boolean }>('select id, shared from incident');
      const shared = Object.fromEntries(rows.map((row) => [row.id, row.shared]));
      expect([shown, restricted, own, otherWeek].map((receipt) => shared[receipt.id])).toEqual([
        true,
        true,
        false,
        false,
      ]);
      expect(
        await api.sql(`select 1 from audit_entry where action = 'incident.share' and object_id = $1`, [
          shown.id,
        ]),
      ).toHaveLength(1);
    });

    it('takes nothing to report as every area at normalbild', async () => {
      const { id } = await desk.submit('social', 0, { nothingToReport: true, answers: null });
      expect(await desk.version('samordnare', id)).toMatchObject({ nothingToReport: true, number: 1 });
      expect(await api.sql('select level, trend from area_assessment')).toEqual(
        Array(7).fill({ level: 0, trend: 'STABLE' }),
      );
    });

    it.each([
      [
        'no answers',
        { answers: null },
        'Rapporten saknar svar. Fyll i den eller välj ”Inget att rapportera”.',
      ],
      [
        'nothing to report with answers',
        { nothingToReport: true },
        '”Inget att rapportera” skickas utan svar.',
      ],
      [
        'an area without a level',
        {
          answers: answersAt('POLICE', 1, {
            assessments: {
              ...answersAt('POLICE', 1).assessments,
              'HUD-FLE': { level: null, trend: 'STABLE', text: '' },
            },
          }),
        },
        'Område FLE, Nivå: Svar saknas. Välj en nivå från 0 till 4.',
      ],
    ])('refuses %s', async (_, over, sentence) => {
      const refusal = await (await api.as('polis')).refused(SUBMIT, { input: submission('polis', 0, over) });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_INPUT', message: sentence });
      expect(await api.sql('select 1 from party_report')).toHaveLength(0);
    });

    it('tells only the first faults and how many more there are', async () => {
      const refusal = await (
        await api.as('polis')
      ).refused(SUBMIT, {
        input: submission('polis', 0, { answers: { ...answersAt('POLICE', 1), assessments: {} } }),
      });
      expect(refusal.message).toMatch(/Och 2 till\.$/);
    });

    it('is read by the reporters of the party, not by those of another', async () => {
      const [own, other] = [await desk.submit('polis', 0), await desk.submit('raddning', 0)];
      expect(await desk.version('polis2', own.id)).toMatchObject({ party: { kind: 'POLICE' }, number: 1 });
      expect(await desk.version('polis', other.id)).toMatchObject({ party: { kind: 'RESCUE' } });
      expect(await desk.version('polis2', other.id)).toBeNull();
    });

    it('is for those who speak for the party', async () => {
      const refused = { code: 'FORBIDDEN', reason: 'NOT_ALLOWED' };
      for (const user of ['polis2', 'analytiker', 'ledning']) {
        expect(await (await api.as(user)).refused(SUBMIT, { input: submission('polis', 0) })).toMatchObject(
          refused,
        );
      }
      expect(await api.anonymous().refused(SUBMIT, { input: submission('polis', 0) })).toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    });

    it('is done once for one client key, and not for another input with it', async () => {
      const polis = await api.as('polis');
      const input = submission('polis', 0);
      const first = await save(polis, 'submitReport', 'SubmitReportInput', input);
      expect(await save(polis, 'submitReport', 'SubmitReportInput', input)).toEqual({
        ...first,
        replayed: true,
      });
      expect(await polis.refused(SUBMIT, { input: { ...input, nothingToReport: true } })).toMatchObject({
        reason: 'CLIENT_KEY_REUSED',
      });
      expect(await api.sql('select 1 from party_report_version')).toHaveLength(1);
    });

    it('gives one version when two submit at the same time', async () => {
      const { version: saved } = await desk.draft('polis', 0);
      const polis = await api.as('polis');
      const answers = await Promise.all(
        [1, 2, 3].map(() => polis.raw(SUBMIT, { input: submission('polis', saved) })),
      );
      const reasons = answers
        .flatMap(({ errors }) => errors ?? [])
        .map(({ extensions }) => extensions['reason']);
      expect(reasons).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT']);
      expect(await api.sql('select number from party_report_version')).toEqual([{ number: 1 }]);
    });

    it('lets every party submit at the same time', async () => {
      const users = ['polis', 'raddning', 'skola', 'kultur', 'social', 'trygghet'];
      await Promise.all(users.map((user) => desk.submit(user, 0)));
      expect(await api.sql('select distinct party_id from party_report_version')).toHaveLength(6);
    });

    it('may be corrected as the next version, and both can be read', async () => {
      const first = await desk.submit('polis', 0);
      const second = await desk.submit('polis', first.version, { answers: answersAt('POLICE', 3) });
      expect(second.id).toBe(first.id);
      expect((await desk.version('samordnare', first.id)).number).toBe(2);
      const old = await desk.version('samordnare', first.id, 1);
      expect(old.answers.assessments['HUD-FLE'].level).toBe(1);
      expect(old.versions).toEqual([{ number: 1 }, { number: 2 }]);
      expect(await desk.version('samordnare', first.id, 3)).toBeNull();
    });
  });
});

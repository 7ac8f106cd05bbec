import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { newId } from '../../apps/api/src/database/transaction.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, record, save, type Saved, weekInState } from '../support/told.js';
import { DISTRICTS, PEOPLE, PRESENT_WEEK, REPORT_WEEK } from '../support/world.js';

const POLICE_FORM = reportFormFor('POLICE');
const begun = (outlook: string) => ({ ...emptyAnswers(POLICE_FORM, DISTRICTS), outlook });
const PAGE = `query ($week: IsoWeek) { reportPage(week: $week) {
  week previousWeek weekState deadline formKind formVersion mayEdit maySubmit previousAnswers party { kind } parties { kind }
  areas { code kind } incidents { id shared } previousLevels { areaCode level trend text }
  commitments { id measureTitle areaName what dosageUnit dosagePlanned dosageDone dueOn overdue }
  report { id version state answers savedAt versionNumber nothingToReport submittedAt receivedBy returnComment returnedAt
    versions { number submittedAt submittedBy nothingToReport } }
} }`;
const VERSION = `query ($reportId: ID!, $number: Int) { reportVersion(reportId: $reportId, number: $number) {
  reportId reportVersion number week party { kind } state formKind formVersion answers nothingToReport receivedBy submittedAt
  submittedBy areas { code name } incidents { id text } versions { number }
} }`;
const SAVE = mutation('saveReportDraft', 'SaveReportInput');
const SUBMIT = mutation('submitReport', 'SubmitReportInput');
const RETURN = mutation('returnReport', 'ReturnReportInput');

describe('the weekly report', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const page = async (user: string, week: string | null = REPORT_WEEK) =>
    (await (await api.as(user)).ask(PAGE, { week })).reportPage;
  const version = async (user: string, reportId: string, number: number | null = null) =>
    (await (await api.as(user)).ask(VERSION, { reportId, number })).reportVersion;
  const draft = async (
    user: string,
    expectedVersion: number,
    answers: unknown = answersAt('POLICE', 1),
    week = REPORT_WEEK,
  ) =>
    save(await api.as(user), 'saveReportDraft', 'SaveReportInput', {
      clientKey: key(),
      week,
      expectedVersion,
      answers,
    });
  const submit = async (
    user: string,
    expectedVersion: number,
    over: Record<string, unknown> = {},
  ): Promise<Saved> =>
    save(await api.as(user), 'submitReport', 'SubmitReportInput', submission(user, expectedVersion, over));
  const submission = (user: string, expectedVersion: number, over: Record<string, unknown> = {}) => ({
    clientKey: key(),
    week: REPORT_WEEK,
    expectedVersion,
    nothingToReport: false,
    answers: answersAt(PEOPLE[user]?.[1] ?? 'POLICE', 1),
    ...over,
  });
  const sendBack = async (id: string, expectedVersion: number) =>
    save(await api.as('samordnare'), 'returnReport', 'ReturnReportInput', {
      clientKey: key(),
      id,
      expectedVersion,
      comment: 'Texten om Skogås pekar ut en person.',
    });

  beforeEach(async () => {
    await api.sql(
      `truncate dosage, need, area_assessment, party_report_return, party_report_version, party_report_draft, party_report, incident`,
    );
    await api.sql(`delete from state_change where object_type = 'PARTY_REPORT'`).catch(() => undefined);
  });

  describe('its page', () => {
    it('opens in the home week with the deadline, the form and the areas', async () => {
      const opened = await page('polis', null);
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
      expect(await page(user)).toMatchObject({ party: { kind }, mayEdit: true, maySubmit: true });
    });

    it('lets a reporter write but not submit', async () => {
      expect(await page('polis2')).toMatchObject({ mayEdit: true, maySubmit: false });
    });

    it.each(['analytiker', 'ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
      expect(await (await api.as(user)).refused(PAGE)).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'NOT_ALLOWED',
      });
    });

    it('is not for somebody who is not signed in', async () => {
      expect(await api.anonymous().refused(PAGE)).toMatchObject({ code: 'UNAUTHENTICATED' });
    });

    it('has no page for a week that is not opened', async () => {
      expect(await (await api.as('polis')).refused(PAGE, { week: '2027-W10' })).toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('shows what the party said the week before', async () => {
      await submit('polis', 0);
      const next = await page('polis', PRESENT_WEEK);
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
      expect((await page('raddning', PRESENT_WEEK)).previousAnswers).toBeNull();
    });
  });

  describe('a draft', () => {
    it('is begun at version 0, kept and resumed by a colleague', async () => {
      const first = await draft('polis', 0, begun('Börjat.'));
      expect(first.version).toBe(1);
      const second = await draft('polis2', 1, begun('Fortsatt.'));
      expect(second).toMatchObject({ id: first.id, version: 2 });
      const { report } = await page('polis');
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
      await draft('polis', 0);
      await draft('polis', 1);
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
      const { id } = await draft('polis', 0, begun('Hemligt.'));
      for (const user of ['raddning', 'samordnare', 'analytiker']) expect(await version(user, id)).toBeNull();
      expect((await page('samordnare')).report).toBeNull();
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

  describe('submitting', () => {
    it('makes version 1 with its facts, and tells who received it', async () => {
      const { version: saved } = await draft('polis', 0);
      const receipt = await submit('polis', saved, {
        answers: answersAt('POLICE', 2, {
          needs: [
            { toPartyKind: 'SAFETY_OFFICE', areaCode: 'HUD-FLE', text: 'Lagad belysning.' },
            { toPartyKind: 'ANY', areaCode: null, text: 'Fler vuxna ute.' },
          ],
        }),
      });
      const { report } = await page('polis');
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
      expect((await submit('skola', 0)).version).toBe(2);
      expect((await page('skola')).report).toMatchObject({ state: 'SUBMITTED', versionNumber: 1 });
    });

    it('shows the others the submitted version and never the coming correction', async () => {
      const { id, version: submitted } = await submit('polis', 0);
      await draft('polis', submitted, answersAt('POLICE', 4, { outlook: 'Kommande rättelse.' }));
      expect((await page('polis')).report).toMatchObject({
        state: 'SUBMITTED',
        answers: { outlook: 'Kommande rättelse.' },
      });
      for (const user of ['samordnare', 'raddning', 'analytiker']) {
        const seen = await version(user, id);
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
      expect(await version('granne-samordnare', id)).toBeNull();
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
      const { id } = await submit('polis', 0);
      const seen = await version('raddning', id);
      expect(seen.incidents).toEqual([{ id: shown.id, text: 'Bråk.' }]);
      expect((await version('polis', id)).incidents).toHaveLength(3);
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
      const { id } = await submit('social', 0, { nothingToReport: true, answers: null });
      expect(await version('samordnare', id)).toMatchObject({ nothingToReport: true, number: 1 });
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
      const { version: saved } = await draft('polis', 0);
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
      await Promise.all(users.map((user) => submit(user, 0)));
      expect(await api.sql('select distinct party_id from party_report_version')).toHaveLength(6);
    });

    it('may be corrected as the next version, and both can be read', async () => {
      const first = await submit('polis', 0);
      const second = await submit('polis', first.version, { answers: answersAt('POLICE', 3) });
      expect(second.id).toBe(first.id);
      expect((await version('samordnare', first.id)).number).toBe(2);
      const old = await version('samordnare', first.id, 1);
      expect(old.answers.assessments['HUD-FLE'].level).toBe(1);
      expect(old.versions).toEqual([{ number: 1 }, { number: 2 }]);
      expect(await version('samordnare', first.id, 3)).toBeNull();
    });
  });

  describe('returning', () => {
    it('gives the report back with a comment that only its party sees, and takes it again as version 2', async () => {
      const { id, version: submitted } = await submit('polis', 0);
      const returned = await sendBack(id, submitted);
      const { report } = await page('polis');
      expect(report).toMatchObject({
        state: 'RETURNED',
        version: returned.version,
        returnComment: 'Texten om Skogås pekar ut en person.',
        returnedAt: '2026-11-25T08:00:00Z',
      });
      expect(JSON.stringify(await version('raddning', id))).not.toContain('pekar ut');
      expect(await api.sql(`select 1 from state_change where reason like '%pekar ut%'`)).toEqual([]);
      const again = await submit('polis', returned.version);
      expect((await page('polis')).report).toMatchObject({
        state: 'SUBMITTED',
        versionNumber: 2,
        version: again.version,
        returnComment: null,
      });
    });

    it('needs a comment', async () => {
      const { id, version: submitted } = await submit('polis', 0);
      const refusal = await (
        await api.as('samordnare')
      ).refused(RETURN, { input: { clientKey: key(), id, expectedVersion: submitted, comment: '  ' } });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', message: 'Texten är tom. Skriv något här.' });
    });

    it('is only for what has been submitted, in the version that was read', async () => {
      const samordnare = await api.as('samordnare');
      const { id, version: saved } = await draft('polis', 0);
      const input = { id, comment: 'Rätta.' };
      expect(
        await samordnare.refused(RETURN, { input: { ...input, clientKey: key(), expectedVersion: saved } }),
      ).toMatchObject({ reason: 'STATE_NOT_ALLOWED' });
      const { version: submitted } = await submit('polis', saved);
      expect(
        await samordnare.refused(RETURN, { input: { ...input, clientKey: key(), expectedVersion: saved } }),
      ).toMatchObject({ reason: 'VERSION_CONFLICT' });
      await sendBack(id, submitted);
      expect(
        await samordnare.refused(RETURN, {
          input: { ...input, clientKey: key(), expectedVersion: submitted + 1 },
        }),
      ).toMatchObject({ reason: 'STATE_NOT_ALLOWED' });
    });

    it('is for the coordinator alone, in the own municipality', async () => {
      const { id, version: submitted } = await submit('polis', 0);
      const input = { clientKey: key(), id, expectedVersion: submitted, comment: 'Rätta.' };
      for (const user of ['raddning', 'polis', 'trygghet', 'analytiker']) {
        expect(await (await api.as(user)).refused(RETURN, { input })).toMatchObject({ code: 'FORBIDDEN' });
      }
      const hidden = await (await api.as('granne-samordnare')).refused(RETURN, { input });
      const absent = await (
        await api.as('granne-samordnare')
      ).refused(RETURN, { input: { ...input, id: key() } });
      expect(hidden).toEqual(absent);
      expect(hidden.code).toBe('NOT_FOUND');
    });
  });

  describe('the dosage of åtaganden', () => {
    const commitment = async (state: string): Promise<string> => {
      const [problem, measure, id] = [newId(), newId(), newId()];
      const [ids] = await api.sql<{ party: string; area: string }>(
        `select (select id from party where municipality_id = $1 and kind = 'POLICE') party,
           (select id from area where municipality_id = $1 and code = 'HUD-FLE') area`,
        [api.municipalityId],
      );
      const birth = async (objectId: string, type: string, steps: string[]) => {
        for (const [index, step] of steps.entries()) {
          await api.sql(
            `insert into state_change (municipality_id, object_id, sequence, object_type, previous_sequence, previous_state, state)
             values ($1, $2, $3, $4, $5, $6, $7)`,
            [
              api.municipalityId,
              objectId,
              index + 1,
              type,
              index === 0 ? null : index,
              steps[index - 1] ?? '',
              step,
            ],
          );
        }
      };
      const steps = state === 'PROPOSED' ? ['PROPOSED'] : ['PROPOSED', state];
      await birth(problem, 'PROBLEM', ['OPEN']);
      await birth(measure, 'MEASURE', ['PROPOSED']);
      await birth(id, 'COMMITMENT', steps);
      await api.sql(
        `insert into problem (municipality_id, id, party_id, title, area_id, opened_in_week, state, state_sequence, updated_at)
         values ($1, $2, $3, 'Bråk', $4, 1, 'OPEN', 1, now())`,
        [api.municipalityId, problem, ids?.party, ids?.area],
      );
      await api.sql(
        `insert into measure (municipality_id, id, problem_id, party_id, area_id, title, kind, state, state_sequence, updated_at)
         values ($1, $2, $3, $4, $5, 'Nattvandring', 'PRESENCE', 'PROPOSED', 1, now())`,
        [api.municipalityId, measure, problem, ids?.party, ids?.area],
      );
      await api.sql(
        `insert into commitment (municipality_id, id, measure_id, party_id, what, responsible_function, due_on, dosage_unit,
           dosage_planned, state, state_sequence, updated_at)
         values ($1, $2, $3, $4, 'Fotpatrull', 'Områdespolis', '2026-11-24', 'SHIFTS', 6, $5, $6, now())`,
        [api.municipalityId, id, measure, ids?.party, state, steps.length],
      );
      return id;
    };

    it('is asked for of the own ones that are worked on', async () => {
      const id = await commitment('ACCEPTED');
      await commitment('PROPOSED');
      expect((await page('polis')).commitments).toEqual([
        {
          id,
          measureTitle: 'Nattvandring',
          areaName: 'Område FLE',
          what: 'Fotpatrull',
          dosageUnit: 'SHIFTS',
          dosagePlanned: 6,
          dosageDone: 0,
          dueOn: '2026-11-24',
          overdue: true,
        },
      ]);
      expect((await page('raddning')).commitments).toEqual([]);
    });

    it('is replaced, not added to, by a corrected report', async () => {
      const id = await commitment('ACCEPTED');
      const dose = (amount: number) => ({
        answers: answersAt('POLICE', 1, { dosage: [{ commitmentId: id, amount, note: '' }] }),
      });
      const { version: first } = await submit('polis', 0, dose(2));
      await submit('polis', first, dose(3));
      const done = (await page('polis')).commitments.find((row: { id: string }) => row.id === id);
      expect(done.dosageDone).toBe(3);
      expect(await api.sql('select amount from dosage where commitment_id = $1', [id])).toEqual([
        { amount: 3 },
      ]);
    });

    it('is not given by another party', async () => {
      const id = await commitment('ACCEPTED');
      const refusal = await (
        await api.as('raddning')
      ).refused(SUBMIT, {
        input: submission('raddning', 0, {
          answers: answersAt('RESCUE', 1, { dosage: [{ commitmentId: id, amount: 1, note: '' }] }),
        }),
      });
      expect(refusal.message).toContain('Åtagandet är inte ett av era egna öppna.');
    });
  });

  describe('when the week goes on', () => {
    it('takes an addendum until the meeting has decided', async () => {
      await weekInState(api, PRESENT_WEEK, 'IN_MEETING');
      const { id, version: submitted } = await submit('polis', 0, { week: PRESENT_WEEK });
      await weekInState(api, PRESENT_WEEK, 'DECIDED');
      const locked = { code: 'CONFLICT', reason: 'WEEK_LOCKED' };
      const polis = await api.as('polis');
      const over = { week: PRESENT_WEEK, expectedVersion: submitted };
      expect(await polis.refused(SUBMIT, { input: submission('polis', submitted, over) })).toMatchObject(
        locked,
      );
      expect(
        await polis.refused(SAVE, { input: { ...over, clientKey: key(), answers: begun('') } }),
      ).toMatchObject(locked);
      const samordnare = await api.as('samordnare');
      expect(
        await samordnare.refused(RETURN, {
          input: { clientKey: key(), id, expectedVersion: submitted, comment: 'Sent.' },
        }),
      ).toMatchObject(locked);
      expect(await page('polis', PRESENT_WEEK)).toMatchObject({ mayEdit: false, maySubmit: false });
      expect(await version('raddning', id)).toMatchObject({ number: 1 });
    });
  });
});

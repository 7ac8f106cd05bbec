import { PARTY_KIND, PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import type { PartMark, ReportAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anyAnswers, anyMarks } from '../../libs/report-forms/test/arbitrary.js';
import { AccessDesk } from '../support/access-desk.js';
import { EventDesk } from '../support/events.js';
import { begun, ReportDesk } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, record, weekInState } from '../support/told.js';
import { DISTRICTS, PRESENT_WEEK, REPORT_WEEK } from '../support/world.js';

const PREVIEW = `query ($week: IsoWeek!) { reportPreview(week: $week) {
  party { kind }
  version { reportId reportVersion number week party { kind } state formKind formVersion answers nothingToReport receivedBy
    submittedAt submittedBy areas { code name } commitments { id what } incidents { id text version shared secrecyLevel updatedAt sameEvent { incidentId } }
    versions { number } marks { path mark { level provision authority setAt circleName reason } } }
} }`;

/** What is still written of requests that have been answered: who has read, and that a session is used. */
const OF_OTHER_REQUESTS = ['read_entry', 'user_session'];

/** One who speaks for each party and has been let into the circles. */
const VOICES: Record<PartyKind, string> = {
  POLICE: 'polis',
  RESCUE: 'raddning',
  SCHOOL: 'skola',
  CULTURE_LEISURE: 'kultur',
  SOCIAL_SERVICES: 'social',
  SAFETY_OFFICE: 'samordnare',
};

const own: PartMark = { level: 'OWN', provision: '18:1', circleId: null, reason: 'Röjer arbetssätt.' };

interface Preview {
  party: { kind: PartyKind };
  version: { answers: ReportAnswers; incidents: { text: string }[]; [field: string]: unknown } | null;
}

describe('the report as the others will see it', () => {
  let api: TestApi;
  let desk: ReportDesk;
  let access: AccessDesk;
  beforeAll(async () => {
    api = await startApi();
    desk = new ReportDesk(api);
    access = new AccessDesk(api);
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await desk.clear();
    await access.agree({ parties: [...PARTY_KINDS] });
  });

  const preview = async (user: string, week = REPORT_WEEK): Promise<Preview[]> =>
    (await (await api.as(user)).ask(PREVIEW, { week })).reportPreview;
  const seenBy = (previews: Preview[], kind: PartyKind) =>
    previews.find(({ party }) => party.kind === kind)?.version ?? null;

  /** How many rows every table has, and the latest of what is written when something is done. */
  async function trace(): Promise<unknown> {
    const tables = await api.sql<{ name: string }>(
      `select relname name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all ($1) order by 1`,
      [OF_OTHER_REQUESTS],
    );
    const counts = tables.map(
      ({ name }) => `select '${name}' name, count(*)::int n, max(xmin::text::bigint) last from ${name}`,
    );
    return api.sql(counts.join(' union all '));
  }

  it('is shown for every other party and not for the own', async () => {
    await desk.draft('polis', 0);
    expect((await preview('polis')).map(({ party }) => party.kind)).toEqual(
      PARTY_KINDS.filter((kind) => kind !== 'POLICE'),
    );
  });

  it('is nobody’s while nothing is written', async () => {
    expect(await preview('polis')).toEqual([]);
  });

  it('leaves out what the own party keeps, and shows the incidents that will be shared', async () => {
    await record(await api.as('polis'), { text: 'Bråk.' });
    await record(await api.as('polis'), { text: 'Eget.', secrecyLevel: 'OWN' });
    const marks = { outlook: own, 'assessments.HUD-FLE': own };
    await desk.draft('polis', 0, answersAt('POLICE', 1, { outlook: 'Hemligt.', marks }));
    const seen = seenBy(await preview('polis'), 'RESCUE');
    expect(seen?.answers.outlook).toBe('');
    expect(seen?.answers.assessments['HUD-FLE']).toEqual({ level: 1, trend: 'RISING', text: '' });
    expect(seen?.incidents.map(({ text }) => text)).toEqual(['Bråk.']);
    expect(JSON.stringify(await preview('polis'))).not.toContain('Hemligt');
  });

  it('does not tell which of the reader’s own incidents stand for the same event', async () => {
    const events = new EventDesk(api);
    const ours = await events.shared('polis', { text: 'Bråk.' });
    const theirs = await events.shared('raddning', { text: 'Bråk, vårt.' });
    await events.judge(ours, theirs);
    await api.sql(`update incident set secrecy_level = 'OWN', osl_provision = '18:1' where id = $1`, [
      theirs,
    ]);
    await desk.draft('polis', 0);
    const previews = await preview('polis');
    expect(seenBy(previews, 'RESCUE')?.incidents).toContainEqual(
      expect.objectContaining({ id: ours, sameEvent: [] }),
    );
    expect(JSON.stringify(previews)).not.toContain(theirs);
  });

  it('shows a restricted part to a party with somebody in the circle, marked with its name', async () => {
    const circleId = await access.circle('POLICE', 'Kretsen', ['raddning']);
    const marks = { outlook: { ...own, level: 'RESTRICTED', circleId } as PartMark };
    await desk.draft('polis', 0, answersAt('POLICE', 1, { outlook: 'Begränsat.', marks }));
    const previews = await preview('polis');
    expect(seenBy(previews, 'RESCUE')).toMatchObject({ answers: { outlook: 'Begränsat.' } });
    expect(seenBy(previews, 'RESCUE')?.['marks']).toContainEqual(
      expect.objectContaining({ path: 'outlook', mark: expect.objectContaining({ circleName: 'Kretsen' }) }),
    );
    expect(seenBy(previews, 'SCHOOL')).toMatchObject({ answers: { outlook: '' } });
  });

  it.each([
    ['reads its own party’s material only', `role = 'REPORTER'`, `role = 'PARTY_REPRESENTATIVE'`],
    ['is suspended', 'suspended_at = now()', 'suspended_at = null'],
  ])('shows a restricted part to no party whose only member of the circle %s', async (_, change, back) => {
    const circleId = await access.circle('POLICE', 'Kretsen', ['raddning']);
    const marks = { outlook: { ...own, level: 'RESTRICTED', circleId } as PartMark };
    await desk.draft('polis', 0, answersAt('POLICE', 1, { outlook: 'Begränsat.', marks }));
    const set = (columns: string) =>
      api.sql(
        `update assignment set ${columns} where municipality_id = $1
        and user_id = (select user_id from demo_account where user_name = 'raddning')`,
        [api.municipalityId],
      );
    await set(change);
    const previews = await preview('polis');
    await set(back);
    expect(seenBy(previews, 'RESCUE')).toMatchObject({ answers: { outlook: '' } });
  });

  it('is nothing for a party without an agreement', async () => {
    await access.agree({ parties: ['POLICE', 'RESCUE'] });
    await desk.draft('polis', 0);
    const previews = await preview('polis');
    expect(seenBy(previews, 'RESCUE')).not.toBeNull();
    expect(seenBy(previews, 'SCHOOL')).toBeNull();
  });

  it('can be had of a draft that is not ready to be sent', async () => {
    await desk.draft('polis', 0, begun('Börjat.'));
    const seen = seenBy(await preview('polis'), 'RESCUE');
    expect(seen?.answers).toMatchObject({ outlook: 'Börjat.', assessments: {} });
  });

  it('shows a part whose mark is half set to nobody', async () => {
    const half: PartMark = { level: 'RESTRICTED', provision: null, circleId: null, reason: '' };
    const bare: PartMark = { level: 'OWN', provision: null, circleId: null, reason: '' };
    const needs: ReportAnswers['needs'] = [{ toPartyKind: 'ANY', areaCode: null, text: 'Halvt behov.' }];
    const draft = {
      ...begun('Halvt märkt.'),
      needs,
      substitute: 'Vem som helst',
      marks: { outlook: half, 'needs.0': bare },
    };
    await desk.draft('polis', 0, draft);
    const previews = await preview('polis');
    expect(JSON.stringify(previews)).not.toContain('Halvt');
    expect(seenBy(previews, 'RESCUE')?.answers).toMatchObject({ substitute: 'Vem som helst' });
  });

  it('shows the coming correction and leaves the sent version as it was', async () => {
    const { id, version } = await desk.submit('polis', 0);
    await desk.draft('polis', version, answersAt('POLICE', 3));
    expect(seenBy(await preview('polis'), 'RESCUE')).toMatchObject({
      number: 2,
      answers: { assessments: { 'HUD-FLE': { level: 3 } } },
    });
    expect(await desk.version('raddning', id)).toMatchObject({
      number: 1,
      answers: { assessments: { 'HUD-FLE': { level: 1 } } },
    });
  });

  it('leaves no trace', async () => {
    await record(await api.as('polis'), { text: 'Bråk.' });
    await desk.draft('polis', 0);
    await preview('polis');
    const before = await trace();
    await preview('polis');
    expect(await trace()).toEqual(before);
  });

  it.each(['polis2', 'analytiker', 'ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    expect(await (await api.as(user)).refused(PREVIEW, { week: REPORT_WEEK })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'NOT_ALLOWED',
    });
  });

  it('is not for somebody who is not signed in', async () => {
    const asked = 'query ($week: IsoWeek!) { reportPreview(week: $week) { party { kind } } }';
    expect(await api.anonymous().refused(asked, { week: REPORT_WEEK })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is of one’s own report only', async () => {
    await desk.draft('raddning', 0, answersAt('RESCUE', 1, { outlook: 'Räddningens.' }));
    expect(await preview('polis')).toEqual([]);
  });

  it('is not to be had when the week takes no reports', async () => {
    await weekInState(api, PRESENT_WEEK, 'DECIDED');
    expect(await (await api.as('polis')).refused(PREVIEW, { week: PRESENT_WEEK })).toMatchObject({
      reason: 'WEEK_LOCKED',
    });
    expect(await (await api.as('polis')).refused(PREVIEW, { week: '2027-W10' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  describe.each(PARTY_KINDS)('of %s', (kind) => {
    const form = reportFormFor(kind);
    const context = { areaCodes: DISTRICTS, commitmentIds: [] };
    const others = PARTY_KINDS.filter((other) => other !== kind);
    /** Any agreements: some with everybody about everything, some with few about an area or two. */
    const anyAgreements = fc.array(
      fc.record({
        parties: fc.subarray(others, { minLength: 1 }),
        areas: fc.option(fc.subarray(DISTRICTS, { minLength: 1, maxLength: 3 }), { nil: undefined }),
      }),
      { maxLength: 3 },
    );
    const incidents = PARTY_KIND[kind].mayReportIncidents ? ['SHARED', 'OWN'] : [];

    it('is what each party reads once it is sent', async () => {
      const circleIds = [
        await access.circle(kind, 'Första', [VOICES[others[0] ?? 'POLICE'], VOICES[others[2] ?? 'POLICE']]),
        await access.circle(kind, 'Andra', [VOICES[others[1] ?? 'POLICE']]),
      ];
      const answers = anyAnswers(form, context).chain((given) => anyMarks(form, given, circleIds));
      await fc.assert(
        fc.asyncProperty(answers, anyAgreements, async (given, agreements) => {
          await desk.clear();
          await access.agree(
            ...agreements.map(({ parties, areas }) => ({
              parties: [kind, ...parties],
              ...(areas === undefined ? {} : { areas }),
            })),
          );
          const voice = VOICES[kind];
          for (const secrecyLevel of incidents)
            await record(await api.as(voice), { secrecyLevel, text: 'Bråk.' });
          const { id, version } = await desk.draft(voice, 0, given);
          const previews = await preview(voice);
          await desk.submit(voice, version, { answers: given });
          for (const other of others) {
            const read = await desk.versionSteppedUp(VOICES[other], id);
            expect(shownOf(seenBy(previews, other))).toEqual(shownOf(read));
          }
        }),
        { numRuns: 4, endOnFailure: true },
      );
    });
  });
});

/** What a reading shows, as it leaves the API; null for a reader who sees no report. */
function shownOf(read: object | null): Record<string, unknown> | null {
  const shown = JSON.parse(JSON.stringify(read)) as Record<string, unknown> | null;
  if (shown === null) return null;
  const incidents = (shown['incidents'] as Record<string, unknown>[]).map((incident) =>
    picked(incident, INCIDENT),
  );
  const marks = (shown['marks'] as { path: string; mark: Record<string, unknown> }[]).map(
    ({ path, mark }) => ({
      path,
      mark: picked(mark, MARK),
    }),
  );
  return { ...picked(shown, HEADER), marks, incidents };
}

const HEADER = ['state', 'number', 'reportId', 'reportVersion', 'submittedAt', 'submittedBy', 'answers'];
const MARK = ['level', 'provision', 'authority', 'setAt', 'circleName', 'reason'];
const INCIDENT = ['id', 'text', 'version', 'shared', 'secrecyLevel', 'updatedAt'];
const picked = (from: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(keys.map((name) => [name, from[name]]));

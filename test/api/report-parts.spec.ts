import type { PartMark, ReportAnswers } from '@samlad/report-forms/answers.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Pictures } from '../../apps/api/src/week/pictures.js';
import { AccessDesk } from '../support/access-desk.js';
import { actorOf } from '../support/actor-of.js';
import { planted } from '../support/planted.js';
import { ReportDesk, submission, SUBMIT } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

const SECRET = 'Hemlighållet';
const own: PartMark = { level: 'OWN', provision: '18:1', circleId: null, reason: 'Röjer arbetssätt.' };
const EVERYBODY = {
  parties: ['POLICE', 'RESCUE', 'SCHOOL', 'CULTURE_LEISURE', 'SOCIAL_SERVICES', 'SAFETY_OFFICE'],
} as const;

const TEXTS = `query ($week: IsoWeek!, $code: String!) {
  weekOverview(week: $week) { areas { area { code } levels { partyId level text mark { level provision } } } }
  areaOverview(week: $week, code: $code) { texts { party { kind } level text mark { level } } }
  meetingPage(week: $week) { texts { areaCode level text mark { level circleName } } needs { text mark { level } } }
}`;

describe('the parts of a report', () => {
  let api: TestApi;
  let desk: ReportDesk;
  let access: AccessDesk;
  let circleId: string;
  beforeAll(async () => {
    api = await startApi();
    desk = new ReportDesk(api);
    access = new AccessDesk(api);
    circleId = await access.circle('POLICE', 'Kretsen om bråk', ['raddning', 'polis2']);
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await desk.clear();
    await access.agree({ parties: [...EVERYBODY.parties] });
  });

  const restricted = (): PartMark => ({ ...own, level: 'RESTRICTED', circleId });
  const police = (over: Partial<ReportAnswers>): ReportAnswers => answersAt('POLICE', 1, over);
  const submit = (answers: ReportAnswers, version = 0) => desk.submit('polis', version, { answers });
  const refused = async (answers: ReportAnswers, version = 0) =>
    (await api.as('polis')).refused(SUBMIT, { input: submission('polis', version, { answers }) });

  it('are read whole by the own party, with their marks', async () => {
    const marks = { outlook: own, 'assessments.HUD-FLE': restricted() };
    const answers = police({ outlook: SECRET, marks });
    const { id } = await submit(answers);
    for (const user of ['polis', 'polis2']) {
      const read = await desk.version(user, id);
      expect(read.answers).toEqual({ ...answers, added: { ...answers.added } });
      expect(read.marks).toContainEqual({
        path: 'outlook',
        mark: {
          level: 'OWN',
          provision: '18:1',
          authority: 'Polismyndigheten',
          setAt: '2026-11-25T08:00:00Z',
          circleName: null,
          reason: 'Röjer arbetssätt.',
        },
      });
    }
    const { report } = await desk.page('polis');
    expect(report.submittedAnswers.marks).toEqual(marks);
    expect(report.answers.marks).toEqual(marks);
  });

  it('show the level they begin at, with the authority and nobody who set it', async () => {
    const { id } = await submit(police({ outlook: 'Lugnare.' }));
    const { marks } = await desk.version('raddning', id);
    expect(marks).toContainEqual({
      path: 'outlook',
      mark: {
        level: 'SHARED',
        provision: null,
        authority: 'Polismyndigheten',
        setAt: null,
        circleName: null,
        reason: null,
      },
    });
  });

  it('of the own party alone do not exist for the others', async () => {
    const needs: ReportAnswers['needs'] = [
      { toPartyKind: 'ANY', areaCode: null, text: `${SECRET} behov` },
      { toPartyKind: 'ANY', areaCode: null, text: 'Fler vuxna ute.' },
    ];
    const patterns = [{ areaCode: 'HUD-FLE', what: SECRET, when: '' }];
    const marks = { outlook: own, 'needs.0': own, 'patterns.0': own, 'assessments.HUD-FLE': own };
    const hidden = police({ outlook: SECRET, needs, added: { patterns }, marks });
    const { id } = await submit(hidden);
    const [first, ...rest] = Object.entries(hidden.assessments);
    const without = police({
      needs: needs.slice(1),
      assessments: Object.fromEntries([[first?.[0], { ...first?.[1], text: '' }], ...rest]),
    });
    const users = ['raddning', 'samordnare', 'analytiker', 'social'];
    const seen = await Promise.all(users.map((user) => desk.version(user, id)));
    const others = await Promise.all(
      users.map(async (user) => (await api.as(user)).raw(TEXTS, { week: REPORT_WEEK, code: 'HUD-FLE' })),
    );
    expect(JSON.stringify([seen, others])).not.toContain(SECRET);
    await desk.clear();
    const plain = await submit(without);
    for (const [index, user] of users.entries()) {
      const { answers, marks: shown } = await desk.version(user, plain.id);
      expect([seen[index].answers, seen[index].marks]).toEqual([answers, shown]);
    }
  });

  it('that are restricted are read by the circle when it has stepped up, and by nobody else', async () => {
    const marks = { outlook: restricted(), 'assessments.HUD-FLE': restricted() };
    const { id } = await submit(police({ outlook: SECRET, marks }));
    const seen = await desk.versionSteppedUp('raddning', id);
    expect(seen?.answers).toMatchObject({
      outlook: SECRET,
      assessments: { 'HUD-FLE': { text: 'Läget i HUD-FLE.' } },
    });
    expect(seen?.answers).not.toHaveProperty('marks');
    expect(seen?.marks.find(({ path }) => path === 'outlook')?.mark).toMatchObject({
      level: 'RESTRICTED',
      circleName: 'Kretsen om bråk',
      provision: '18:1',
    });
    expect((await desk.version('raddning', id)).answers.outlook).toBe('');
    for (const user of ['samordnare', 'social', 'analytiker'])
      expect((await desk.versionSteppedUp(user, id))?.answers).toMatchObject({ outlook: '' });
  });

  it('that are restricted are read by others no time without an entry of who, whose and in which report', async () => {
    const marks = { outlook: restricted(), 'needs.0': restricted(), 'assessments.HUD-FLE': restricted() };
    const needs: ReportAnswers['needs'] = [{ toPartyKind: 'ANY', areaCode: null, text: SECRET }];
    const { id } = await submit(police({ outlook: SECRET, needs, marks }));
    const entries = () =>
      api.sql<{ reader: string; author: string; object_type: string; object_ids: string[] }>(
        `select u.subject reader, p.kind author, e.object_type, e.object_ids from read_entry e
         join app_user u on u.id = e.user_id join party p on p.id = e.author_party_id
         where e.kind = 'RESTRICTED' and $1 = any (e.object_ids) order by e.at`,
        [id],
      );
    await desk.version('raddning', id);
    await desk.versionSteppedUp('samordnare', id);
    await desk.versionSteppedUp('polis2', id);
    expect(await entries()).toEqual([]);
    await desk.versionSteppedUp('raddning', id);
    expect(await entries()).toEqual([
      { reader: 'raddning', author: 'POLICE', object_type: 'REPORT_PART', object_ids: [id] },
    ]);
  });

  it('that are restricted need an agreement as well as the circle', async () => {
    await access.agree({ parties: ['POLICE', 'RESCUE'], areas: ['HUD-VAR'] });
    const marks = {
      outlook: restricted(),
      'assessments.HUD-FLE': restricted(),
      'assessments.HUD-VAR': restricted(),
    };
    const { id } = await submit(police({ outlook: SECRET, marks }));
    const seen = await desk.versionSteppedUp('raddning', id);
    expect(seen?.answers).toMatchObject({
      outlook: '',
      assessments: { 'HUD-VAR': { level: 1, trend: 'RISING', text: 'Läget i HUD-VAR.' } },
    });
    const shown = seen?.answers as ReportAnswers | undefined;
    expect(Object.keys(shown?.assessments ?? {})).toEqual(['HUD-VAR']);
  });

  it('are read as far as the agreement’s areas go', async () => {
    await access.agree({ parties: ['POLICE', 'RESCUE'], areas: ['HUD-FLE'] });
    const answers = police({
      outlook: 'Om hela kommunen.',
      needs: [
        { toPartyKind: 'ANY', areaCode: 'HUD-VAR', text: 'I Vårby.' },
        { toPartyKind: 'ANY', areaCode: 'HUD-FLE', text: 'I Flemingsberg.' },
      ],
      added: { offenceCounts: { 'HUD-FLE': { VIOLENCE: 3 }, 'HUD-VAR': { VIOLENCE: 4 } } },
    });
    const { id } = await submit(answers);
    expect((await desk.version('raddning', id)).answers).toMatchObject({
      assessments: { 'HUD-FLE': answers.assessments['HUD-FLE'] },
      outlook: '',
      needs: [answers.needs[1]],
      added: { offenceCounts: { 'HUD-FLE': { VIOLENCE: 3 } } },
    });
    expect(await desk.version('social', id)).toBeNull();
    expect((await desk.version('polis', id)).answers.outlook).toBe('Om hela kommunen.');
  });

  it('have their marks beside the texts of the areas and the needs', async () => {
    const open: PartMark = { level: 'OPEN', provision: null, circleId: null, reason: '' };
    const needs: ReportAnswers['needs'] = [
      { toPartyKind: 'ANY', areaCode: null, text: 'Öppet behov.' },
      { toPartyKind: 'ANY', areaCode: null, text: SECRET },
    ];
    const marks = {
      'assessments.HUD-FLE': open,
      'assessments.HUD-SEG': own,
      'needs.0': open,
      'needs.1': own,
    };
    await submit(police({ needs, marks }));
    const shown = await (await api.as('raddning')).ask(TEXTS, { week: REPORT_WEEK, code: 'HUD-FLE' });
    const told = shown.weekOverview.areas.flatMap(
      ({
        area,
        levels,
      }: {
        area: { code: string };
        levels: { text: string | null; level: number | null; mark: unknown }[];
      }) => levels.filter(({ level }) => level !== null).map(({ text, mark }) => [area.code, text, mark]),
    );
    expect(told.slice(0, 3)).toEqual([
      ['HUD-FLE', 'Läget i HUD-FLE.', { level: 'OPEN', provision: null }],
      ['HUD-SEG', null, null],
      ['HUD-SJF', 'Läget i HUD-SJF.', { level: 'SHARED', provision: null }],
    ]);
    expect(shown.areaOverview.texts).toEqual([
      { party: { kind: 'POLICE' }, level: 1, text: 'Läget i HUD-FLE.', mark: { level: 'OPEN' } },
    ]);
    expect(shown.meetingPage.texts.slice(0, 2)).toEqual([
      { areaCode: 'HUD-FLE', level: 1, text: 'Läget i HUD-FLE.', mark: { level: 'OPEN', circleName: null } },
      { areaCode: 'HUD-SEG', level: 1, text: null, mark: null },
    ]);
    expect(shown.meetingPage.needs).toEqual([{ text: 'Öppet behov.', mark: { level: 'OPEN' } }]);
  });

  it('go into the joint picture only when open or shared', async () => {
    const marks = { 'assessments.HUD-FLE': own, 'assessments.HUD-SEG': restricted() };
    await submit(police({ marks }));
    await desk.submit('samordnare', 0, {
      answers: answersAt('SAFETY_OFFICE', 1, { marks: { 'assessments.HUD-VAR': own } }),
    });
    const actor = await actorOf(api, 'samordnare', true);
    const { content } = await api.database.read(actor, (tx) =>
      api.app.get(Pictures).pictureOf(tx, weekIndexOf(REPORT_WEEK)),
    );
    expect(content).toContain('Läget i HUD-SJF.');
    const { partyLevels } = JSON.parse(content);
    const silent = partyLevels.filter(({ text }: { text: string | null }) => text === null);
    expect(silent.map(({ party, code }: Record<string, string>) => [party, code])).toEqual([
      ['Polis', 'HUD-FLE'],
      ['Polis', 'HUD-SEG'],
      ['Trygghet', 'HUD-VAR'],
    ]);
  });

  it('about an own åtagande have its level', async () => {
    const { commitmentId } = await planted(api, {
      measure: 'AGREED',
      commitment: 'ACCEPTED',
      dueOn: '2026-12-01',
    });
    await api.sql(`update commitment set secrecy_level = 'OWN', osl_provision = '18:1' where id = $1`, [
      commitmentId,
    ]);
    const { id } = await submit(police({ dosage: [{ commitmentId, amount: 2, note: SECRET }] }));
    expect((await desk.version('raddning', id)).answers.dosage).toEqual([]);
    expect((await desk.version('polis', id)).answers.dosage).toHaveLength(1);
    expect((await desk.page('polis')).report.submittedAnswers.marks).toEqual({});
  });

  describe('with a wrong mark', () => {
    it.each([
      ['no reason', { ...own, reason: ' ' }, 'Skriv varför nivån är Egen part.'],
      ['no provision', { ...own, provision: null }, 'Välj en ur listan.'],
      ['a circle that is nobody’s', { ...own, level: 'RESTRICTED', circleId: key() }, 'egna kretsar'],
    ])('are refused: %s', async (_, mark, sentence) => {
      const refusal = await refused(police({ outlook: 'x', marks: { outlook: mark as PartMark } }));
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_INPUT' });
      expect(refusal.message).toContain(sentence);
    });

    it('are refused in another party’s circle, or a closed one of the own', async () => {
      const foreign = await access.circle('RESCUE', 'Räddningens', ['polis']);
      const closed = await access.circle('POLICE', 'Stängd', []);
      await api.sql('update circle set closed_at = now() where id = $1', [closed]);
      for (const id of [foreign, closed]) {
        const mark: PartMark = { ...own, level: 'RESTRICTED', circleId: id };
        expect((await refused(police({ outlook: 'x', marks: { outlook: mark } }))).message).toContain(
          'egna kretsar',
        );
      }
      expect((await desk.page('polis')).circles.map(({ name }: { name: string }) => name)).toEqual([
        'Kretsen om bråk',
      ]);
    });
  });

  describe('in a corrected version', () => {
    it('may not change level without a reason', async () => {
      const { version } = await submit(police({ outlook: SECRET, marks: { outlook: own } }));
      const refusal = await refused(police({ outlook: SECRET }), version);
      expect(refusal.message).toContain('Nivån ändras från Egen part till Samverkan');
      expect(await api.sql('select 1 from level_change')).toEqual([]);
    });

    it('change level with a reason, which is kept and audited', async () => {
      const first = await submit(police({ outlook: 'Ofarligt.', marks: { outlook: own } }));
      const shared: PartMark = {
        level: 'SHARED',
        provision: null,
        circleId: null,
        reason: 'Arbetet är klart.',
      };
      const marks = { outlook: shared, 'assessments.HUD-FLE': own };
      const { id } = await submit(police({ outlook: 'Ofarligt.', marks }), first.version);
      expect((await desk.version('raddning', id)).answers.outlook).toBe('Ofarligt.');
      expect((await desk.version('raddning', id, 1)).answers.outlook).toBe('');
      expect(
        await api.sql(
          'select object_type, object_id, previous_level, level, reason from level_change order by object_id desc',
        ),
      ).toEqual([
        {
          object_type: 'REPORT_PART',
          object_id: `${id}/outlook`,
          previous_level: 'OWN',
          level: 'SHARED',
          reason: 'Arbetet är klart.',
        },
        {
          object_type: 'REPORT_PART',
          object_id: `${id}/assessments.HUD-FLE`,
          previous_level: 'SHARED',
          level: 'OWN',
          reason: 'Röjer arbetssätt.',
        },
      ]);
      const audits = await api.sql<{ action: string; object_id: string }>(
        `select action, object_id from audit_entry where action like 'level.%' order by action`,
      );
      expect(audits).toEqual([
        { action: 'level.lower', object_id: `${id}/outlook` },
        { action: 'level.raise', object_id: `${id}/assessments.HUD-FLE` },
      ]);
    });

    it('keep who set a mark that stands, and when', async () => {
      const first = await submit(police({ outlook: SECRET, marks: { outlook: own } }));
      api.clock.set('2026-11-25T08:20:00Z');
      const { id } = await submit(
        police({ outlook: `${SECRET}, rättat.`, marks: { outlook: own } }),
        first.version,
      );
      api.clock.set('2026-11-25T08:00:00Z');
      const { marks } = await desk.version('polis', id);
      expect(marks.find(({ path }: { path: string }) => path === 'outlook').mark.setAt).toBe(
        '2026-11-25T08:00:00Z',
      );
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planted } from '../support/planted.js';
import { ReportDesk } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, record } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

describe('of several who change the same thing at the same time', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  /** Sends the same change many times, each as a wish of its own; gives how many came through and why the rest did not. */
  async function rush(user: string, name: string, type: string, input: object, times = 8) {
    const client = await api.as(user);
    const answers = await Promise.all(
      Array.from({ length: times }, () =>
        client.raw(mutation(name, type), { input: { ...input, clientKey: key() } }),
      ),
    );
    return {
      done: answers.filter(({ errors }) => !errors).length,
      reasons: [
        ...new Set(
          answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions['reason']) ?? []),
        ),
      ],
    };
  }

  const ONE = { done: 1, reasons: ['VERSION_CONFLICT'] };

  it('one returns a report', async () => {
    const { id, version } = await new ReportDesk(api).submit('polis', 0);
    const input = { id, expectedVersion: version, comment: 'Rätta.' };
    const { done, reasons } = await rush('samordnare', 'returnReport', 'ReturnReportInput', input);
    expect(done).toBe(1);
    for (const reason of reasons) expect(reason).toBeOneOf(['VERSION_CONFLICT', 'STATE_NOT_ALLOWED']);
  });

  it('one answers an åtagande, one moves it on, and every dose counts once', async () => {
    const { commitmentId: id } = await planted(api, {
      measure: 'AGREED',
      commitment: 'PROPOSED',
      dueOn: '2026-12-01',
    });
    const [row] = await api.sql<{ version: number }>('select version from commitment where id = $1', [id]);
    const answer = { id, expectedVersion: row?.version, accept: true };
    expect(await rush('polis', 'answerCommitment', 'AnswerCommitmentInput', answer)).toEqual(ONE);
    const dose = { commitmentId: id, week: REPORT_WEEK, amount: 1 };
    expect((await rush('polis', 'logDosage', 'DosageInput', dose)).done).toBe(8);
    expect(await api.sql('select 1 from dosage where commitment_id = $1', [id])).toHaveLength(8);
    expect(await api.sql('select 1 from state_change where object_id = $1', [id])).toHaveLength(2);
  });

  it('one edits, shares and removes an incident', async () => {
    const { id, version } = await record(await api.as('polis'));
    const share = await rush('polis', 'shareIncident', 'VersionedInput', { id, expectedVersion: version });
    expect(share).toEqual(ONE);
    const remove = await rush('polis', 'removeIncident', 'VersionedInput', {
      id,
      expectedVersion: version + 1,
    });
    expect(remove).toEqual(ONE);
  });

  it('one sets a joint level, one starts the meeting, and decisions are numbered without a gap', async () => {
    const week = new WeekDriver(api);
    await week.take('COMPILED');
    const level = { week: REPORT_WEEK, areaCode: 'HUD-FLE', level: 2, text: 'x', expectedVersion: 0 };
    expect(await rush('samordnare', 'setJointAssessment', 'JointAssessmentInput', level)).toEqual(ONE);
    await week.take('REVIEWED');
    const { version } = await week.now();
    const step = { week: REPORT_WEEK, to: 'IN_MEETING', expectedVersion: version };
    expect(await rush('samordnare', 'advanceWeek', 'AdvanceWeekInput', step)).toEqual(ONE);
    const decision = { week: REPORT_WEEK, kind: 'OTHER', text: 'x' };
    expect((await rush('samordnare', 'recordDecision', 'DecisionInput', decision)).done).toBe(8);
    const numbers = await api.sql<{ position: number }>('select position from decision order by position');
    expect(numbers.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const minutes = { week: REPORT_WEEK, text: 'x', expectedVersion: 0 };
    expect(await rush('samordnare', 'saveMinutes', 'MinutesInput', minutes)).toEqual(ONE);
  });
});

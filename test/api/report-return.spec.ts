import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommitmentState } from '@samlad/domain/measure.js';
import { begun, RETURN, SAVE, submission, SUBMIT, ReportDesk } from '../support/report-desk.js';
import { planted } from '../support/planted.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, weekInState } from '../support/told.js';
import { PRESENT_WEEK } from '../support/world.js';

describe('the weekly report', () => {
  let api: TestApi;
  let desk: ReportDesk;
  beforeAll(async () => {
    api = await startApi();
    desk = new ReportDesk(api);
  });
  afterAll(() => api.stop());
  beforeEach(() => desk.clear());

  describe('returning', () => {
    it('gives the report back with a comment that only its party sees, and takes it again as version 2', async () => {
      const { id, version: submitted } = await desk.submit('polis', 0);
      const returned = await desk.sendBack(id, submitted);
      const { report } = await desk.page('polis');
      expect(report).toMatchObject({
        state: 'RETURNED',
        version: returned.version,
        returnComment: 'Texten om Skogås pekar ut en person.',
        returnedAt: '2026-11-25T08:00:00Z',
      });
      expect(JSON.stringify(await desk.version('raddning', id))).not.toContain('pekar ut');
      expect(await api.sql(`select 1 from state_change where reason like '%pekar ut%'`)).toEqual([]);
      const again = await desk.submit('polis', returned.version);
      expect((await desk.page('polis')).report).toMatchObject({
        state: 'SUBMITTED',
        versionNumber: 2,
        version: again.version,
        returnComment: null,
      });
    });

    it('needs a comment', async () => {
      const { id, version: submitted } = await desk.submit('polis', 0);
      const refusal = await (
        await api.as('samordnare')
      ).refused(RETURN, { input: { clientKey: key(), id, expectedVersion: submitted, comment: '  ' } });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', message: 'Texten är tom. Skriv något här.' });
    });

    it('is only for what has been submitted, in the version that was read', async () => {
      const samordnare = await api.as('samordnare');
      const { id, version: saved } = await desk.draft('polis', 0);
      const input = { id, comment: 'Rätta.' };
      expect(
        await samordnare.refused(RETURN, { input: { ...input, clientKey: key(), expectedVersion: saved } }),
      ).toMatchObject({ reason: 'NOT_FOUND' });
      const { version: submitted } = await desk.submit('polis', saved);
      expect(
        await samordnare.refused(RETURN, { input: { ...input, clientKey: key(), expectedVersion: saved } }),
      ).toMatchObject({ reason: 'VERSION_CONFLICT' });
      await desk.sendBack(id, submitted);
      expect(
        await samordnare.refused(RETURN, {
          input: { ...input, clientKey: key(), expectedVersion: submitted + 1 },
        }),
      ).toMatchObject({ reason: 'STATE_NOT_ALLOWED' });
    });

    it('is for the coordinator alone, in the own municipality', async () => {
      const { id, version: submitted } = await desk.submit('polis', 0);
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
    const commitment = async (state: CommitmentState): Promise<string> =>
      (await planted(api, { measure: 'PROPOSED', commitment: state, dueOn: '2026-11-24' })).commitmentId;

    it('is asked for of the own ones that are worked on', async () => {
      const id = await commitment('ACCEPTED');
      await commitment('PROPOSED');
      expect((await desk.page('polis')).commitments).toEqual([
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
      expect((await desk.page('raddning')).commitments).toEqual([]);
    });

    it('is replaced, not added to, by a corrected report', async () => {
      const id = await commitment('ACCEPTED');
      const dose = (amount: number) => ({
        answers: answersAt('POLICE', 1, { dosage: [{ commitmentId: id, amount, note: '' }] }),
      });
      const { version: first } = await desk.submit('polis', 0, dose(2));
      await desk.submit('polis', first, dose(3));
      const done = (await desk.page('polis')).commitments.find((row: { id: string }) => row.id === id);
      expect(done.dosageDone).toBe(3);
      expect(await api.sql('select amount from dosage where commitment_id = $1', [id])).toEqual([
        { amount: 3 },
      ]);
    });

    it('is told to the others with the name of the åtagande', async () => {
      const id = await commitment('ACCEPTED');
      const answers = answersAt('POLICE', 1, { dosage: [{ commitmentId: id, amount: 2, note: '' }] });
      const { id: report } = await desk.submit('polis', 0, { answers });
      const named = [{ id, what: 'Fotpatrull' }];
      expect((await desk.version('kultur', report)).commitments).toEqual(named);
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
      const { id, version: submitted } = await desk.submit('polis', 0, { week: PRESENT_WEEK });
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
      expect(await desk.page('polis', PRESENT_WEEK)).toMatchObject({ mayEdit: false, maySubmit: false });
      expect(await desk.version('raddning', id)).toMatchObject({ number: 1 });
    });
  });
});

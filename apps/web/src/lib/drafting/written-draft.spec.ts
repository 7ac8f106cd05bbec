import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { emptyAnswers } from '@samlad/report-forms/answers.js';
import { mergeAnswers, type MergedAnswers } from '@samlad/report-forms/merge/merge-answers.js';
import { settle } from '@samlad/report-forms/merge/settle.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptDraft, SentSave } from './draft-store';
import { WrittenDraft, type SaveOutcome } from './written-draft';
import { throughGate } from './text-gate';

const FORM = reportFormFor('POLICE');
const EMPTY = emptyAnswers(FORM, ['HUD-FLE']);
const START = { answers: EMPTY, version: 3, savedAt: null };
const outlook = (text: string) => (answers: ReportAnswers) => ({ ...answers, outlook: text });
const saved = (version: number): SaveOutcome => ({
  type: 'ACKNOWLEDGED',
  version,
  savedAt: '2026-11-23T08:00:00Z',
});

function server(...outcomes: SaveOutcome[]) {
  const got: SentSave<ReportAnswers>[] = [];
  let kept: KeptDraft<ReportAnswers> | null = null;
  return {
    got,
    kept: () => kept,
    ports: {
      save: async (sent: SentSave<ReportAnswers>) => {
        got.push(sent);
        return outcomes.shift() ?? ({ type: 'LOST' } as const);
      },
      keep: async (draft: KeptDraft<ReportAnswers>) => {
        kept = structuredClone(draft);
        return true;
      },
      forget: async () => void (kept = null),
      merge: (base: ReportAnswers, mine: ReportAnswers, theirs: ReportAnswers) =>
        mergeAnswers(FORM, base, mine, theirs),
      settle: (merged: MergedAnswers, chosen: readonly unknown[]) => settle(FORM, merged, chosen),
      pass: (answers: ReportAnswers, base: ReportAnswers) =>
        throughGate(answers, base, async (text) => !text.includes('STOPP')),
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a report being written', () => {
  it('is on the device at once and on the server after the pause', async () => {
    const { got, kept, ports } = server(saved(4));
    const draft = new WrittenDraft(START, null, ports);
    draft.start();
    draft.edit(outlook('a'));
    draft.edit(outlook('ab'));
    await vi.advanceTimersByTimeAsync(1);
    expect(kept()?.answers.outlook).toBe('ab');
    await vi.advanceTimersByTimeAsync(900);
    expect(got.map((sent) => [sent.expectedVersion, sent.answers.outlook])).toEqual([[3, 'ab']]);
    expect(draft.read().state).toMatchObject({ phase: 'SAVED', version: 4 });
    expect(kept()).toBeNull();
  });

  it('repeats a lost save with the same key and text, then sends what came after', async () => {
    const { got, ports } = server({ type: 'LOST' }, saved(4), saved(5));
    const draft = new WrittenDraft(START, null, ports);
    draft.start();
    draft.edit(outlook('a'));
    await vi.advanceTimersByTimeAsync(900);
    draft.edit(outlook('ab'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(got.map((sent) => [sent.expectedVersion, sent.answers.outlook])).toEqual([
      [3, 'a'],
      [3, 'a'],
      [4, 'ab'],
    ]);
    expect(got[1]?.clientKey).toBe(got[0]?.clientKey);
    expect(got[2]?.clientKey).not.toBe(got[0]?.clientKey);
  });

  it('goes on after a reload with the key of the save that was under way', async () => {
    const sent: SentSave<ReportAnswers> = {
      clientKey: 'key',
      expectedVersion: 3,
      answers: outlook('a')(EMPTY),
    };
    const { got, ports } = server(saved(4), saved(5));
    const draft = new WrittenDraft(START, { answers: outlook('ab')(EMPTY), version: 3, sent }, ports);
    draft.start();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(got.map(({ clientKey, expectedVersion }) => [clientKey === 'key', expectedVersion])).toEqual([
      [true, 3],
      [false, 4],
    ]);
    expect(draft.read().answers.outlook).toBe('ab');
  });

  const sources = (text: string) => (answers: ReportAnswers) => ({ ...answers, sourcesUsed: text });
  const theirs = (change: (answers: ReportAnswers) => ReportAnswers, version = 7) => ({
    answers: change(EMPTY),
    version,
    savedAt: '2026-11-23T08:00:00Z',
  });

  it('takes in by itself what somebody else has written elsewhere, and saves the two with a new key', async () => {
    const { got, ports } = server({ type: 'CONFLICTED' }, saved(8));
    const draft = new WrittenDraft(START, null, ports);
    draft.start();
    draft.edit(outlook('mitt'));
    await vi.advanceTimersByTimeAsync(900);
    expect(draft.read().state.phase).toBe('CONFLICT');
    expect(draft.meet(theirs(sources('deras')))).toBe(true);
    await vi.advanceTimersByTimeAsync(900);
    expect(got[1]).toMatchObject({
      expectedVersion: 7,
      answers: { outlook: 'mitt', sourcesUsed: 'deras' },
    });
    expect(got[1]?.clientKey).not.toBe(got[0]?.clientKey);
    expect(draft.read().state).toMatchObject({ phase: 'SAVED', version: 8 });
  });

  it('keeps my text and sends nothing when both have written the same answer, until a person has chosen', async () => {
    const { got, kept, ports } = server({ type: 'CONFLICTED' }, saved(8));
    const draft = new WrittenDraft(START, null, ports);
    draft.start();
    draft.edit(outlook('mitt'));
    await vi.advanceTimersByTimeAsync(900);
    expect(draft.meet(theirs(outlook('deras')))).toBe(false);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(got).toHaveLength(1);
    expect(kept()?.answers.outlook).toBe('mitt');
    expect(draft.read().merged?.conflicts).toMatchObject([{ mine: 'mitt', theirs: 'deras' }]);
    draft.choose(['mitt och deras']);
    await vi.advanceTimersByTimeAsync(900);
    expect(got[1]).toMatchObject({ expectedVersion: 7, answers: { outlook: 'mitt och deras' } });
  });

  it('is saved at once when theirs is chosen, or when both come to say the same', async () => {
    for (const settleIt of [
      (draft: WrittenDraft<ReportAnswers>) => draft.choose(['deras']),
      (draft: WrittenDraft<ReportAnswers>) => draft.edit(outlook('deras')),
    ]) {
      const { kept, ports } = server();
      const draft = new WrittenDraft(START, null, ports);
      draft.edit(outlook('mitt'));
      draft.meet(theirs(outlook('deras')));
      settleIt(draft);
      expect(draft.read()).toMatchObject({
        answers: { outlook: 'deras' },
        merged: null,
        state: { phase: 'SAVED', version: 7 },
      });
      expect(kept()).toBeNull();
    }
  });

  it('waits with what somebody else has saved while an own save is under way, whose answer decides', async () => {
    const { got, ports } = server({ type: 'LOST' }, saved(4), saved(6));
    const draft = new WrittenDraft(START, null, ports);
    draft.start();
    draft.edit(outlook('mitt'));
    await vi.advanceTimersByTimeAsync(900);
    expect(draft.meet(theirs((answers) => sources('deras')(outlook('mitt')(answers)), 5))).toBe(false);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(draft.read().state).toMatchObject({ phase: 'SAVED', version: 4 });
    expect(draft.meet(theirs((answers) => sources('deras')(outlook('mitt')(answers)), 5))).toBe(true);
    expect(draft.read()).toMatchObject({
      answers: { outlook: 'mitt', sourcesUsed: 'deras' },
      state: { phase: 'SAVED', version: 5 },
    });
    expect(got).toHaveLength(2);
  });

  it('takes in what another window left on the device', async () => {
    const { got, ports } = server(saved(4));
    const draft = new WrittenDraft(START, null, ports);
    draft.start();
    draft.adopt({ answers: sources('ur fönstret')(EMPTY), base: EMPTY, version: 3, sent: null });
    await vi.advanceTimersByTimeAsync(900);
    expect(got[0]).toMatchObject({ expectedVersion: 3, answers: { sourcesUsed: 'ur fönstret' } });
  });

  it('neither keeps nor sends a text that the guard stops, and is not all saved', async () => {
    const { got, kept, ports } = server(saved(4));
    const draft = new WrittenDraft(START, null, ports);
    draft.start();
    draft.edit((answers) => sources('går bra')(outlook('STOPP')(answers)));
    await vi.advanceTimersByTimeAsync(10);
    expect(kept()?.answers).toMatchObject({ outlook: '', sourcesUsed: 'går bra' });
    await vi.advanceTimersByTimeAsync(900);
    expect(got[0]?.answers).toMatchObject({ outlook: '', sourcesUsed: 'går bra' });
    expect(draft.read()).toMatchObject({ answers: { outlook: 'STOPP' }, stopped: 1 });
    expect(await draft.settled()).toBe(false);
  });

  it('tells when all is saved, and when it cannot be', async () => {
    const fine = server(saved(4));
    const draft = new WrittenDraft(START, null, fine.ports);
    draft.edit(outlook('a'));
    expect(await draft.settled()).toBe(true);
    const lost = new WrittenDraft(START, null, server().ports);
    lost.edit(outlook('a'));
    expect(await lost.settled()).toBe(false);
  });
});

import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { emptyAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptDraft, SentSave } from './draft-store';
import { ReportDraft, type SaveOutcome } from './report-draft';

const EMPTY = emptyAnswers(reportFormFor('POLICE'), ['HUD-FLE']);
const START = { answers: EMPTY, version: 3, savedAt: null };
const outlook = (text: string) => (answers: ReportAnswers) => ({ ...answers, outlook: text });
const saved = (version: number): SaveOutcome => ({
  type: 'ACKNOWLEDGED',
  version,
  savedAt: '2026-11-23T08:00:00Z',
});

function server(...outcomes: SaveOutcome[]) {
  const got: SentSave[] = [];
  let kept: KeptDraft | null = null;
  return {
    got,
    kept: () => kept,
    ports: {
      save: async (sent: SentSave) => {
        got.push(sent);
        return outcomes.shift() ?? ({ type: 'LOST' } as const);
      },
      keep: async (draft: KeptDraft) => {
        kept = structuredClone(draft);
        return true;
      },
      forget: async () => void (kept = null),
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
    const draft = new ReportDraft(START, null, ports);
    draft.start();
    draft.edit(outlook('a'));
    draft.edit(outlook('ab'));
    expect(kept()?.answers.outlook).toBe('ab');
    await vi.advanceTimersByTimeAsync(900);
    expect(got.map((sent) => [sent.expectedVersion, sent.answers.outlook])).toEqual([[3, 'ab']]);
    expect(draft.read().state).toMatchObject({ phase: 'SAVED', version: 4 });
    expect(kept()).toBeNull();
  });

  it('repeats a lost save with the same key and text, then sends what came after', async () => {
    const { got, ports } = server({ type: 'LOST' }, saved(4), saved(5));
    const draft = new ReportDraft(START, null, ports);
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
    const sent: SentSave = { clientKey: 'key', expectedVersion: 3, answers: outlook('a')(EMPTY) };
    const { got, ports } = server(saved(4), saved(5));
    const draft = new ReportDraft(START, { answers: outlook('ab')(EMPTY), version: 3, sent }, ports);
    draft.start();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(got.map(({ clientKey, expectedVersion }) => [clientKey === 'key', expectedVersion])).toEqual([
      [true, 3],
      [false, 4],
    ]);
    expect(draft.read().answers.outlook).toBe('ab');
  });

  it('keeps my text when somebody else has saved, until a person has chosen', async () => {
    const { got, kept, ports } = server({ type: 'CONFLICTED' }, saved(8));
    const draft = new ReportDraft(START, null, ports);
    draft.start();
    draft.edit(outlook('mitt'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(got).toHaveLength(1);
    expect(kept()?.answers.outlook).toBe('mitt');
    draft.choose(true, { answers: outlook('deras')(EMPTY), version: 7, savedAt: null });
    await vi.advanceTimersByTimeAsync(900);
    expect(got[1]).toMatchObject({ expectedVersion: 7, answers: { outlook: 'mitt' } });
  });

  it('takes theirs when that is chosen', () => {
    const { kept, ports } = server();
    const draft = new ReportDraft(START, null, ports);
    draft.edit(outlook('mitt'));
    draft.choose(false, { answers: outlook('deras')(EMPTY), version: 7, savedAt: null });
    expect(draft.read()).toMatchObject({
      answers: { outlook: 'deras' },
      state: { phase: 'SAVED', version: 7 },
    });
    expect(kept()).toBeNull();
  });

  it('tells when all is saved, and when it cannot be', async () => {
    const fine = server(saved(4));
    const draft = new ReportDraft(START, null, fine.ports);
    draft.edit(outlook('a'));
    expect(await draft.settled()).toBe(true);
    const lost = new ReportDraft(START, null, server().ports);
    lost.edit(outlook('a'));
    expect(await lost.settled()).toBe(false);
  });
});

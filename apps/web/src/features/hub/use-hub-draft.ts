import { type HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { mergeHubAnswers, settleHub } from '@samlad/report-forms/hub/merge-writers.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { useMemo } from 'react';
import { draftStore, type FoundDraft } from '@/lib/drafting/draft-store';
import { outcomeOf } from '@/lib/drafting/save-outcome';
import { useKeptDrafts, useWrittenDraft } from '@/lib/drafting/use-written-draft';
import type { StoredDraft, WrittenDraft } from '@/lib/drafting/written-draft';
import { request } from '@/lib/request';
import { announce } from '@/ui/announce';
import { SAVE_HUB_FORM, type HubFormData } from './hub.graphql';
import { hubAnswersOf } from './hub-words';

export type HubDraft = WrittenDraft<HubAnswers>;
export type FoundHubDraft = FoundDraft<HubAnswers>;

const STORE = draftStore<HubAnswers>('hubformular');

/** What was kept on this device for the week's form; undefined while it is being read. */
export const useKeptHubForms = (week: string) => useKeptDrafts(STORE, week);

/** Throws away what was kept and can no longer be sent. */
export const discardKept = (assignmentId: string, found: readonly FoundHubDraft[]): Promise<void> =>
  STORE.forgetLeft(assignmentId, found);

/** The form being written: on the device at once, on the server after a pause, merged with what a colleague saves. */
export function useHubDraft(page: HubFormData, found: readonly FoundHubDraft[]) {
  const stored = useMemo((): StoredDraft<HubAnswers> => {
    const { form } = page;
    return {
      answers: hubAnswersOf(hubFormFor(page.hub.kind), form?.answers ?? null),
      version: form?.version ?? 0,
      savedAt: form?.savedAt ?? null,
    };
  }, [page]);
  return useWrittenDraft<HubAnswers>({
    store: STORE,
    week: page.week,
    stored,
    found,
    read: 'hubForm',
    save: ({ clientKey, expectedVersion, answers }) =>
      outcomeOf(async () => {
        const input = { week: page.week, clientKey, expectedVersion, answers };
        return (await request(SAVE_HUB_FORM, { input })).saveHubForm;
      }),
    merge: mergeHubAnswers,
    settle: settleHub,
    complete: (kept) => ({
      ...kept,
      answers: hubAnswersOf(hubFormFor(page.hub.kind), kept.answers),
      base: hubAnswersOf(hubFormFor(page.hub.kind), kept.base ?? null),
    }),
    onMerged: () => announce('En kollega har skrivit i formuläret. Det är med här nu.'),
  });
}

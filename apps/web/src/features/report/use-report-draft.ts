import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { compareVersions } from '@samlad/report-forms/compare.js';
import { mergeAnswers } from '@samlad/report-forms/merge/merge-answers.js';
import { settle } from '@samlad/report-forms/merge/settle.js';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { formatList } from '@/i18n/format';
import { ApiError, errorMessage } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { request } from '@/lib/request';
import { useSession, useSessionQuery } from '@/lib/session';
import { announce } from '@/ui/announce';
import { isUnsaved } from './autosave';
import { draftStore, type FoundDraft, type KeptDraft, type SentSave } from './draft-store';
import { completeAnswers, type ReportFormModel } from './report-form-model';
import { ReportDraft, type SaveOutcome, type StoredReport } from './report-draft';
import { REPORT_PAGE, SAVE_REPORT_DRAFT, type ReportPageData } from './report.graphql';
import { mayLeaveMemory, throughGate } from './text-gate';

const REFUSALS = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'];
const MOST_NAMED = 3;

async function save(week: string, { clientKey, expectedVersion, answers }: SentSave): Promise<SaveOutcome> {
  try {
    const input = { week, clientKey, expectedVersion, answers };
    const { saveReportDraft } = await request(SAVE_REPORT_DRAFT, { input });
    return { type: 'ACKNOWLEDGED', version: saveReportDraft.version, savedAt: saveReportDraft.savedAt };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED')
      return { type: 'LOST', signedOut: true };
    if (!(error instanceof ApiError) || !REFUSALS.includes(error.code)) return { type: 'LOST' };
    if (error.reason === 'VERSION_CONFLICT') return { type: 'CONFLICTED' };
    return { type: 'REFUSED', sentence: errorMessage(error) };
  }
}

type Acknowledged = Extract<SaveOutcome, { type: 'ACKNOWLEDGED' }>;

/** Puts what was saved in the page that is already read, so that coming back shows it at once. */
function noteSaved(
  queries: QueryClient,
  week: string,
  answers: ReportAnswers,
  { version, savedAt }: Acknowledged,
) {
  const { queryKey } = graphqlQuery(REPORT_PAGE, { week });
  const page = queries.getQueryData(queryKey)?.reportPage;
  if (!page?.report) return void queries.invalidateQueries({ queryKey });
  queries.setQueryData(queryKey, {
    reportPage: { ...page, report: { ...page.report, answers, version, savedAt } },
  });
}

/** The server's side of the report on a page. */
function storedReport(page: ReportPageData, model: ReportFormModel): StoredReport {
  const { report } = page;
  return {
    answers: report ? completeAnswers(model, report.answers) : model.start,
    version: report?.version ?? 0,
    savedAt: report?.savedAt ?? null,
  };
}

/** What was kept on this device for the week; undefined while it is being read. */
export function useKeptDrafts(week: string): FoundDraft[] | undefined {
  const { assignmentId } = useSession();
  const [found, setFound] = useState<{ week: string; kept: FoundDraft[] } | null>(null);
  useEffect(() => {
    let current = true;
    void draftStore.find(assignmentId, week).then((kept) => {
      if (current) setFound({ week, kept });
    });
    return () => {
      current = false;
    };
  }, [assignmentId, week]);
  return found?.week === week ? found.kept : undefined;
}

/** What was kept, with a place for everything the form asks for. */
function completed(model: ReportFormModel, stored: StoredReport, kept: KeptDraft): KeptDraft {
  const base = kept.base ?? (kept.version === stored.version ? stored.answers : model.start);
  return { ...kept, answers: completeAnswers(model, kept.answers), base: completeAnswers(model, base) };
}

/** Says quietly what a colleague has written that is in the form now. */
function tellMerged(model: ReportFormModel, before: ReportAnswers, after: ReportAnswers) {
  const labels = [
    ...new Set(compareVersions(model.form, before, after, model.names).map(({ label }) => label)),
  ];
  if (labels.length === 0) return;
  const more = labels.length - MOST_NAMED;
  const named = more > 0 ? [...labels.slice(0, MOST_NAMED), `${more} till`] : labels;
  announce(`En kollega har ändrat: ${formatList(named)}. Det är med här nu.`);
}

/** The report being written on a page. Mount it once for each week, when what was kept has been read. */
export function useReportDraft(page: ReportPageData, model: ReportFormModel, found: readonly FoundDraft[]) {
  const { assignmentId } = useSession();
  const queries = useQueryClient();
  const [draft] = useState(() => {
    const stored = storedReport(page, model);
    const [first, ...others] = found.map(({ kept }) => completed(model, stored, kept));
    const made = new ReportDraft(stored, first ?? null, {
      save: async (sent) => {
        const outcome = await save(page.week, sent);
        if (outcome.type === 'ACKNOWLEDGED') noteSaved(queries, page.week, sent.answers, outcome);
        if (outcome.type === 'LOST' && outcome.signedOut)
          void queries.invalidateQueries({ queryKey: ['session'] });
        return outcome;
      },
      keep: async (unsaved) => {
        const isKept = await draftStore.keep(assignmentId, page.week, unsaved);
        if (isKept) await draftStore.forgetLeft(assignmentId, found);
        return isKept;
      },
      forget: async () => {
        await draftStore.forget(assignmentId, page.week);
        await draftStore.forgetLeft(assignmentId, found);
      },
      merge: (base, mine, theirs) => mergeAnswers(model.form, base, mine, theirs),
      settle: (merged, chosen) => settle(model.form, merged, chosen),
      pass: (answers, base) => throughGate(answers, base, mayLeaveMemory),
    });
    for (const other of others) made.adopt(other);
    return made;
  });
  const { answers, state, onDevice, stopped, merged } = useSyncExternalStore(draft.subscribe, draft.read);
  useEffect(() => draft.start(), [draft]);

  const isSignedIn = Boolean(useSessionQuery().data?.session);
  useEffect(() => {
    if (isSignedIn) draft.hurry();
  }, [isSignedIn, draft]);

  const { phase, version } = state;
  useEffect(() => {
    if (phase === 'CONFLICT') void queries.invalidateQueries({ queryKey: ['reportPage'] });
  }, [phase, queries]);

  useEffect(() => {
    const stored = storedReport(page, model);
    if (stored.version <= version) return;
    const before = draft.read().answers;
    if (draft.meet(stored)) tellMerged(model, before, draft.read().answers);
  }, [page, model, phase, version, draft]);

  const unsaved = isUnsaved(state) || stopped > 0;
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  return { draft, answers, state, onDevice, stopped, merged };
}

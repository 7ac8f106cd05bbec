import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { compareVersions } from '@samlad/report-forms/compare.js';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ApiError, errorMessage } from '@/lib/api-error';
import { keepable } from '@/lib/guard/may-keep';
import { graphqlQuery } from '@/lib/query-client';
import { request } from '@/lib/request';
import { useSession } from '@/lib/session';
import { announce } from '@/ui/announce';
import { isUnsaved } from './autosave';
import { draftStore, type KeptDraft, type SentSave } from './draft-store';
import { completeAnswers, type ReportFormModel } from './report-form-model';
import { ReportDraft, type SaveOutcome } from './report-draft';
import { REPORT_PAGE, SAVE_REPORT_DRAFT, type ReportPageData } from './report.graphql';

const REFUSALS = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'];

async function save(week: string, { clientKey, expectedVersion, answers }: SentSave): Promise<SaveOutcome> {
  try {
    const input = { week, clientKey, expectedVersion, answers: await keepable(answers) };
    const { saveReportDraft } = await request(SAVE_REPORT_DRAFT, { input });
    return { type: 'ACKNOWLEDGED', version: saveReportDraft.version, savedAt: saveReportDraft.savedAt };
  } catch (error) {
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
export function storedReport(page: ReportPageData, model: ReportFormModel) {
  const { report } = page;
  return {
    answers: report ? completeAnswers(model, report.answers) : model.start,
    version: report?.version ?? 0,
    savedAt: report?.savedAt ?? null,
  };
}

/** What was kept on this device for the week; undefined while it is being read. */
export function useKeptDraft(week: string): KeptDraft | null | undefined {
  const { assignmentId } = useSession();
  const [found, setFound] = useState<{ week: string; kept: KeptDraft | null } | null>(null);
  useEffect(() => {
    let current = true;
    void draftStore.read(assignmentId, week).then((kept) => {
      if (current) setFound({ week, kept });
    });
    return () => {
      current = false;
    };
  }, [assignmentId, week]);
  return found?.week === week ? found.kept : undefined;
}

/** The report being written on a page. Mount it once for each week, when what was kept has been read. */
export function useReportDraft(page: ReportPageData, model: ReportFormModel, kept: KeptDraft | null) {
  const { assignmentId } = useSession();
  const queries = useQueryClient();
  const [draft] = useState(() => {
    const stored = storedReport(page, model);
    const complete = kept && { ...kept, answers: completeAnswers(model, kept.answers) };
    return new ReportDraft(stored, complete, {
      save: async (sent) => {
        const outcome = await save(page.week, sent);
        if (outcome.type === 'ACKNOWLEDGED') noteSaved(queries, page.week, sent.answers, outcome);
        return outcome;
      },
      keep: (unsaved) => draftStore.keep(assignmentId, page.week, unsaved),
      forget: () => draftStore.forget(assignmentId, page.week),
    });
  });
  const { answers, state, onDevice } = useSyncExternalStore(draft.subscribe, draft.read);
  useEffect(() => draft.start(), [draft]);

  const { phase, version } = state;
  const acknowledged = useRef<ReportAnswers | null>(null);
  useEffect(() => {
    if (phase === 'SAVED') acknowledged.current = answers;
  }, [phase, answers]);

  useEffect(() => {
    if (phase === 'CONFLICT') void queries.invalidateQueries({ queryKey: ['reportPage'] });
  }, [phase, queries]);

  useEffect(() => {
    const stored = storedReport(page, model);
    if (stored.version <= version) return;
    const differs = (from: ReportAnswers) => compareVersions(model.form, from, stored.answers).length > 0;
    if (phase === 'SAVED') {
      if (differs(draft.read().answers)) announce('En kollega har ändrat rapporten. Här är den nya texten.');
      draft.choose(false, stored);
    } else if (phase === 'CONFLICT' && acknowledged.current && !differs(acknowledged.current)) {
      draft.choose(true, stored);
    }
  }, [page, model, phase, version, draft]);

  const unsaved = isUnsaved(state);
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  return { draft, answers, state, onDevice };
}

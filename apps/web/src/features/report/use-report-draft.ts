import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { compareVersions } from '@samlad/report-forms/compare.js';
import { mergeAnswers } from '@samlad/report-forms/merge/merge-answers.js';
import { settle } from '@samlad/report-forms/merge/settle.js';
import { useMemo } from 'react';
import { formatList } from '@/i18n/format';
import { draftStore, type FoundDraft, type KeptDraft } from '@/lib/drafting/draft-store';
import { outcomeOf } from '@/lib/drafting/save-outcome';
import { useKeptDrafts as useKept, useWrittenDraft } from '@/lib/drafting/use-written-draft';
import type { SaveOutcome, StoredDraft, WrittenDraft } from '@/lib/drafting/written-draft';
import { graphqlQuery } from '@/lib/query-client';
import { request } from '@/lib/request';
import { announce } from '@/ui/announce';
import { completeAnswers, type ReportFormModel } from './report-form-model';
import { REPORT_PAGE, SAVE_REPORT_DRAFT, type ReportPageData } from './report.graphql';

export type ReportDraft = WrittenDraft<ReportAnswers>;

const STORE = draftStore<ReportAnswers>('rapport');
const MOST_NAMED = 3;

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
function storedReport(page: ReportPageData, model: ReportFormModel): StoredDraft<ReportAnswers> {
  const { report } = page;
  return {
    answers: report ? completeAnswers(model, report.answers) : model.start,
    version: report?.version ?? 0,
    savedAt: report?.savedAt ?? null,
  };
}

/** What was kept on this device for the week's report; undefined while it is being read. */
export const useKeptDrafts = (week: string) => useKept(STORE, week);

/** What was kept, with a place for everything the form asks for. */
function completed(
  model: ReportFormModel,
  stored: StoredDraft<ReportAnswers>,
  kept: KeptDraft<ReportAnswers>,
): KeptDraft<ReportAnswers> {
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
export function useReportDraft(
  page: ReportPageData,
  model: ReportFormModel,
  found: readonly FoundDraft<ReportAnswers>[],
) {
  const queries = useQueryClient();
  const stored = useMemo(() => storedReport(page, model), [page, model]);
  return useWrittenDraft<ReportAnswers>({
    store: STORE,
    week: page.week,
    stored,
    found,
    read: 'reportPage',
    save: async ({ clientKey, expectedVersion, answers }) => {
      const input = { week: page.week, clientKey, expectedVersion, answers };
      const outcome = await outcomeOf(
        async () => (await request(SAVE_REPORT_DRAFT, { input })).saveReportDraft,
      );
      if (outcome.type === 'ACKNOWLEDGED') noteSaved(queries, page.week, answers, outcome);
      return outcome;
    },
    merge: (base, mine, theirs) => mergeAnswers(model.form, base, mine, theirs),
    settle: (merged, chosen) => settle(model.form, merged, chosen),
    complete: (kept) => completed(model, stored, kept),
    onMerged: (before, after) => tellMerged(model, before, after),
  });
}

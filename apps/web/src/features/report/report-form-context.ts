import { createContext, use } from 'react';
import { pathKey, type AnswerPath } from './answer-path';
import type { ReportFormModel } from './report-form-model';

export interface ReportFormValues extends Pick<
  ReportFormModel,
  'areas' | 'commitments' | 'beside' | 'names'
> {
  set: (path: AnswerPath, value: unknown) => void;
  /** What must be mended, by path. */
  faults: ReadonlyMap<string, string>;
}

export const ReportFormContext = createContext<ReportFormValues | null>(null);

/** What every field of the form needs. Only inside the form. */
export function useReportForm(): ReportFormValues {
  const values = use(ReportFormContext);
  if (!values) throw new Error('useReportForm is used outside the report form');
  return values;
}

/** The fault of one answer, if it has any. */
export function useFault(path: AnswerPath): string | undefined {
  return useReportForm().faults.get(pathKey(path));
}

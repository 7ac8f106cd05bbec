import { DEFAULT_SECRECY_LEVEL, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { Taken } from '@samlad/report-forms/again/again.js';
import type { PartMarks } from '@samlad/report-forms/answers.js';
import { createContext, use } from 'react';
import type { Again } from './again/use-again';
import { pathKey, type AnswerPath } from './answer-path';
import type { ReportFormModel } from './report-form-model';
import type { Writer } from './use-report-writers';

export interface ReportFormValues extends Pick<
  ReportFormModel,
  'areas' | 'circles' | 'commitments' | 'beside' | 'names' | 'usual'
> {
  set: (path: AnswerPath, value: unknown) => void;
  /** Puts in many at once, said in words and taken back with "Ångra". */
  take: (taken: readonly Taken[], words: string) => void;
  marks: PartMarks;
  again: Again;
  partyKind: PartyKind;
  /** Who else writes in the report right now. */
  writers: readonly Writer[];
  /** The levels that the report was last sent with, by the key of the mark; empty before the first time. */
  sentLevels: Readonly<Record<string, SecrecyLevel>>;
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

/** The level that the answer at a path is marked with: its field's, its row's or its area's. */
export function useLevel(path: AnswerPath): SecrecyLevel {
  const { marks } = useReportForm();
  const own = path[0] === 'added' ? path.slice(1) : path;
  const key = [own.slice(0, 2).join('.'), String(own[0])].find((one) => Object.hasOwn(marks, one));
  return (key === undefined ? undefined : marks[key]?.level) ?? DEFAULT_SECRECY_LEVEL;
}

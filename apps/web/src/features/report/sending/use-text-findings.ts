import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { labelOfPath } from '@samlad/report-forms/describe.js';
import { freeTexts, type AnswerText } from '@samlad/report-forms/free-texts.js';
import { ruleOf } from '@samlad/guard/rules.js';
import { verdictOf, type JudgedFinding } from '@samlad/guard/verdict.js';
import { GUARD_TERMS, KEPT_FINDINGS } from '@/domain-ui/guard.graphql';
import { isConcern, readText } from '@/lib/guard/read-text';
import { graphqlQuery } from '@/lib/query-client';
import type { AnswerPath } from '../answer-path';
import type { ReportFormModel } from '../report-form-model';

/** A text that cannot be sent as it stands, or not without a reason. */
export interface TextFinding {
  path: AnswerPath;
  /** Where it is, in the words of the form. */
  where: string;
  /** What was found, in words. */
  what: string;
  /** It may be kept with a reason. */
  mayBeKept: boolean;
}

/** What the guard finds in the texts of a report that is about to be sent; undefined while they are read. */
export function useTextFindings(model: ReportFormModel, answers: ReportAnswers): TextFinding[] | undefined {
  const queries = useQueryClient();
  const texts = freeTexts(model.form, answers);
  const { data } = useQuery({
    queryKey: ['textFindings', texts],
    gcTime: 0,
    queryFn: async () => {
      const { guardTerms } = await queries.ensureQueryData(graphqlQuery(GUARD_TERMS, {}));
      const atLeast = Object.fromEntries(guardTerms.stricter.map(({ rule, action }) => [rule, action]));
      const found = await Promise.all(texts.map((one) => findingsIn(one, atLeast)));
      return found.flat();
    },
  });
  return data;

  async function findingsIn(one: AnswerText, atLeast: object): Promise<TextFinding[]> {
    const read = await readText(one.text);
    const at = { path: one.path, where: labelOfPath(model.form, one.path, model.names) };
    if (isConcern(read)) return [{ ...at, what: 'oro för ett visst barn', mayBeKept: false }];
    const judged = verdictOf(read, { level: one.level, category: null }, atLeast).findings;
    const blocked = judged.filter(({ action }) => action === 'BLOCK');
    const asked = judged.filter(({ action }) => action === 'REASON');
    const left = asked.length === 0 ? [] : await unanswered(one, asked);
    return [
      ...(blocked.length > 0 ? [{ ...at, what: wordsOf(blocked), mayBeKept: false }] : []),
      ...(left.length > 0 ? [{ ...at, what: wordsOf(left), mayBeKept: true }] : []),
    ];
  }

  async function unanswered({ text, level }: AnswerText, asked: readonly JudgedFinding[]) {
    const input = { text: text.normalize('NFC'), level };
    const { keptFindings } = await queries.fetchQuery(graphqlQuery(KEPT_FINDINGS, { input }));
    return asked.filter(
      ({ rule, start, end }) =>
        !keptFindings.some((kept) => kept.rule === rule && kept.start === start && kept.end === end),
    );
  }
}

const wordsOf = (findings: readonly JudgedFinding[]) =>
  [...new Set(findings.map(({ rule }) => ruleOf(rule).label.toLowerCase()))].join(', ');

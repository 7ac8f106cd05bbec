import { isoWeekSchema } from '@samlad/domain/week.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { z } from 'zod';
import { inSwedish, problemsOf, refusedDelivery } from './refused-delivery.js';

const part = z.record(z.string(), z.unknown());

/** A delivery of answers: what is left out stays as it is in the draft. */
const answersDelivery = z.strictObject({
  answers: z.looseObject({ assessments: part.optional(), added: part.optional(), marks: part.optional() }),
});

export type DeliveredAnswers = z.infer<typeof answersDelivery>['answers'];

/** The answers of a body. Throws DELIVERY_REFUSED with a pointer to each thing to mend. */
export function deliveredAnswers(body: unknown): DeliveredAnswers {
  const read = answersDelivery.safeParse(body, { error: inSwedish });
  if (!read.success) throw refusedDelivery(problemsOf(read.error));
  return read.data.answers;
}

/** The week of an address. Throws DELIVERY_REFUSED. */
export function deliveredWeek(text: string): string {
  const read = isoWeekSchema.safeParse(text);
  if (!read.success) throw refusedDelivery(problemsOf(read.error));
  return read.data;
}

/**
 * A draft with the delivered parts in it: each area's assessment field by field, what the form adds and the marks key by
 * key, every other answer whole. The form checks the outcome.
 */
export function merged(draft: ReportAnswers, told: DeliveredAnswers): ReportAnswers {
  const { assessments = {}, added = {}, marks, ...rest } = told;
  const areas = Object.entries(assessments).map(([code, said]) => {
    const before: unknown = Object.hasOwn(draft.assessments, code) ? draft.assessments[code] : {};
    return [code, isRecord(before) && isRecord(said) ? { ...before, ...said } : said];
  });
  return {
    ...draft,
    ...rest,
    assessments: { ...draft.assessments, ...Object.fromEntries(areas) },
    added: { ...draft.added, ...added },
    ...(marks !== undefined && { marks: { ...draft.marks, ...marks } }),
  } as ReportAnswers;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

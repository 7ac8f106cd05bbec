import { areaLevelSchema, trendSchema, type AreaLevel, type Trend } from '@samlad/domain/source-types.js';
import { cleanText } from '@samlad/domain/text.js';
import { z } from 'zod';
import { HIGHEST_GRADE, type HubForm, MOST_COUNTED, TEXT_LENGTH } from './hub-form.js';

/** What a unit says of its week. */
export interface HubAnswers {
  /** The week as a whole; null until it has been chosen, which a draft may leave. */
  level: AreaLevel | null;
  trend: Trend;
  /** Whether it spreads to other places. */
  spreads: boolean;
  /** Count or grade by the question's key. */
  answers: Record<string, number>;
  text: string;
  wishes: string[];
}

/** A form that nobody has touched: nothing happened, and the week as a whole is not yet judged. */
export const emptyHubAnswers = (form: HubForm): HubAnswers => ({
  level: null,
  trend: 'STABLE',
  spreads: false,
  answers: Object.fromEntries(form.questions.map(({ key }) => [key, 0])),
  text: '',
  wishes: [],
});

/** "Inget att rapportera". */
export const nothingFrom = (form: HubForm): HubAnswers => ({ ...emptyHubAnswers(form), level: 0 });

const counted = (max: number) =>
  z.number('Ange ett helt tal.').int('Ange ett helt tal.').min(0, 'Ange 0 eller mer.').max(max);

/** The schema of a form's answers; what is sent has judged the week as a whole. Unknown keys are refused. */
function hubAnswersSchema(form: HubForm, isSent: boolean) {
  const questions = Object.fromEntries(
    form.questions.map(({ key, type }) => [
      key,
      counted(type === 'COUNT' ? MOST_COUNTED : HIGHEST_GRADE).default(0),
    ]),
  );
  const level = areaLevelSchema.nullable().refine((chosen) => !isSent || chosen !== null, {
    message: 'Välj hur veckan har varit som helhet, från 0 till 4.',
  });
  return z.strictObject({
    level,
    trend: trendSchema,
    spreads: z.boolean(),
    answers: z.strictObject(questions),
    text: cleanText(TEXT_LENGTH),
    wishes: z
      .array(z.enum(form.wishes.map(({ code }) => code)))
      .max(form.wishes.length)
      .transform((codes) => [...new Set(codes)]),
  });
}

/** The answers as the form wants them, or one Swedish sentence on what to mend. */
export function checkHubAnswers(
  form: HubForm,
  raw: unknown,
  isSent: boolean,
): { ok: true; answers: HubAnswers } | { ok: false; sentence: string } {
  const result = hubAnswersSchema(form, isSent).safeParse(raw);
  if (result.success) return { ok: true, answers: result.data as HubAnswers };
  const [issue] = result.error.issues;
  const at = issue?.path.at(-1);
  const label = form.questions.find(({ key }) => key === at)?.label;
  return { ok: false, sentence: `${label === undefined ? 'Formuläret' : label}: ${issue?.message ?? ''}` };
}

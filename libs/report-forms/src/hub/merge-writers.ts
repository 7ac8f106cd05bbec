import { AREA_LEVEL_LABEL, type AreaLevel, TREND_TEXT, type Trend } from '@samlad/domain/source-types.js';
import type { ConflictWords } from '../merge/conflict-words.js';
import { keysOf, mergeSets, mergeWhole, type MergeConflict, type MergePath } from '../merge/three-ways.js';
import type { HubAnswers } from './hub-answers.js';
import { HUB_GRADES, type HubForm, TEXT_LENGTH } from './hub-form.js';

/** Two writers' answers to the same form: complete when there is no conflict, else with mine where a person chooses. */
export interface MergedHubAnswers {
  answers: HubAnswers;
  conflicts: MergeConflict[];
}

const WHOLE = ['level', 'trend', 'spreads', 'text'] as const;

/**
 * Merges what two reporters of one unit have made of the same form, answer by answer. What only one has changed is so in
 * the result; each wish is by itself; where both have changed the same answer in different ways a person chooses.
 */
export function mergeHubAnswers(base: HubAnswers, mine: HubAnswers, theirs: HubAnswers): MergedHubAnswers {
  const conflicts: MergeConflict[] = [];
  const whole = (path: MergePath, of: (answers: HubAnswers) => unknown): unknown => {
    const merged = mergeWhole({ base: of(base), mine: of(mine), theirs: of(theirs) }, path);
    conflicts.push(...merged.conflicts);
    return merged.value;
  };
  const parts = WHOLE.map((key) => [key, whole([key], (answers) => answers[key])]);
  const counts = keysOf(base.answers, mine.answers, theirs.answers).map((key) => [
    key,
    whole(['answers', key], (answers) => answers.answers[key]),
  ]);
  const wishes = mergeSets({ base: base.wishes, mine: mine.wishes, theirs: theirs.wishes }).value;
  const answers = { ...Object.fromEntries(parts), answers: Object.fromEntries(counts), wishes } as HubAnswers;
  return { answers, conflicts };
}

/** The answers with what a person has chosen for each conflict, in their order. */
export const settleHub = ({ answers, conflicts }: MergedHubAnswers, chosen: readonly unknown[]): HubAnswers =>
  conflicts.reduce<HubAnswers>((so, { path: [first, key] }, index) => {
    const value = chosen[index];
    return first === 'answers'
      ? { ...so, answers: { ...so.answers, [String(key)]: value as number } }
      : { ...so, [String(first)]: value };
  }, answers);

/** A conflict in words; what says nothing is empty. */
export function hubConflictWords(form: HubForm, { path, base, mine, theirs }: MergeConflict): ConflictWords {
  const [first, key] = path;
  const question = form.questions.find((one) => one.key === key);
  const say = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (question !== undefined)
      return question.type === 'COUNT' ? String(value) : (HUB_GRADES[Number(value)]?.label ?? '');
    return SAYS[first as (typeof WHOLE)[number]](value);
  };
  const label = question?.label ?? (first === 'text' ? form.text.label : LABELS[String(first)]) ?? '';
  const textOf = first === 'text' ? TEXT_LENGTH : null;
  return { label, base: say(base), mine: say(mine), theirs: say(theirs), textOf };
}

const SAYS: Record<(typeof WHOLE)[number], (value: unknown) => string> = {
  level: (value) => `${String(value)} ${AREA_LEVEL_LABEL[value as AreaLevel]}`,
  trend: (value) => TREND_TEXT[value as Trend].label,
  spreads: (value) => (value === true ? 'Ja' : 'Nej'),
  text: String,
};

const LABELS: Record<string, string> = {
  level: 'Veckan som helhet',
  trend: 'Mot förra veckan',
  spreads: 'Det sprider sig till andra platser',
};

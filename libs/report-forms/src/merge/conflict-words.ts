import { labelOfPath, valueText, type AnswerNames } from '../describe.js';
import { markText } from '../compare.js';
import { DEFAULT_MARK } from '../marks.js';
import type { PartMark } from '../answers.js';
import { membersOf, placedFields, type Field, type ReportForm } from '../fields.js';
import type { MergeConflict, MergePath } from './three-ways.js';

/** A conflict in words: where, what each of the two says, and whether both can be said in one text. */
export interface ConflictWords {
  label: string;
  base: string;
  mine: string;
  theirs: string;
  /** The most code points that a text written anew may have; null when the answer is no text. */
  textOf: number | null;
}

/** The words for a conflict; what says nothing is empty. */
export function conflictWords(
  form: ReportForm,
  { path, kind, base, mine, theirs }: MergeConflict,
  names: AnswerNames = {},
): ConflictWords {
  const field = fieldAt(form, path);
  const say = (value: unknown): string => {
    if (path[0] === 'marks') return markText((value as PartMark | undefined) ?? DEFAULT_MARK, names);
    return field === undefined ? '' : valueText(field, value, names);
  };
  const isText = kind === 'VALUE' && (field?.type === 'SHORT_TEXT' || field?.type === 'LONG_TEXT');
  return {
    label: labelOfPath(form, path, names),
    base: say(base),
    mine: say(mine),
    theirs: say(theirs),
    textOf: isText && 'max' in field ? field.max : null,
  };
}

function fieldAt(form: ReportForm, path: MergePath): Field | undefined {
  const depth = path[0] === 'added' ? 2 : 1;
  const key = path.slice(0, depth).join('.');
  const placed = placedFields(form).find((candidate) => candidate.path.join('.') === key);
  return placed && within(placed.field, path.slice(depth));
}

function within(field: Field, [step, ...rest]: MergePath): Field | undefined {
  if (step === undefined) return field;
  const { perArea, ...single } = field;
  if (perArea) return within(single, rest);
  if (field.type === 'TABLE')
    return field.cell === 'COUNT'
      ? { type: 'COUNT', key: '', label: '', max: field.max }
      : { type: 'LEVEL', key: '', label: '' };
  if (field.type === 'ROWS' && rest.length === 0)
    return { type: 'GROUP', key: '', label: '', fields: field.columns };
  const [key, ...deeper] = field.type === 'ROWS' ? rest : [step, ...rest];
  const member = membersOf(field).find((candidate) => candidate.key === key);
  return member && within(member, deeper);
}

import {
  DEFAULT_SECRECY_LEVEL,
  oslProvisionSchema,
  SECRECY_TEXT,
  secrecyLevelSchema,
  type SecrecyLevel,
  isMoved,
} from '@samlad/domain/secrecy.js';
import { cleanText } from '@samlad/domain/text.js';
import { z } from 'zod';
import type { PartMark, PartMarks, ReportAnswers } from './answers.js';
import { placedFields, type Field, type ReportForm } from './fields.js';
import { markKeyOf, partsOf, type ReportPart } from './parts.js';

export type MarkedPart = ReportPart & { mark: PartMark };

export interface MarkContext {
  /** The party's own circles that are open; for RESTRICTED parts. */
  circleIds?: readonly string[];
  /** The answers last sent, with their marks: another level than there asks for a reason. */
  submitted?: ReportAnswers | null;
}

export interface MarkFault {
  path: string[];
  message: string;
}

/** What a part without a mark of its own has. */
export const DEFAULT_MARK: PartMark = {
  level: DEFAULT_SECRECY_LEVEL,
  provision: null,
  circleId: null,
  reason: '',
};

const LONGEST_REASON = 500;
const MOST_MARKS = 400;

/** The levels that are a secrecy mark: they name a provision and a reason. Source: domain rule R9. */
const NAMES_A_PROVISION: readonly SecrecyLevel[] = ['RESTRICTED', 'OWN'];

/** Marks as a draft may hold them; what a sent one must name is said by `markFaults`. */
export const marksSchema = z
  .record(
    z.string().max(80),
    z.strictObject(
      {
        level: secrecyLevelSchema,
        provision: oslProvisionSchema.nullable(),
        circleId: z.uuid().nullable(),
        reason: cleanText(LONGEST_REASON),
      },
      'Sekretessmarkeringen är fel ordnad. Sätt den på nytt.',
    ),
    'Sekretessmarkeringarna är fel ordnade.',
  )
  .refine((marks) => Object.keys(marks).length <= MOST_MARKS, 'Sekretessmarkeringarna är för många.');

/** Whether marks of this level name a provision and why. */
export const isSecrecyMark = (level: SecrecyLevel): boolean => NAMES_A_PROVISION.includes(level);

/** The mark on a part of the answers. */
export function markOn(answers: ReportAnswers, key: string): PartMark {
  const { marks = {} } = answers;
  return Object.hasOwn(marks, key) ? (marks[key] ?? DEFAULT_MARK) : DEFAULT_MARK;
}

/** Every part of the answers with its mark. */
export function markedParts(form: ReportForm, answers: ReportAnswers): MarkedPart[] {
  return partsOf(form, answers).parts.map((part) => ({ ...part, mark: markOn(answers, markKeyOf(part)) }));
}

/** The marks that the parts have, by key; parts at the level everything begins at have none. */
export function marksOf(form: ReportForm, parts: readonly MarkedPart[]): PartMarks {
  const own = markable(form, parts).filter(
    ({ mark }) => mark.level !== DEFAULT_MARK.level || mark.reason !== '',
  );
  return Object.fromEntries(own.map((part) => [markKeyOf(part), part.mark]));
}

/** Whether what the field says has the level of the åtagande it is about, and no mark of its own. */
export const followsCommitment = (field: Field): boolean =>
  field.type === 'ROWS' && field.columns.some(({ type }) => type === 'COMMITMENT');

/** The parts that have marks of their own. */
export function markable<Part extends ReportPart>(form: ReportForm, parts: readonly Part[]): Part[] {
  const following = new Set(
    placedFields(form)
      .filter(({ field }) => followsCommitment(field))
      .map(({ field }) => field.key),
  );
  return parts.filter(({ fieldKey }) => !following.has(fieldKey));
}

/** The key belongs to something that can be marked in this form. */
export function isMarkKey(form: ReportForm, areaCodes: readonly string[], key: string): boolean {
  const [fieldKey, step, ...more] = key.split('.');
  const field = placedFields(form).find((placed) => placed.field.key === fieldKey)?.field;
  if (field === undefined || more.length > 0 || followsCommitment(field)) return false;
  if (field.key === 'assessments') return step !== undefined && areaCodes.includes(step);
  if (field.type !== 'ROWS') return step === undefined;
  return step !== undefined && /^(0|[1-9]\d{0,2})$/.test(step) && Number(step) < field.max;
}

/** Marks on what the form does not have: never taken, not even in a draft. */
export function strayMarks(form: ReportForm, areaCodes: readonly string[], marks: PartMarks): MarkFault[] {
  return Object.keys(marks)
    .filter((key) => !isMarkKey(form, areaCodes, key))
    .map((key) => ({
      path: ['marks', key],
      message: 'Markeringen gäller något som inte finns i rapporten.',
    }));
}

/** What must be mended in the marks before the answers are sent. */
export function markFaults(form: ReportForm, answers: ReportAnswers, context: MarkContext): MarkFault[] {
  const parts = markable(form, markedParts(form, answers));
  const before = context.submitted ? markedParts(form, context.submitted) : [];
  const said = pairParts(before, parts).flatMap(([old, part]) => [
    ...faultsOf(part, context.circleIds ?? []),
    ...(old === undefined ? [] : changeFaults(old, part)),
  ]);
  return [...new Map(said.map((fault) => [fault.path.join('.'), fault])).values()];
}

/** Whether the level of a part, its circle or its ground is another than it was. */
export const isRelevelled = (before: MarkedPart, after: MarkedPart): boolean =>
  isMoved(before.mark, after.mark);

/**
 * Each part with the one it was in an earlier version. Rows that say the same are matched first, the rest in order; a
 * part that was not there before has none.
 */
export function pairParts<Old extends ReportPart, New extends ReportPart>(
  before: readonly Old[],
  after: readonly New[],
): [Old | undefined, New][] {
  const left = new Set(before);
  const take = (fits: (old: Old) => boolean) => {
    const found = [...left].find(fits);
    if (found !== undefined) left.delete(found);
    return found;
  };
  const same = new Map(
    after.map((part) => [part, take((old) => sameField(old, part) && sameContent(old, part))]),
  );
  return after.map((part) => [
    same.get(part) ?? take((old) => sameField(old, part) && (part.row !== null || sameArea(old, part))),
    part,
  ]);
}

const sameField = (a: ReportPart, b: ReportPart) => a.fieldKey === b.fieldKey;
const sameArea = (a: ReportPart, b: ReportPart) => a.areaCode === b.areaCode;
const sameContent = (a: ReportPart, b: ReportPart) =>
  sameArea(a, b) && ordered(a.content) === ordered(b.content);

/** JSON with the keys in order, so that two writings of the same thing are equal. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

function faultsOf(part: MarkedPart, circleIds: readonly string[]): MarkFault[] {
  const { level, provision, circleId, reason } = part.mark;
  const at = (member: string, message: string) => ({ path: ['marks', markKeyOf(part), member], message });
  const { label } = SECRECY_TEXT[level];
  const faults: MarkFault[] = [];
  if (level === 'RESTRICTED' && (circleId === null || !circleIds.includes(circleId)))
    faults.push(at('circleId', 'Välj en av era egna kretsar för nivån Begränsad krets.'));
  if (level !== 'RESTRICTED' && circleId !== null)
    faults.push(at('circleId', `En krets hör till nivån Begränsad krets, inte ${label}.`));
  if (isSecrecyMark(level) && provision === null)
    faults.push(at('provision', `Nivån ${label} ska ange en bestämmelse. Välj en ur listan.`));
  if (isSecrecyMark(level) && reason.trim() === '')
    faults.push(at('reason', `Skriv varför nivån är ${label}.`));
  if (level === 'OPEN' && provision !== null)
    faults.push(at('provision', 'En öppen uppgift har ingen sekretessbestämmelse. Ta bort den.'));
  return faults;
}

function changeFaults(before: MarkedPart, after: MarkedPart): MarkFault[] {
  if (!isRelevelled(before, after) || after.mark.reason.trim() !== '') return [];
  const [from, to] = [before, after].map(({ mark }) => SECRECY_TEXT[mark.level].label);
  const what = from === to ? 'Bestämmelsen ändras' : `Nivån ändras från ${from} till ${to}`;
  const message = `${what} sedan rapporten skickades. Skriv varför.`;
  return [{ path: ['marks', markKeyOf(after), 'reason'], message }];
}

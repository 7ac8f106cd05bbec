import type { PartMark, PartMarks, ReportAnswers } from '@samlad/report-forms/answers.js';
import type { ReportForm } from '@samlad/report-forms/fields.js';
import { DEFAULT_MARK, isSecrecyMark, markedParts } from '@samlad/report-forms/marks.js';
import { markKeyOf } from '@samlad/report-forms/parts.js';
import type { OslProvision, SecrecyLevel } from '@samlad/domain/secrecy.js';

/** The marks with one changed; a part that is back where everything begins needs none. */
export function withMark(marks: PartMarks, key: string, mark: PartMark): PartMarks {
  const { [key]: _before, ...others } = marks;
  const isDefault = mark.level === DEFAULT_MARK.level && mark.reason.trim() === '';
  return isDefault ? others : { ...others, [key]: mark };
}

/** A mark moved to another level: what the level does not have is dropped, what it needs is proposed. */
export function atLevel(
  mark: PartMark,
  level: SecrecyLevel,
  usual: OslProvision,
  circleIds: readonly string[],
): PartMark {
  const [only = null, second] = circleIds;
  return {
    ...mark,
    level,
    provision: isSecrecyMark(level) ? (mark.provision ?? usual) : null,
    circleId: level === 'RESTRICTED' ? (mark.circleId ?? (second === undefined ? only : null)) : null,
  };
}

/** The level of each part that was last sent, by the key of its mark. */
export function sentLevelsOf(form: ReportForm, sent: ReportAnswers | null): Record<string, SecrecyLevel> {
  const parts = sent === null ? [] : markedParts(form, sent);
  return Object.fromEntries(parts.map((part) => [markKeyOf(part), part.mark.level]));
}

/** The marks when a row of a field is gone: its own goes, those after it follow their rows. */
export function withoutRow(marks: PartMarks, fieldKey: string, gone: number): PartMarks {
  const moved = Object.entries(marks).flatMap(([key, mark]): [string, PartMark][] => {
    const [field, step] = key.split('.');
    const row = Number(step);
    if (field !== fieldKey || step === undefined || row < gone) return [[key, mark]];
    return row === gone ? [] : [[`${fieldKey}.${row - 1}`, mark]];
  });
  return Object.fromEntries(moved);
}

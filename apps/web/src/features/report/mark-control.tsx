import { OSL_PROVISIONS, SECRECY_LEVELS, SECRECY_TEXT, type OslProvision } from '@samlad/domain/secrecy.js';
import type { PartMark } from '@samlad/report-forms/answers.js';
import { DEFAULT_MARK, isSecrecyMark } from '@samlad/report-forms/marks.js';
import { provisionText } from '@samlad/report-forms/provisions.js';
import { GuardedText } from '@/domain-ui/guarded-text';
import { SecrecyBadge } from '@/domain-ui/secrecy-badge';
import { RadioRow } from '@/ui/choice';
import { SelectField } from '@/ui/select-field';
import { controlId, type AnswerPath } from './answer-path';
import { atLevel, withMark } from './part-marks';
import { useFault, useReportForm } from './report-form-context';

interface MarkControlProps {
  /** The key of the part: a field, `assessments.HUD-FLE`, or a row such as `needs.0`. */
  markKey: string;
  /** What is marked, in words. */
  label: string;
}

const LEVELS = SECRECY_LEVELS.map((level) => ({
  value: level,
  label: `${SECRECY_TEXT[level].letter} ${SECRECY_TEXT[level].label}`,
}));
const PROVISIONS = OSL_PROVISIONS.map((code) => ({ value: code, label: provisionText(code) }));
const GENERAL: OslProvision = '21:7';
const fieldKeyOf = (markKey: string) => markKey.split('.')[0] ?? '';
const LONGEST_REASON = 500;

/** Who may see a part of the report: says the level, and opened lets it be changed. */
export function MarkControl({ markKey, label }: MarkControlProps) {
  const { marks } = useReportForm();
  const mark = marks[markKey] ?? DEFAULT_MARK;
  const path = ['marks', markKey];
  return (
    <details className="report-mark" id={controlId(path)}>
      <summary>
        <SecrecyBadge level={mark.level} />
        <span className="report-mark-ask">
          Vem får se?<span className="visually-hidden">{` ${label}`}</span>
        </span>
      </summary>
      <MarkFields path={path} markKey={markKey} mark={mark} label={label} />
    </details>
  );
}

function MarkFields({ path, markKey, mark, label }: MarkControlProps & { path: AnswerPath; mark: PartMark }) {
  const { marks, circles, sentLevels, usual, set } = useReportForm();
  const change = (next: PartMark) => set(['marks'], withMark(marks, markKey, next));
  const circleFault = useFault([...path, 'circleId']);
  const provisionFault = useFault([...path, 'provision']);
  const reasonFault = useFault([...path, 'reason']);
  const sent = sentLevels[markKey];
  const isChanged = sent !== undefined && sent !== mark.level;
  const circleIds = circles.map(({ id }) => id);
  return (
    <div className="report-mark-fields">
      <RadioRow
        label={`Vem får se ${label}?`}
        help={SECRECY_TEXT[mark.level].meaning}
        options={LEVELS}
        value={mark.level}
        onChange={(level) => change(atLevel(mark, level, usual[fieldKeyOf(markKey)] ?? GENERAL, circleIds))}
      />
      {mark.level === 'RESTRICTED' && (
        <SelectField
          id={controlId([...path, 'circleId'])}
          label="Krets"
          help={
            circles.length === 0
              ? 'Er part har ingen krets än. Den som företräder parten skapar en.'
              : undefined
          }
          error={circleFault}
          value={mark.circleId ?? ''}
          placeholder="Välj krets"
          options={circles.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(circleId) => change({ ...mark, circleId: circleId || null })}
        />
      )}
      {isSecrecyMark(mark.level) && (
        <SelectField
          id={controlId([...path, 'provision'])}
          label="Bestämmelse"
          error={provisionFault}
          value={mark.provision ?? ''}
          placeholder="Välj bestämmelse"
          options={PROVISIONS}
          onChange={(provision) => change({ ...mark, provision: provision || null })}
        />
      )}
      {(isSecrecyMark(mark.level) || isChanged || mark.reason !== '') && (
        <GuardedText
          id={controlId([...path, 'reason'])}
          label="Varför"
          help={
            isChanged
              ? `Nivån var ${SECRECY_TEXT[sent].label} när rapporten skickades. Skälet sparas i loggen.`
              : 'Bara er part ser skälet.'
          }
          error={reasonFault}
          rows={2}
          maxLength={LONGEST_REASON}
          value={mark.reason}
          onChange={(reason) => change({ ...mark, reason })}
        />
      )}
    </div>
  );
}

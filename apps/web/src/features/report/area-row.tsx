import { AREA_LEVEL_LABEL, AREA_LEVELS, TREND_TEXT, type Trend } from '@samlad/domain/source-types.js';
import { valueAt } from '@samlad/report-forms/describe.js';
import type { Field } from '@samlad/report-forms/fields.js';
import type { KeyboardEvent, ReactNode } from 'react';
import { LevelBadge } from '@/domain-ui/level-badge';
import { Button } from '@/ui/button';
import { TrendMark } from '@/domain-ui/trend-mark';
import { FieldError } from '@/ui/field';
import { classNames } from '@/ui/class-names';
import { controlId, pathKey, type AnswerPath } from './answer-path';
import { MarkControl } from './mark-control';
import { useFault, useLevel, useReportForm } from './report-form-context';
import type { NamedArea } from './report-form-model';
import { TemplatedText } from './templates/templated-text';
import { WriterHere } from './writers-note';
import { rowKeyEffect, type RowFocus, type RowPart } from './row-keys';

export interface PreviousLevel {
  level: number | null;
  trend: string | null;
  text: string | null;
}

interface AreaRowProps {
  area: NamedArea;
  row: number;
  rows: number;
  members: readonly Field[];
  path: AnswerPath;
  value: unknown;
  previous: PreviousLevel | undefined;
  children: ReactNode;
}

const PART_OF: Partial<Record<Field['type'], RowPart>> = {
  LEVEL: 'LEVEL',
  CHOICE: 'CHOICE',
  LONG_TEXT: 'TEXT',
};

interface MemberProps {
  member: Field;
  area: NamedArea;
  path: AnswerPath;
  value: unknown;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface Choice {
  value: string | number;
  mark: ReactNode;
  spoken: string;
  className?: string;
}

function choicesOf(member: Field): Choice[] {
  if (member.type === 'LEVEL') {
    return AREA_LEVELS.map((level) => ({
      value: level,
      mark: level,
      spoken: `${level} ${AREA_LEVEL_LABEL[level]}`,
      className: `level-swatch-${level}`,
    }));
  }
  const options = member.type === 'CHOICE' ? member.options : [];
  return options.map(({ code, label }) => ({
    value: code,
    mark: TREND_TEXT[code as Trend]?.arrow ?? label,
    spoken: label,
  }));
}

/** Level or trend of an area as one row of buttons; keys choose and move on. */
function RowChoice({ member, area, path, value, onKeyDown }: MemberProps) {
  const { set } = useReportForm();
  const error = useFault(path);
  const id = controlId(path);
  const choices = choicesOf(member);
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <fieldset
      id={id}
      className="report-choice"
      aria-label={`${member.label}, ${area.name}`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="field-label">
        {member.label}
        <span className="report-choice-word" aria-hidden="true">
          {chosen ? wordOf(chosen) : 'välj'}
        </span>
      </legend>
      <div className="report-choice-row">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classNames('report-choice-option', choice.className)}
            title={choice.spoken}
          >
            <input
              type="radio"
              name={id}
              checked={choice.value === value}
              aria-label={choice.spoken}
              onChange={() => set(path, choice.value)}
              onKeyDown={onKeyDown}
            />
            <span aria-hidden="true">{choice.mark}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}

const wordOf = ({ spoken }: Choice) => spoken.replace(/^\d /, '');

function RowText({ member, area, path, value, onKeyDown }: MemberProps) {
  const { set } = useReportForm();
  const error = useFault(path);
  return (
    <TemplatedText
      about={`texten om ${area.name}`}
      id={controlId(path)}
      label={member.label}
      level={useLevel(path)}
      className="report-row-text"
      error={error}
      value={typeof value === 'string' ? value : ''}
      onChange={(text) => set(path, text)}
      maxLength={'max' in member ? member.max : undefined}
      rows={2}
      onKeyDown={onKeyDown}
    />
  );
}

function focusPart({ row, part }: RowFocus) {
  const box = document.querySelector(`[data-area-row="${row}"] [data-part="${part}"]`);
  box?.querySelector<HTMLElement>('input:checked, textarea')?.focus();
  if (!box?.contains(document.activeElement)) box?.querySelector<HTMLElement>('input')?.focus();
}

/** One area of the report: what was said last week, level, trend, text, and the incidents under it. */
export function AreaRow(props: AreaRowProps) {
  const { area, row, rows, members, path, value, previous, children } = props;
  const { set, writers, again } = useReportForm();
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const part = (event.target as HTMLElement).closest<HTMLElement>('[data-part]')?.dataset.part as RowPart;
    const effect = part && rowKeyEffect(event, { row, part }, rows);
    if (!effect) return;
    event.preventDefault();
    const { choose } = effect;
    const member = choose && members.find(({ type }) => PART_OF[type] === choose.part);
    const choice = member && choicesOf(member)[choose.option];
    if (member && choice) set([...path, member.key], choice.value);
    if (effect.again) again.area(area.code);
    if (effect.focus) focusPart(effect.focus);
  };
  return (
    <section className="report-area" data-area-row={row} data-field={String(path[0])} aria-label={area.name}>
      <div className="report-area-head">
        <h3>{area.name}</h3>
        <WriterHere writers={writers} within={controlId(path)} />
        <Previous {...previous} area={area} hasText={isWritten(value)} />
      </div>
      <div className="report-area-answers">
        {members.map((member) => {
          const Control = PART_OF[member.type] === 'TEXT' ? RowText : RowChoice;
          return (
            <div
              key={member.key}
              data-part={PART_OF[member.type]}
              className={`report-part-${PART_OF[member.type]}`}
            >
              <Control
                member={member}
                area={area}
                onKeyDown={handleKey}
                path={[...path, member.key]}
                value={valueAt(value, [member.key])}
              />
              {PART_OF[member.type] === 'TEXT' && (
                <MarkControl markKey={pathKey(path)} label={`texten om ${area.name}`} />
              )}
            </div>
          );
        })}
      </div>
      {children}
    </section>
  );
}

const isWritten = (value: unknown) => String(valueAt(value, ['text']) ?? '').trim() !== '';

interface PreviousProps extends Partial<PreviousLevel> {
  area: NamedArea;
  hasText: boolean;
}

/** What the party said of the area last week, and how to say the same again. */
function Previous({ level = null, trend, text, area, hasText }: PreviousProps) {
  const { again } = useReportForm();
  if (level === null) return <p className="report-previous muted">Ingen rapport förra veckan.</p>;
  const about = <span className="visually-hidden">{` om ${area.name}`}</span>;
  return (
    <div className="report-previous">
      <p>
        <span className="muted">Förra veckan</span> <LevelBadge level={level} />{' '}
        {trend && <TrendMark trend={trend as Trend} withLabel />}{' '}
        <Button size="small" tone="quiet" onClick={() => again.area(area.code)}>
          Som förra veckan{about}
        </Button>
      </p>
      {text && (
        <p className="report-previous-text">
          {text}{' '}
          {!hasText && (
            <Button size="small" tone="quiet" onClick={() => again.text(area.code)}>
              Använd texten{about}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

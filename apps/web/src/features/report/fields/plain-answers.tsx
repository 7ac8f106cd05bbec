import { AREA_LEVEL_LABEL, AREA_LEVELS } from '@samlad/domain/source-types.js';
import type { Option } from '@samlad/report-forms/fields.js';
import { GuardedText } from '@/domain-ui/guarded-text';
import { Checkbox } from '@/ui/choice';
import { DateTimeField } from '@/ui/date-time-field';
import { FieldGroup } from '@/ui/field';
import { SelectField } from '@/ui/select-field';
import { NumberField } from '@/ui/text-field';
import { controlId } from '../answer-path';
import { useFault, useLevel, useReportForm } from '../report-form-context';
import { TemplatedText } from '../templates/templated-text';
import type { AnswerProps, FieldOf } from './answer-props';

const NOTHING_CHOSEN = 'Inget valt';
const LEVEL_OPTIONS = AREA_LEVELS.map((level) => ({
  value: String(level),
  label: `${level} ${AREA_LEVEL_LABEL[level]}`,
}));

function useControl({ field, path, label = field.label, labelHidden }: AnswerProps) {
  const error = useFault(path);
  return { id: controlId(path), label, labelHidden, error };
}

function useSet<Value>({ path }: AnswerProps): (value: Value) => void {
  const { set } = useReportForm();
  return (value) => set(path, value);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

export function TextAnswer(props: AnswerProps<FieldOf<'SHORT_TEXT' | 'LONG_TEXT'>>) {
  const control = useControl(props);
  const shared = {
    ...control,
    value: textOf(props.value),
    onChange: useSet<string>(props),
    maxLength: props.field.max,
  };
  const level = useLevel(props.path);
  if (props.field.templates === true)
    return <TemplatedText {...shared} level={level} rows={2} about={shared.label.toLowerCase()} />;
  return <GuardedText {...shared} oneLine={props.field.type === 'SHORT_TEXT'} level={level} rows={2} />;
}

export function NumberAnswer(props: AnswerProps<FieldOf<'COUNT' | 'AMOUNT'>>) {
  const { field, value } = props;
  return (
    <NumberField
      {...useControl(props)}
      value={typeof value === 'number' ? value : null}
      onChange={useSet(props)}
      min={0}
      max={field.max}
      step={field.type === 'COUNT' ? 1 : 0.01}
      inputMode={field.type === 'COUNT' ? 'numeric' : 'decimal'}
    />
  );
}

interface ChosenProps extends AnswerProps {
  options: readonly { value: string; label: string }[];
  toValue?: (text: string) => unknown;
}

function ChosenAnswer({ options, toValue = (text) => text, ...props }: ChosenProps) {
  const set = useSet<unknown>(props);
  const value = props.value === null || props.value === undefined ? '' : String(props.value);
  return (
    <SelectField
      {...useControl(props)}
      value={value}
      options={options}
      placeholder={NOTHING_CHOSEN}
      onChange={(text) => set(text === '' ? null : toValue(text))}
    />
  );
}

const asChoices = (options: readonly Option[]) => options.map(({ code, label }) => ({ value: code, label }));

export function ChoiceAnswer(props: AnswerProps<FieldOf<'CHOICE'>>) {
  return <ChosenAnswer {...props} options={asChoices(props.field.options)} />;
}

export function LevelAnswer(props: AnswerProps) {
  return <ChosenAnswer {...props} options={LEVEL_OPTIONS} toValue={Number} />;
}

export function AreaAnswer(props: AnswerProps) {
  return (
    <ChosenAnswer
      {...props}
      options={useReportForm().areas.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

export function CommitmentAnswer(props: AnswerProps) {
  const { commitments } = useReportForm();
  return (
    <ChosenAnswer {...props} options={commitments.map(({ id, what }) => ({ value: id, label: what }))} />
  );
}

export function BooleanAnswer(props: AnswerProps) {
  const { label, error } = useControl(props);
  return <Checkbox label={label} error={error} checked={props.value === true} onChange={useSet(props)} />;
}

export function DateAnswer(props: AnswerProps) {
  const { id, ...control } = useControl(props);
  const set = useSet<string | null>(props);
  return (
    <div id={id}>
      <DateTimeField
        {...control}
        dateOnly
        value={textOf(props.value)}
        onChange={(date) => set(date || null)}
      />
    </div>
  );
}

export function MultiChoiceAnswer(props: AnswerProps<FieldOf<'MULTI_CHOICE'>>) {
  const { id, ...control } = useControl(props);
  const set = useSet<string[]>(props);
  const chosen = Array.isArray(props.value) ? (props.value as string[]) : [];
  const { options } = props.field;
  const toggle = (code: string, on: boolean) =>
    set(
      options.map((option) => option.code).filter((other) => (other === code ? on : chosen.includes(other))),
    );
  return (
    <div id={id}>
      <FieldGroup {...control}>
        <div className="report-checks">
          {options.map(({ code, label }) => (
            <Checkbox
              key={code}
              label={label}
              checked={chosen.includes(code)}
              onChange={(on) => toggle(code, on)}
            />
          ))}
        </div>
      </FieldGroup>
    </div>
  );
}

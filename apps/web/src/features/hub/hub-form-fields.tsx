import { HUB_KIND, type HubKind } from '@samlad/domain/hub-kinds.js';
import {
  AREA_LEVEL_LABEL,
  AREA_LEVELS,
  type AreaLevel,
  TREND_TEXT,
  type Trend,
} from '@samlad/domain/source-types.js';
import type { HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { HUB_GRADES, type HubForm, TEXT_LENGTH } from '@samlad/report-forms/hub/hub-form.js';
import { Checkbox, RadioRow } from '@/ui/choice';
import { Disclosure } from '@/ui/disclosure';
import { GuardedText } from '@/domain-ui/guarded-text';
import { CountStepper } from './count-stepper';

const LEVELS = AREA_LEVELS.map((level) => ({
  value: String(level),
  label: (
    <>
      <b>{level}</b> {AREA_LEVEL_LABEL[level]}
    </>
  ),
  spokenLabel: `${level} ${AREA_LEVEL_LABEL[level]}`,
}));
const GRADES = HUB_GRADES.map(({ grade, label }) => ({ value: String(grade), label }));
const TRENDS = (['FALLING', 'STABLE', 'RISING'] as const).map((trend) => ({
  value: trend,
  label: `${TREND_TEXT[trend].arrow} ${TREND_TEXT[trend].label}`,
}));

interface HubFormFieldsProps {
  kind: HubKind;
  form: HubForm;
  answers: HubAnswers;
  onChange: (over: Partial<HubAnswers>) => void;
  /** Whether the week as a whole has to be judged before more is done. */
  levelMissing: boolean;
}

/** The questions, the whole week first: most weeks need nothing more. */
export function HubFormFields({ kind, form, answers, onChange, levelMissing }: HubFormFieldsProps) {
  const answer = (key: string, value: number) => onChange({ answers: { ...answers.answers, [key]: value } });
  const { theOne } = HUB_KIND[kind].unit;
  return (
    <div className="hub-fields">
      <RadioRow
        label={`Veckan som helhet för ${theOne}`}
        className="hub-levels"
        look="segmented"
        options={LEVELS}
        value={answers.level === null ? null : String(answers.level)}
        error={levelMissing && answers.level === null ? 'Välj en nivå från 0 till 4.' : undefined}
        onChange={(level) => onChange({ level: Number(level) as AreaLevel })}
      />
      <div className="hub-questions">
        {form.questions.map(({ key, label, hint, type }) =>
          type === 'COUNT' ? (
            <CountStepper
              key={key}
              label={label}
              hint={hint}
              value={answers.answers[key] ?? 0}
              onChange={(value) => answer(key, value)}
            />
          ) : (
            <div key={key} className="hub-question">
              <RadioRow
                label={label}
                help={hint}
                look="segmented"
                className="hub-grades"
                options={GRADES}
                value={String(answers.answers[key] ?? 0)}
                onChange={(grade) => answer(key, Number(grade))}
              />
            </div>
          ),
        )}
      </div>
      <RadioRow
        label="Mot förra veckan"
        look="segmented"
        className="hub-grades"
        options={TRENDS}
        value={answers.trend}
        onChange={(trend: Trend) => onChange({ trend })}
      />
      <Checkbox
        label="Det sprider sig till andra platser"
        className="hub-check"
        checked={answers.spreads}
        onChange={(spreads) => onChange({ spreads })}
      />
      <div>
        <GuardedText
          label={form.text.label}
          optional
          help={form.text.may}
          rows={3}
          maxLength={TEXT_LENGTH}
          value={answers.text}
          onChange={(text) => onChange({ text })}
        />
        <Disclosure summary="Vad får jag skriva?">
          <p>
            <b>Bra:</b> {form.text.goodExample}
          </p>
          <p>
            <b>Aldrig:</b> {form.text.badExample}
          </p>
          <ul className="hub-never">
            {HUB_KIND[kind].mustNeverContain.map((never) => (
              <li key={never}>{never}</li>
            ))}
          </ul>
          <p className="muted">{`Offentlighets- och sekretesslagen ${form.text.provision.replace(':', ' kap. ')}${form.text.provision.includes(':') ? ' §' : ' kap.'}`}</p>
        </Disclosure>
      </div>
      <fieldset className="hub-wishes">
        <legend>Vi skulle behöva</legend>
        {form.wishes.map(({ code, label }) => (
          <Checkbox
            key={code}
            label={label}
            className="hub-check"
            checked={answers.wishes.includes(code)}
            onChange={(wanted) =>
              onChange({
                wishes: wanted ? [...answers.wishes, code] : answers.wishes.filter((one) => one !== code),
              })
            }
          />
        ))}
      </fieldset>
    </div>
  );
}

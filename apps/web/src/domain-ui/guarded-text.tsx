import { DEFAULT_SECRECY_LEVEL, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { TEXT_HELP, type TextKind } from '@samlad/report-forms/text-help.js';
import { type InputHTMLAttributes, type UIEvent, useId, useRef } from 'react';
import { classNames } from '@/ui/class-names';
import { Field } from '@/ui/field';
import type { TextAreaProps } from '@/ui/text-area';
import { GuardMirror } from './guard-mirror';
import { GuardPanel } from './guard-panel';
import { TextHelp } from './text-help';
import { useGuard } from './use-guard';
import './guarded-text.css';

export interface GuardedTextProps extends TextAreaProps {
  /** One line, as a name or a title. */
  oneLine?: boolean;
  /** The level that the text is going to; shared with all parties when left out. */
  level?: SecrecyLevel;
  category?: string | null;
  /** What kind of text it is: help stands beside it. Left out where the form has its own. */
  kind?: TextKind;
}

const NEARLY_FULL = 80;

/**
 * A free text that is read as it is written: what may point at somebody is underlined and said under the field, with a
 * better wording. Every free text of the application is one. Source: domain rules R11 and R15.
 */
export function GuardedText(props: GuardedTextProps) {
  const { label, labelHidden, help, error, optional, className, id, value, onChange, ...others } = props;
  const { ref, oneLine = false, level = DEFAULT_SECRECY_LEVEL, category = null, kind, ...rest } = others;
  const guard = useGuard(value, level, category);
  const panelId = useId();
  const control = useRef<HTMLTextAreaElement | HTMLInputElement | null>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const hold = (element: HTMLTextAreaElement | null) => {
    control.current = element;
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
  };
  const follow = ({ currentTarget }: UIEvent<HTMLElement>) => {
    if (mirror.current === null) return;
    mirror.current.scrollTop = currentTarget.scrollTop;
    mirror.current.scrollLeft = currentTarget.scrollLeft;
  };
  const left = rest.maxLength === undefined ? null : rest.maxLength - value.length;
  const hasPanel = guard.findings.length > 0;
  return (
    <Field {...{ label, labelHidden, help, error, optional, className, id }}>
      {(ids) => {
        const described = classNames(ids['aria-describedby'], hasPanel && panelId);
        const shared = {
          ...ids,
          'aria-describedby': described || undefined,
          className: 'control',
          value,
          onScroll: follow,
        };
        return (
          <>
            <span className="guarded-text">
              {oneLine ? (
                <input
                  type="text"
                  {...(rest as InputHTMLAttributes<HTMLInputElement>)}
                  {...shared}
                  ref={(element) => void (control.current = element)}
                  onChange={(event) => onChange(event.target.value)}
                />
              ) : (
                <textarea
                  rows={3}
                  {...rest}
                  {...shared}
                  ref={hold}
                  onChange={(event) => onChange(event.target.value)}
                />
              )}
              {hasPanel && <GuardMirror ref={mirror} guard={guard} oneLine={oneLine} of={control} />}
            </span>
            {left !== null && left <= NEARLY_FULL && (
              <span className="field-help">{`${left} tecken kvar`}</span>
            )}
            <GuardPanel id={panelId} guard={guard} level={level} control={control} onChange={onChange} />
            {kind && <TextHelp help={TEXT_HELP[kind]} label={typeof label === 'string' ? label : ''} />}
          </>
        );
      }}
    </Field>
  );
}

import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldText } from './field';

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'className'>;

export interface TextAreaProps extends FieldText, Native {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; with `maxLength` it says how much is left when little is. */
export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, help, error, optional, className, id, value, onChange, ...rest } = props;
  const left = rest.maxLength === undefined ? null : rest.maxLength - value.length;
  return (
    <Field {...{ label, labelHidden, help, error, optional, className, id }}>
      {(control) => (
        <>
          <textarea
            rows={3}
            {...rest}
            {...control}
            className="control"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {left !== null && left <= 80 && <span className="field-help">{`${left} tecken kvar`}</span>}
        </>
      )}
    </Field>
  );
}

import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import './field.css';

/** What every field takes: a visible label, help before the control and the error as text beside it. */
export interface FieldText {
  label: ReactNode;
  /** Keeps the label for assistive technology only, where a table heading shows it already. */
  labelHidden?: boolean;
  help?: ReactNode;
  error?: ReactNode;
  /** Shown after the label; mark what is optional, not what is required. */
  optional?: boolean;
  className?: string;
}

export interface ControlIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps extends FieldText {
  id?: string;
  children: (control: ControlIds) => ReactNode;
}

/** Label, help, control and error, tied together by id. */
export function Field({ label, labelHidden, help, error, optional, className, id, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const describedBy = classNames(
    Boolean(help) && `${controlId}-help`,
    Boolean(error) && `${controlId}-error`,
  );
  return (
    <div className={classNames('field', className)}>
      <label htmlFor={controlId} className={classNames('field-label', labelHidden && 'visually-hidden')}>
        {label}
        {optional && <span className="field-optional"> (valfritt)</span>}
      </label>
      {help && (
        <div id={`${controlId}-help`} className="field-help">
          {help}
        </div>
      )}
      {children({
        id: controlId,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <FieldError id={`${controlId}-error`}>{error}</FieldError>
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={id} className="field-error">
      <Icon name="alert" /> {children}
    </div>
  );
}

interface FieldGroupProps extends Omit<FieldText, 'labelHidden'> {
  labelHidden?: boolean;
  children: ReactNode;
}

/** Several controls under one question, as a fieldset. */
export function FieldGroup({
  label,
  labelHidden,
  help,
  error,
  optional,
  className,
  children,
}: FieldGroupProps) {
  const id = useId();
  const describedBy = classNames(Boolean(help) && `${id}-help`, Boolean(error) && `${id}-error`);
  return (
    <fieldset
      className={classNames('field field-group', className)}
      aria-describedby={describedBy || undefined}
    >
      <legend className={classNames('field-label', labelHidden && 'visually-hidden')}>
        {label}
        {optional && <span className="field-optional"> (valfritt)</span>}
      </legend>
      {help && (
        <div id={`${id}-help`} className="field-help">
          {help}
        </div>
      )}
      {children}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}

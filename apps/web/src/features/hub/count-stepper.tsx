import { MOST_COUNTED } from '@samlad/report-forms/hub/hub-form.js';
import { useId } from 'react';
import { Button } from '@/ui/button';

interface CountStepperProps {
  label: string;
  hint: string;
  value: number;
  onChange: (value: number) => void;
}

/** A count from nothing upwards, with buttons large enough for a thumb. */
export function CountStepper({ label, hint, value, onChange }: CountStepperProps) {
  const id = useId();
  const to = (next: number) => onChange(Math.min(MOST_COUNTED, Math.max(0, next)));
  return (
    <div
      className="hub-question hub-count"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
    >
      <div className="hub-question-text">
        <span id={`${id}-label`} className="hub-question-label">
          {label}
        </span>
        <span id={`${id}-hint`} className="hub-question-hint">
          {hint}
        </span>
      </div>
      <div className="hub-stepper">
        <Button
          icon="minus"
          iconOnly
          className="hub-step"
          aria-disabled={value === 0}
          onClick={() => to(value - 1)}
        >
          {`Färre: ${label}`}
        </Button>
        <output className="hub-stepper-value" aria-live="polite" aria-label={`${label}: ${value}`}>
          {value}
        </output>
        <Button icon="plus" iconOnly className="hub-step" onClick={() => to(value + 1)}>
          {`Fler: ${label}`}
        </Button>
      </div>
    </div>
  );
}

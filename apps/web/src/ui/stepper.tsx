import type { ReactNode } from 'react';
import { Icon } from './icon';
import './stepper.css';

export interface Step {
  key: string;
  label: ReactNode;
  /** One short line under the label, such as the time it happens. */
  note?: ReactNode;
  state: 'done' | 'current' | 'ahead';
}

const SPOKEN: Record<Step['state'], string> = { done: 'klart', current: 'pågår nu', ahead: 'återstår' };

/** Where something stands in a known row of steps. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={`step step-${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="step-mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <span className="step-label">
            {step.label}
            <span className="visually-hidden">{`, ${SPOKEN[step.state]}`}</span>
          </span>
          {step.note && <span className="step-note">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}

import { ConfirmStep } from './confirm-step';
import { useWeekSteps } from './use-week-steps';
import type { WeekOverview } from './week.graphql';
import { StepLine } from './week-standing';
import './week.css';

interface WeekStepsProps {
  overview: Pick<WeekOverview, 'week' | 'version' | 'state' | 'steps'>;
}

/** Every next step of a week with its button, or what stands in its way; for pages beside Veckan. */
export function WeekSteps({ overview }: WeekStepsProps) {
  const steps = useWeekSteps(overview);
  return (
    <>
      {overview.steps.map((step) => (
        <StepLine key={step.to} step={step} state={overview.state} steps={steps} />
      ))}
      <ConfirmStep state={overview.state} steps={steps} />
    </>
  );
}

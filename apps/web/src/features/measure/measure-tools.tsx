import { Button } from '@/ui/button';
import type { FullMeasure } from './measure.graphql';
import { StepDialog } from './step-dialog';
import { useMeasureSteps } from './use-measure-steps';

interface MeasureToolsProps {
  measure: FullMeasure;
  onEdit: () => void;
}

/** States in which the insats may still be rewritten. */
const EDITABLE: readonly FullMeasure['state'][] = ['PROPOSED', 'AGREED', 'PLANNED'];
const ENDS: readonly FullMeasure['state'][] = ['ABORTED', 'DECLINED'];

/** The steps that the reader may take with the insats now, the way onward first. */
export function MeasureTools({ measure, onEdit }: MeasureToolsProps) {
  const steps = useMeasureSteps();
  const ordered = [...measure.steps].sort(
    (a, b) => Number(ENDS.includes(a.to)) - Number(ENDS.includes(b.to)),
  );
  if (measure.steps.length === 0) return null;
  return (
    <>
      {EDITABLE.includes(measure.state) && (
        <Button icon="edit" onClick={onEdit}>
          Ändra
        </Button>
      )}
      {ordered.map((step) => (
        <Button
          key={step.to}
          tone={ENDS.includes(step.to) ? 'secondary' : 'primary'}
          busy={steps.isBusy}
          onClick={() => steps.ask(measure, step)}
        >
          {`${step.label}${ENDS.includes(step.to) ? ' insatsen' : ''}…`}
        </Button>
      ))}
      <StepDialog steps={steps} />
    </>
  );
}

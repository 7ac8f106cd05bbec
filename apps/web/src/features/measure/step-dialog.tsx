import { MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { MEASURE_STEP_MEANING } from './steps.sv';
import type { MeasureSteps } from './use-measure-steps';

/** Says what a step means and that it stands, before it is taken. */
export function StepDialog({ steps: { asked, confirm, cancel } }: { steps: MeasureSteps }) {
  if (!asked) return null;
  const { measure, step } = asked;
  const isEnd = step.to === 'ABORTED' || step.to === 'DECLINED';
  const from = MEASURE_STATE_TEXT[measure.state].label.toLocaleLowerCase('sv-SE');
  const to = MEASURE_STATE_TEXT[step.to].label.toLocaleLowerCase('sv-SE');
  return (
    <Dialog
      open
      onClose={cancel}
      size="small"
      title={`${step.label}: ${measure.title}`}
      actions={
        <>
          <Button onClick={cancel}>Låt vara</Button>
          <Button tone={isEnd ? 'danger' : 'primary'} onClick={confirm}>
            {isEnd ? `${step.label} insatsen` : step.label}
          </Button>
        </>
      }
    >
      <p>{`Läget ändras från ${from} till ${to}. ${MEASURE_STEP_MEANING[step.to]}`}</p>
      <p>Steget går inte att ta tillbaka.</p>
    </Dialog>
  );
}

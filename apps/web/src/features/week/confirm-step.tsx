import type { WeekState } from '@samlad/domain/week-states.js';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { stepText } from './steps.sv';
import type { WeekSteps } from './use-week-steps';

/** Says what a step means before it is taken. */
export function ConfirmStep({ state, steps }: { state: WeekState; steps: WeekSteps }) {
  const { asking, cancel, confirm } = steps;
  if (!asking) return null;
  const { action, final } = stepText(state, asking.to);
  return (
    <Dialog
      open
      onClose={cancel}
      size="small"
      title={`${action}?`}
      actions={
        <>
          <Button onClick={cancel}>Avbryt</Button>
          <Button tone="primary" onClick={confirm}>
            {action}
          </Button>
        </>
      }
    >
      {asking.obstacle && <p>{asking.obstacle}</p>}
      {final && <p>{final}</p>}
    </Dialog>
  );
}

import { useState } from 'react';
import { useSend } from '@/lib/use-send';
import { MOVE_MEASURE, type ListedMeasure } from './measure.graphql';
import { MEASURE_SAID } from './steps.sv';

export type Movable = Pick<ListedMeasure, 'id' | 'version' | 'title' | 'state' | 'steps'>;
export type MeasureStep = Movable['steps'][number];

export interface Asked {
  measure: Movable;
  step: MeasureStep;
}

export interface MeasureSteps {
  /** Asks first: no step of an insats can be taken back. */
  ask: (measure: Movable, step: MeasureStep) => void;
  asked: Asked | null;
  confirm: () => void;
  cancel: () => void;
  isBusy: boolean;
}

/** The buttons that take an insats from state to state. */
export function useMeasureSteps(): MeasureSteps {
  const [asked, setAsked] = useState<Asked | null>(null);
  const move = useSend(MOVE_MEASURE, { said: (_, { to }) => MEASURE_SAID[to] });
  return {
    ask: (measure, step) => setAsked({ measure, step }),
    asked,
    confirm: () => {
      if (asked) {
        const { measure, step } = asked;
        move.mutate({ id: measure.id, expectedVersion: measure.version, to: step.to });
      }
      setAsked(null);
    },
    cancel: () => setAsked(null),
    isBusy: move.isPending,
  };
}

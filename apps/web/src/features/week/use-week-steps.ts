import type { WeekState } from '@samlad/domain/week-states.js';
import { useState } from 'react';
import { useSend } from '@/lib/use-send';
import { stepText } from './steps.sv';
import { ADVANCE_WEEK, SIGN_WEEK, type WeekOverview, type WeekStep } from './week.graphql';

type Purpose = WeekOverview['signatures'][number]['purpose'];

/** States that are reached by signatures, not by a button. */
const SIGNED: Partial<Record<WeekState, Purpose>> = { REVIEWED: 'REVIEW', APPROVED: 'MINUTES' };

export interface WeekSteps {
  /** Takes a step at once, or asks first when it is final or something stands in the way. */
  take: (step: WeekStep) => void;
  /** The step that waits for an answer. */
  asking: WeekStep | null;
  confirm: () => void;
  cancel: () => void;
  isBusy: boolean;
}

/** The buttons that take a week from state to state. */
export function useWeekSteps({
  week,
  version,
  state,
}: Pick<WeekOverview, 'week' | 'version' | 'state'>): WeekSteps {
  const [asking, setAsking] = useState<WeekStep | null>(null);
  const advance = useSend(ADVANCE_WEEK, { said: (_, { to }) => stepText(state, to).said });
  const sign = useSend(SIGN_WEEK, {
    said: (_, { purpose }) => stepText(state, purpose === 'REVIEW' ? 'REVIEWED' : 'APPROVED').said,
  });
  const run = ({ to }: WeekStep) => {
    const purpose = SIGNED[to];
    if (purpose) sign.mutate({ week, expectedVersion: version, purpose });
    else advance.mutate({ week, expectedVersion: version, to });
  };
  return {
    take: (step) => {
      if (step.obstacle !== null || stepText(state, step.to).final !== null) setAsking(step);
      else run(step);
    },
    asking,
    confirm: () => {
      if (asking) run(asking);
      setAsking(null);
    },
    cancel: () => setAsking(null),
    isBusy: advance.isPending || sign.isPending,
  };
}

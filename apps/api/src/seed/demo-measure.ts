import type { DosageUnit } from '@samlad/domain/dosage-units.js';
import type { MeasureKind } from '@samlad/domain/measure-kinds.js';
import type { CommitmentState, DeclineReason, MeasureState } from '@samlad/domain/measure.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { ProblemKey } from './demo-problems.js';

/** A state and how many weeks ago it was reached. */
export type StepAgo<State> = [state: State, weeksAgo: number];

/** One party's part of an insats of the demo. */
export interface DemoCommitment {
  party: PartyKind;
  what: string;
  mandate: string;
  by: string;
  unit: DosageUnit;
  planned: number;
  dueAgo: number;
  /** After PROPOSED, which comes with the insats. */
  steps: readonly StepAgo<CommitmentState>[];
  declined?: [reason: DeclineReason, comment: string];
  /** What is done in a week, from so many weeks ago until so many. */
  dose?: { fromAgo: number; untilAgo: number; low: number; high: number };
}

/** An insats of the demo; weeks are counted back from the present one, negative ones lie ahead. */
export interface DemoMeasure {
  problem: ProblemKey;
  title: string;
  kind: MeasureKind;
  by: PartyKind;
  cause: string;
  effect: string;
  place: string;
  radius: number;
  startAgo: number;
  endAgo: number;
  steps: readonly StepAgo<MeasureState>[];
  commitments: readonly DemoCommitment[];
}

import {
  COMMITMENT_MACHINE,
  COMMITMENT_STATE_TEXT,
  type CommitmentState,
  MEASURE_MACHINE,
  MEASURE_STATE_TEXT,
  type MeasureState,
} from '@samlad/domain/measure.js';
import { roleMay } from '@samlad/domain/permissions.js';
import type { Actor } from '../database/actor.js';
import type { CommitmentStep } from './commitment.model.js';
import type { MeasureStep } from './measure.model.js';

/** Those whose insats it is: who proposed it, who has an åtagande in it, and the coordinator. */
export function mayMoveMeasure(actor: Actor, involvedParties: readonly string[]): boolean {
  if (!roleMay(actor.role, 'measure.advance')) return false;
  return roleMay(actor.role, 'measure.agree') || involvedParties.includes(actor.partyId);
}

/** Only the own party touches its åtagande; the meeting cannot do it for them. */
export function mayMoveCommitment(actor: Actor, partyId: string): boolean {
  return roleMay(actor.role, 'commitment.answer') && actor.partyId === partyId;
}

/** The steps that a reader may take with an insats now; agreeing is the meeting's own act. */
export function measureSteps(
  actor: Actor,
  state: MeasureState,
  involvedParties: readonly string[],
): MeasureStep[] {
  if (!mayMoveMeasure(actor, involvedParties)) return [];
  return MEASURE_MACHINE.transitions
    .filter((step) => step.from === state && step.to !== 'AGREED')
    .map(({ to }) => ({ to, label: MEASURE_STATE_TEXT[to].action }));
}

/** The steps that a reader may take with an åtagande now; accepting and declining are answers, not steps. */
export function commitmentSteps(actor: Actor, state: CommitmentState, partyId: string): CommitmentStep[] {
  if (!mayMoveCommitment(actor, partyId) || state === 'PROPOSED') return [];
  return COMMITMENT_MACHINE.transitions
    .filter((step) => step.from === state)
    .map(({ to }) => ({ to, label: COMMITMENT_STATE_TEXT[to].action }));
}

interface Agreeable {
  cause: string | null;
  expectedEffect: string | null;
  polygon: unknown;
  startsOn: string | null;
  endsOn: string | null;
  commitments: readonly unknown[];
}

const REQUIRED: [string, (measure: Agreeable) => boolean][] = [
  ['orsaken som insatsen riktar sig mot saknas', (measure) => measure.cause !== null],
  ['väntad effekt saknas', (measure) => measure.expectedEffect !== null],
  ['ytan är inte ritad på kartan', (measure) => measure.polygon !== null],
  ['perioden saknas', (measure) => measure.startsOn !== null && measure.endsOn !== null],
  ['ingen part har föreslagits ett åtagande', (measure) => measure.commitments.length > 0],
];

/** What an insats lacks before a meeting can agree on it. Source: domain guide §6. */
export function missingForAgreement(measure: Agreeable): string[] {
  return REQUIRED.filter(([, holds]) => !holds(measure)).map(([sentence]) => sentence);
}
